import type { NumberFilter, NumberSort, SortColumn } from '../contract/numbers.ts'
import { nameKey } from './names.ts'
import { containing, digitsIn } from './patterns.ts'

/** A condition on `numbers AS n` with the values for its parameters. */
export interface Condition {
  readonly text: string
  readonly values: readonly (string | number)[]
}

const columns = {
  poolStatus: 'n.pool_status',
  lineStatus: 'n.line_status',
  subAccountId: 'n.sub_account_id',
  sipTrunkId: 'n.sip_trunk_id',
  country: 'n.country',
  numberType: 'n.number_type',
  batchId: 'n.batch_id',
} as const
type ListField = keyof typeof columns

function textCondition(text: string): Condition | null {
  const trimmed = text.normalize('NFC').trim()
  if (trimmed === '') return null
  const words = containing(trimmed)
  const names = containing(nameKey(trimmed))
  const digits = digitsIn(trimmed)
  const alternatives: Condition[] = [
    ...(digits === null
      ? []
      : [{ text: String.raw`CAST(n.e164 AS TEXT) LIKE ? ESCAPE '\'`, values: [containing(digits)] }]),
    { text: String.raw`n.billing_reference_id LIKE ? ESCAPE '\'`, values: [words] },
    { text: String.raw`n.service_info LIKE ? ESCAPE '\'`, values: [words] },
    ...(
      [
        ['n.sub_account_id', 'sub_accounts'],
        ['n.sip_trunk_id', 'sip_trunks'],
        ['n.user_id', 'users'],
      ] as const
    ).map(([column, table]) => ({
      text: String.raw`${column} IN (SELECT id FROM ${table} WHERE name_key LIKE ? ESCAPE '\')`,
      values: [names],
    })),
    {
      text: String.raw`n.sip_trunk_id IN (SELECT sip_trunks.id FROM sip_trunks
        JOIN carriers ON carriers.id = carrier_id WHERE carriers.name_key LIKE ? ESCAPE '\')`,
      values: [names],
    },
  ]
  return {
    text: `(${alternatives.map((part) => part.text).join(' OR ')})`,
    values: alternatives.flatMap((part) => part.values),
  }
}

/**
 * The condition that a filter stands for.
 * @param without a field to leave out, as its own counts need
 */
export function filterCondition(filter: NumberFilter, without?: ListField): Condition {
  const parts: Condition[] = []
  for (const [field, column] of Object.entries(columns) as [ListField, string][]) {
    const wanted = filter[field]
    if (field === without || wanted === undefined || wanted.length === 0) continue
    parts.push({ text: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(wanted)] })
  }
  const byText = textCondition(filter.text ?? '')
  if (byText !== null) parts.push(byText)
  if (parts.length === 0) return { text: '1', values: [] }
  return {
    text: parts.map((part) => part.text).join(' AND '),
    values: parts.flatMap((part) => part.values),
  }
}

const sortTerms: Record<SortColumn, string> = {
  number: 'n.e164',
  country: 'n.country',
  numberType: 'n.number_type',
  poolStatus: 'n.pool_status',
  subAccount: '(SELECT name_key FROM sub_accounts WHERE id = n.sub_account_id)',
  sipTrunk: '(SELECT name_key FROM sip_trunks WHERE id = n.sip_trunk_id)',
  user: '(SELECT name_key FROM users WHERE id = n.user_id)',
  billingReferenceId: 'n.billing_reference_id',
  serviceInfo: 'n.service_info',
  added: 'n.added_at',
}

/** The ORDER BY of a sort; equal values come by number, and rows without a value come last. */
export function orderBy({ by, descending }: NumberSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  if (by === 'number') return `n.e164 ${direction}`
  const canBeEmpty = ['subAccount', 'sipTrunk', 'user', 'billingReferenceId', 'serviceInfo'].includes(by)
  return `${sortTerms[by]} ${direction}${canBeEmpty ? ' NULLS LAST' : ''}, n.e164 ${direction}`
}
