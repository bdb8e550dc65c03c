import type { Topic } from '../catalogue.ts'

export const backups: Topic<'backups'> = {
  title: 'バックアップ',
  one: 'バックアップ',
  looking: 'バックアップを検索中',
  none: 'バックアップはまだありません。変更があった日に毎日作成されます。',
  wouldChange: '復元による変更',
  cantCompare: 'インベントリを読み取れないため、比較できません。',
  comparing: '比較中…',
  keptFirst: '現在の内容は先にバックアップされます。',
  backUpNow: '今すぐバックアップ',
  restore: '復元',
  restoreOne: 'バックアップを復元…',
  check: 'インベントリを検査',
  sound: 'インベントリは正常です。{numbers}と{entries}を検査しました。',
  entries: '履歴{count, number}件',
  unsound: 'インベントリに異常があります。変更は行っていません。以前のバックアップを復元してください。',
  making: 'バックアップ中',
  taking: 'ファイルを読み込み中',
  restoring: 'バックアップを復元中',
  checking: 'インベントリを検査中',
  cantStop: '現在の内容を先に保存します。途中で停止できません。',
  moment: 'お待ちください…',
  'reason.daily': '毎日',
  'reason.on-demand': '手動作成',
  'reason.before-update': '更新前',
  'reason.before-undo': '取り消し前',
  'reason.before-restore': '復元前',
  'reason.from-file': 'ファイルから',
  unreadable: '読み取り不可',
  content: '{numbers}、{accounts}',
  accounts: 'サブアカウント{count, number}件',
  nothing: 'なし: インベントリは当時と同じです。',
  wouldComeBack: '{count, number}件の番号が戻ります',
  wouldGo: '{count, number}件の番号がなくなります',
  wouldBeAsThen: '{count, number}件の番号が当時の状態に戻ります',
  noNumber: '番号は変わりません',
  actsGone: 'その後の操作{count, number}件が履歴からなくなります',
  backedUp: 'バックアップしました: {what}',
  restored: 'インベントリを {when} の状態に戻しました',
  dailyFailed: '本日のバックアップを作成できませんでした。{why}',
}

export const backupFailure: Topic<'backupFailure'> = {
  notOurs:
    'このファイルは NumberDesk インベントリのバックアップではありません。何も変更していません。別のファイルを選択してください。',
  newer:
    'このバックアップは新しいバージョンの NumberDesk で作成されています。何も変更していません。復元するには最新版をインストールしてください。',
  damaged: 'このバックアップは壊れています。何も変更していません。別のバックアップを選択してください。',
  changed:
    'このバックアップは NumberDesk が作成する形になっていません。別のプログラムが変更しました。何も変更されていません。別のものを選択してください。',
  gone: 'このバックアップはもうありません。何も変更していません。別のバックアップを選択してください。',
  lost: 'バックアップを作成しましたが、見つかりません。再試行してください。',
  cancelled: 'キャンセルしました。何も変更していません。',
  crashed:
    '処理が予期せず停止しました。何も変更していません。再試行し、繰り返す場合は NumberDesk を再起動してください。',
}

export const finding: Topic<'finding'> = {
  names: '存在しないものを参照している行: {count, number}件。',
  history: '履歴と一致しない番号: {count, number}件。',
  times: '操作の時刻と一致しない履歴: {count, number}件。',
  lookup: '検索用の表記と一致しないディレクトリの名前: {count, number}件。',
  missing: '履歴にありインベントリにない番号: {count, number}件。',
  order: '直前の履歴とつながらない履歴: {count, number}件。',
  damaged: 'ファイルが壊れています: {details}',
  tables: 'ファイルのテーブルがこのバージョンのものと異なります。',
  counts: '実際の件数と一致しない表示件数: {count, number}件。',
  directory: '履歴と一致しないディレクトリの項目: {count, number}件。',
}
