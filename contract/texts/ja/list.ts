import type { Topic } from '../catalogue.ts'

export const list: Topic<'list'> = {
  columns: '列',
  asAtFirst: '初期状態に戻す',
  actions: '操作',
  actionsFor: '{name} の操作',
  selectAll: 'すべて選択',
  select: '{name} を選択',
  grip: 'ドラッグで幅を変更、ダブルクリックで自動調整',
  wide: '{column}: 幅 {width} ピクセル',
  notLoaded: '一覧を読み込めませんでした',
  progress: '進行状況',
  undone: '取り消し済み',
  changedSince: 'その後変更あり',
  filters: 'フィルター',
  year: 'YYYY',
  month: 'MM',
  day: 'DD',
  noDay: '日付ではありません。{pattern} の形で入力してください。',
}
