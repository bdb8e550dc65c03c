import type { Topic } from '../catalogue.ts'

export const count: Topic<'count'> = {
  numbers: '{count}件の番号',
  progress: '{count}件中{done}件',
  leftOut: '{count}件を除外: {reason}',
  total: '{figure}件の番号',
  found: '{numbers}が見つかりました',
}
