import type { Topic } from '../catalogue.ts'

export const readOnly: Topic<'readOnly'> = {
  label: '読み取り専用',
  what: 'インベントリの閲覧・検索・エクスポートができます。変更はできません。',
  whyHeading: '理由',
  openForChanges: '編集用に開く',
  close: '閉じる',
  open: '読み取り専用で開く',
}
