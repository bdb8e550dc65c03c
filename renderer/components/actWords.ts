import type { FieldChange, HistoryAct } from '../../contract/history.ts'

/** What was done, in words that keep the two kinds of unbinding and deleting apart. */
export const actWords: Readonly<Record<HistoryAct, string>> = {
  'pool.add': 'Added',
  'pool.import': 'Imported',
  'pool.assign': 'Assigned to sub account',
  'pool.edit': 'Edited',
  'user.assign': 'Assigned to user',
  'user.unbind': 'Unbound from user',
  'sub.release': 'Returned by sub account',
  'pool.unbind': 'Unbound from sub account',
  'pool.delete': 'Deleted from inventory',
  undo: 'Undone',
}

/** The fields that a history entry may have changed, as they are called on the screens. */
export const fieldWords: Readonly<Record<FieldChange['field'], string>> = {
  subAccount: 'Sub account',
  sipTrunk: 'SIP trunk',
  user: 'User',
  billingReferenceId: 'Billing reference ID',
  serviceInfo: 'Service info',
  lineStatus: 'Line status',
}
