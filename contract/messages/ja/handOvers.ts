import type { Topic } from '../catalogue.ts'

export const handOver: Topic<'handOver'> = {
  notRemembered: 'どの番号をエクスポートしたかの情報が失われました。もう一度エクスポートしてください。',
}
