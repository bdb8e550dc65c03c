import type { Topic } from '../catalogue.ts'

export const activity: Topic<'activity'> = {
  search: '操作履歴を検索',
  act: '操作',
  from: '開始日',
  to: '終了日',
  backwards: '終了日が開始日より前です',
  subAccount: 'サブアカウント',
  showUndone: '取り消された操作を表示',
  showEntries: '明細を表示',
  entries: '明細を表示',
  noFit: '一致する操作はありません',
  noFitText: '番号の一部（表記は問いません）、バッチ、サブアカウントで検索できます。',
  showAll: 'すべて表示',
  empty: '操作はまだありません',
  emptyText:
    '番号に対するすべての操作（追加から削除まで）が、対象の番号や取り消しの有無とともに記録されます。',
  redone: '取り消した操作を{what}に再び適用します。履歴には両方が残ります。',
  willUndo: '{what}に対する「{act}」をまとめて元に戻します。履歴には両方が残ります。',
  named: '{act}、{what}',
  numbersOf: 'この操作の番号',
  openSettings: '番号の設定を開く',
  notThere: 'すでにインベントリにありません',
  fromStatus: '変更前',
  toStatus: '変更後',
}

export const history: Topic<'history'> = {
  title: '履歴',
  none: '履歴はありません',
  noneText: 'このインベントリでこの番号に対する操作はありません。',
  undoneAlready: 'すでに元に戻されています',
  oneChanged: '番号がその後変更されています',
  someChanged: '{count, number}件の番号がその後変更されています',
}

export const batches: Topic<'batches'> = {
  list: 'リスト',
  'list.imports': 'バッチ',
  'list.handOvers': '引き渡し',
  search: 'バッチを検索',
  imported: 'インポート済み',
  openDraft: '下書きを開く',
  noFit: 'この名前を含むバッチはありません',
  showAll: 'すべてのバッチを表示',
  empty: 'インポートはまだありません',
  emptyText:
    'インポートしたスプレッドシートはバッチとして、番号の現在の状態とともに保存されます。途中の確認は下書きとして残ります。番号が変更されていないバッチは元に戻せます。',
  willUndo:
    '{batch} で追加された{count, number}件の番号をすべてインベントリから外します。履歴にはインポートと取り消しの両方が残ります。',
  willDiscard:
    '{draft} の{count, number}行は、変更内容も含めてインポートされません。すでにインポートしたものと元のファイルは残ります。',
  discarded: '{name} の下書きを破棄しました',
  noneLeft: 'このバッチの番号はすでにインベントリにありません',
  draft: '下書き',
  rest: 'インポートの残り',
  stopped: '停止: {all, number}件中{done, number}件をインポート済み',
  kept: '{name} を「バッチ」に下書きとして保存しました',
  keptMany: '{count, number}件の下書きを「バッチ」に保存しました',
  show: '表示',
  goOn: '続ける',
  later: '後で',
  cutOffAtOnce: '{name} のインポートは、最初のバッチの書き込み前に中断しました。',
  cutOff: '{name} のインポートは、{all, number}件中{done, number}件目のバッチの後で中断しました。',
  cutOffMany: '{count, number}件のインポートが中断しました。続けることができます。',
}
