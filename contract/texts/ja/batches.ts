import type { Topic } from '../catalogue.ts'

export const batches: Topic<'batches'> = {
  search: 'バッチを検索',
  imported: 'インポート済み',
  openDraft: '下書きを開く',
  noFit: 'この名前を含むバッチはありません',
  showAll: 'すべてのバッチを表示',
  empty: 'インポートはまだありません',
  emptyText:
    'インポートしたスプレッドシートはバッチとして、番号の現在の状態とともに保存されます。途中の確認は下書きとして残ります。番号が変更されていないバッチは元に戻せます。',
  willUndo:
    '{batch} で追加された{count}件の番号をすべてインベントリから外します。履歴にはインポートと取り消しの両方が残ります。',
  willDiscard:
    '{draft} の{count}行は、変更内容も含めてインポートされません。すでにインポートしたものと元のファイルは残ります。',
  discarded: '{name} の下書きを破棄しました',
  noneLeft: 'このバッチの番号はすでにインベントリにありません',
  draft: '下書き',
  rest: 'インポートの残り',
  stopped: '停止: {all}件中{done}件をインポート済み',
  kept: '{name} を「バッチ」に下書きとして保存しました',
  keptMany: '{count}件の下書きを「バッチ」に保存しました',
  show: '表示',
  goOn: '続ける',
  later: '後で',
  cutOffAtOnce: '{name} のインポートは、最初のバッチの書き込み前に中断しました。',
  cutOff: '{name} のインポートは、{all}件中{done}件目のバッチの後で中断しました。',
  cutOffMany: '{count}件のインポートが中断しました。続けることができます。',
}
