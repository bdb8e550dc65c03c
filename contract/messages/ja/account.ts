import type { Topic } from '../catalogue.ts'

export const account: Topic<'account'> = {
  hasNone: '{account} には番号がありません',
  hasNoneText: 'プロバイダーが「サブアカウント」タブで割り当てると、ここに表示されます。',
  chooseUser: 'ユーザーを選択してください',
  noUsers: '{account} にはまだユーザーがいません。ユーザーはディレクトリで追加します。',
  unassigned: '未割り当て',
  copyNumber: '{number} をコピー',
  gone: 'この番号はインベントリにありません',
  goneText: '{number} は削除されたか、追加が取り消されました。行われた操作は「操作履歴」にあります。',
  it: 'この番号',
  notLoaded: '番号を読み込めませんでした',
  accountsNotLoaded: 'サブアカウントを読み込めませんでした',
  noAccounts: 'サブアカウントはまだありません',
  noAccountsText:
    'サブアカウントが自身の番号を確認する画面です。まずディレクトリでサブアカウントを追加してください。',
  choose: 'アカウントを選択してください',
  chooseText: '上でサブアカウントを選択すると、その番号、利用者、供給元が表示されます。',
  batchCalled: 'バッチ {id}',
}
