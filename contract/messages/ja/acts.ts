import type { Topic } from '../catalogue.ts'

export const act: Topic<'act'> = {
  more: 'その他の操作',
  cancel: 'キャンセル',
  save: '保存',
  close: '閉じる',
  delete: '削除',
  assign: '割り当て',
  edit: '編集',
  unbind: '割り当て解除',
  undo: '元に戻す',
  redo: 'やり直す',
  show: '表示',
  import: 'インポート',
  export: 'エクスポート',
  copy: 'コピー',
  dismiss: '閉じる',
  tryAgain: '再試行',
  addNumbers: '番号を追加',
  assignToUser: 'ユーザーに割り当て',
  reserve: '予約…',
  liftReservation: '予約を解除',
  endRest: '休止を終了…',
  activate: '有効にする',
  markAsPending: 'ポーティング待ちにする',
  moveTo: '移動先…',
  returnToProvider: 'プロバイダーに返却',
  clearSelection: '選択を解除',
  clearFilters: 'フィルターを解除',
  clearSearch: '検索をクリア',
  showInFolder: 'フォルダーに表示',
  showNumbers: '番号を表示',
  showDataFolder: 'データフォルダーを表示',
  back: '戻る',
  open: '開く',
  openSettings: '設定を開く',
  discard: '破棄',
  rename: '名前を変更',
  goToDirectory: 'ディレクトリへ',
  goToSubAccount: '「サブアカウント」へ',
  goToActivity: '「操作履歴」へ',
  archive: 'アーカイブ',
  bringBack: 'アーカイブから戻す',
  closeAccount: 'アカウントを閉鎖',
  mergeInto: '統合…',
  merge: '統合',
}

export const acted: Topic<'acted'> = {
  'pool.add': '追加',
  'pool.import': 'インポート',
  'pool.assign': 'サブアカウントに割り当て',
  'pool.edit': '編集',
  'pool.reserve': '予約',
  'pool.lift': '予約を解除',
  'pool.endRest': '休止を終了',
  'pool.activate': '有効化',
  'pool.pend': 'ポーティング待ちに変更',
  'pool.move': '別のサブアカウントに移動',
  'pool.return': 'プロバイダーが返却',
  'pool.update': 'シートから更新',
  'user.assign': 'ユーザーに割り当て',
  'user.unbind': 'ユーザーから解除',
  'sub.release': 'サブアカウントが返却',
  'pool.unbind': 'サブアカウントから解除',
  'pool.delete': 'インベントリから削除',
  undo: '元に戻す',
  'directory.add': 'ディレクトリに新規追加',
  'directory.rename': '名前を変更',
  'directory.delete': 'ディレクトリから削除',
  'directory.archive': 'アーカイブ',
  'directory.bringBack': 'アーカイブから戻す',
  'directory.close': 'アカウントを閉鎖',
  'directory.merge': '統合',
}

export const onPath: Topic<'onPath'> = {
  'pool.assign': '割り当て',
  'pool.edit': '編集',
  'pool.reserve': '予約',
  'pool.lift': '予約を解除',
  'pool.endRest': '休止を終了',
  'pool.activate': '有効化',
  'pool.pend': 'ポーティング待ちに変更',
  'user.assign': 'ユーザーに割り当て',
  'user.unbind': 'ユーザーから解除',
  'sub.release': '返却',
  'pool.unbind': '解除',
  'pool.delete': '削除',
}

/** What is asked before an act that takes nothing. */
export const confirm: Topic<'confirm'> = {
  'pool.delete':
    '{count, plural, other {{what}をインベントリから削除します。履歴は残り、番号は再び追加できます。}}',
  'pool.unbind':
    '{count, plural, other {{what}を返却元のサブアカウントから外し、「空き」に戻します。SIP トランク、請求参照ID、サービス情報は消去されますが、履歴には残ります。}}',
  'pool.unbind.from':
    '{what}を {account} から外し、「空き」に戻します。SIP トランク、請求参照ID、サービス情報は消去されますが、履歴には残ります。',
  'pool.lift':
    '{count, plural, other {{what}の予約を解除し、どのサブアカウントにも割り当てられるようにします。}}',
  'pool.endRest':
    '{count, plural, other {休止期間中ですが、{what}を再びどのサブアカウントにも割り当てられるようにします。}}',
  'pool.activate': '{count, plural, other {{what}を利用開始にします。回線ステータスは「通常」になります。}}',
  'pool.pend':
    '{count, plural, other {{what}の回線ステータスを、有効にするまで「ポーティング待ち」にします。}}',
  'pool.move':
    '{count, plural, other {サブアカウントが変わると、番号のユーザーは解除されます。請求参照IDとサービス情報はそのままです。}}',
  'pool.return':
    '{count, plural, =1 {{what} はプロバイダーに返却され、{account} の一覧から外れます。ユーザーがいる場合は解除されます。} other {{what}はプロバイダーに返却され、それぞれのサブアカウントの一覧から外れます。ユーザーがいる番号は解除されます。}}',
  'sub.release':
    '{count, plural, =1 {{what} はプロバイダーに返却され、{account} の一覧から外れます。} other {{what}はプロバイダーに返却され、{account} の一覧から外れます。}}',
  'sub.release.seen': 'プロバイダー側では「返却済み」となり、返却元のサブアカウントも表示されます。',
  'user.unbind':
    '{count, plural, =1 {{what} を {user} から解除します。番号の委任に影響し、この番号への着信は以後このユーザーに届きません。} other {{what}を{user}から解除します。番号の委任に影響し、これらの番号への着信は以後これらのユーザーに届きません。}}',
  'user.unbind.stays': '{count, plural, other {番号は引き続き {account} に属します。}}',
  thisAccount: 'このサブアカウント',
  itsUser: '{count, plural, =1 {割り当て中のユーザー} other {割り当て中の各ユーザー}}',
}

export const done: Topic<'done'> = {
  added: '{what}を追加しました',
  addedAndAssigned: '{what}を追加し、{account} に割り当てました',
  assigned: '{what}を {to} に割り当てました',
  deleted: '{what}を削除しました',
  reserved: '{what}を予約しました',
  reservedFor: '{what}を {account} のために予約しました',
  lifted: '{what}の予約を解除しました',
  restEnded: '{what}の休止を終了しました',
  activated: '{what}を有効にしました',
  pended: '{what}をポーティング待ちにしました',
  moved: '{what}を {to} に移動しました',
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
  nothingToUndo: '元に戻す操作はありません。すべての操作は「操作履歴」にあります。',
  undoRest: '残りを元に戻す',
  undoneBatches: 'インポートを元に戻しました: 番号{count, number}件',
  andEntries: '{what}、{entries}',
}

export const life: Topic<'life'> = {
  cantDelete: '削除できません: {reason}',
  inInventory: 'すでにインベントリにあります（{status}）',
  assign: '割り当てできるのは「空き」の番号だけです（現在: {status}）',
  edit: '編集できるのは「空き」または「割り当て済み」の番号だけです（現在: {status}）',
  reserve: '予約できるのは「空き」の番号だけです（現在: {status}）',
  reserved: '予約されています。先に予約を解除してください',
  notReserved: '予約されていません',
  endRest: '休止できるのは「空き」の番号だけです（現在: {status}）',
  resting: '休止中です。先に休止を終了してください',
  notResting: '休止中ではありません',
  restingUntil: '{day}まで休止中',
  restingAtMost: '休止中（最後の番号は{day}まで）',
  reservedFor: '{name} のために予約されています',
  reservedForUntil: '{day}まで {name} のために予約されています',
  reservedUntil: '{day}まで予約されています',
  line: '回線ステータスがあるのはインベントリの番号だけです（現在: {status}）',
  pending: 'すでにポーティング待ちです',
  notPending: 'ポーティング待ちではありません',
  move: '移動できるのは「割り当て済み」の番号だけです（現在: {status}）',
  user: 'ユーザーを設定できるのは「割り当て済み」の番号だけです（現在: {status}）',
  release: '返却できるのは「割り当て済み」の番号だけです（現在: {status}）',
  unbind: '解除できるのは「返却済み」の番号だけです（現在: {status}）',
  delete: '削除できるのは「空き」の番号だけです（現在: {status}）',
  hasUser: 'ユーザーに割り当てられています。先にユーザーを解除してください',
  otherUser: 'すでにユーザーがいます。先にそのユーザーを解除してください',
  noUser: 'ユーザーがいません',
  absent: 'インベントリにありません',
}

export const refused: Topic<'refused'> = {
  'pool.assign':
    '{count, plural, =1 {{number} は割り当て} other {#件の番号はいずれも割り当て}}できませんでした: {reasons}。',
  'pool.edit':
    '{count, plural, =1 {{number} は編集} other {#件の番号はいずれも編集}}できませんでした: {reasons}。',
  'pool.reserve':
    '{count, plural, =1 {{number} は予約} other {#件の番号はいずれも予約}}できませんでした: {reasons}。',
  'pool.lift':
    '{count, plural, =1 {{number} の予約は解除} other {#件の番号の予約はいずれも解除}}できませんでした: {reasons}。',
  'pool.endRest':
    '{count, plural, =1 {{number} の休止は終了} other {#件の番号の休止はいずれも終了}}できませんでした: {reasons}。',
  'pool.activate':
    '{count, plural, =1 {{number} は有効化} other {#件の番号はいずれも有効化}}できませんでした: {reasons}。',
  'pool.pend':
    '{count, plural, =1 {{number} はポーティング待ちに} other {#件の番号はいずれもポーティング待ちに}}できませんでした: {reasons}。',
  'pool.move':
    '{count, plural, =1 {{number} は移動} other {#件の番号はいずれも移動}}できませんでした: {reasons}。',
  'pool.return':
    '{count, plural, =1 {{number} は返却} other {#件の番号はいずれも返却}}できませんでした: {reasons}。',
  'user.assign':
    '{count, plural, =1 {{number} はユーザーに割り当て} other {#件の番号はいずれもユーザーに割り当て}}できませんでした: {reasons}。',
  'user.unbind':
    '{count, plural, =1 {{number} はユーザーの割り当てを解除} other {#件の番号はいずれもユーザーの割り当てを解除}}できませんでした: {reasons}。',
  'sub.release':
    '{count, plural, =1 {{number} は返却} other {#件の番号はいずれも返却}}できませんでした: {reasons}。',
  'pool.unbind':
    '{count, plural, =1 {{number} は解除} other {#件の番号はいずれも解除}}できませんでした: {reasons}。',
  'pool.delete':
    '{count, plural, =1 {{number} は削除} other {#件の番号はいずれも削除}}できませんでした: {reasons}。',
}
