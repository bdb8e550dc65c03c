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
  undone: '「{act}」を元に戻しました: {what}',
  redone: '「{act}」をやり直しました: {what}',
  undoneRest: '{what}。{left}はその後変更されているためそのままです',
  isAgain: '{number} は再び{status}です',
  isAgainTo: '{number} は再び {account} に割り当て済みです',
  isAsBefore: '{number} は以前の状態です',
  isGone: '{number} はインベントリにありません',
  cantUndoLast: '最後の操作は元に戻せません: {what}。元に戻せる操作は「操作履歴」にあります。',
  lastWasMany: '最後の操作には {count} 個のバッチがあります。「バッチ」で元に戻してください。',
  nothingToUndo: '元に戻す操作はありません。すべての操作は「操作履歴」にあります。',
  undoRest: '残りを元に戻す',
}
