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
