import type { Topic } from '../catalogue.ts'

export const findList: Topic<'findList'> = {
  title: 'リストで検索',
  listed: 'リストの{count}件の番号',
  clear: 'リストを解除',
  label: '検索する番号',
  found: '{count}件がインベントリにあります',
  noneFound: 'インベントリにある番号はありません',
  missing: '{count}件はインベントリにありません',
  refused: '{count}行は番号ではありません',
  notThere: 'インベントリにありません',
  notThereOf: '{count}件中{missing}件はインベントリにありません',
  copyMissing: '見つからない{count}件をコピー',
  show: '{count}件の番号を表示',
}
