import type { Topic } from '../catalogue.ts'

export const picker: Topic<'picker'> = {
  looking: '検索中…',
  more: 'ほか{count}件: 名前の一部を入力してください',
  cut: '{count}件を表示しています: 他は名前の一部を入力してください',
}
