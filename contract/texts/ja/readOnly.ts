import type { Topic } from '../catalogue.ts'

export const readOnly: Topic<'readOnly'> = {
  label: '読み取り専用',
  what: 'インベントリの閲覧・検索・エクスポートができます。変更はできません。',
  whyHeading: '理由',
  openForChanges: '編集用に開く',
  close: '閉じる',
  barred: 'インベントリは読み取り専用で開いています。理由はウィンドウ上部の「読み取り専用」で確認できます。',
  short: 'インベントリは読み取り専用です',
  open: '読み取り専用で開く',
}
