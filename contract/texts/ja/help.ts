import type { Topic } from '../catalogue.ts'

export const help: Topic<'help'> = {
  about: 'NumberDesk について',
  purpose: '電話事業者の電話番号を、オフラインで準備し、割り当て、回収します。',
  version: 'バージョン',
  system: 'システム',
  dataFolder: 'データフォルダー',
  inventory: 'インベントリ',
  logFolder: 'ログフォルダー',
  copied: 'バージョンとフォルダーをコピーしました',
  guide: 'ユーザーガイド',
  contents: '目次',
  text: '本文',
  shortcuts: 'キーボードショートカット',
  keys: 'キー',
}
