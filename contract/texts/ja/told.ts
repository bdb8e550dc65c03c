import type { Topic } from '../catalogue.ts'

export const told: Topic<'told'> = {
  added: '{what}を追加しました',
  addedAndAssigned: '{what}を追加し、{account} に割り当てました',
  assigned: '{what}を {to} に割り当てました',
  deleted: '{what}を削除しました',
  unbound: '{what}の割り当てを解除しました',
  unboundFrom: '{what}を {from} から解除しました',
  edited: '{what}を編集しました',
  returned: '{what}をプロバイダーに返却しました',
  copied: '{what}をコピーしました',
  undone: '{what}の操作を元に戻しました',
  undoneRest: '{what}の操作を元に戻しました。{left}はその後変更されているためそのままです',
  nothingToUndo: '元に戻す操作はありません。すべての操作は「操作履歴」にあります。',
  undoRest: '残りを元に戻す',
}
