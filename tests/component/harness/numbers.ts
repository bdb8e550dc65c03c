import type { PhoneNumber } from '../../../contract/numbers.ts'

const free: PhoneNumber = {
  id: 7,
  e164: '+16505550100',
  international: '+1 650 555 0100',
  country: 'US',
  numberType: 'Toll',
  poolStatus: 'Free',
  lineStatus: 'Normal',
  hold: null,
  availability: 'available',
  previousHolder: null,
  freeSince: null,
  subAccount: null,
  sipTrunk: null,
  carrier: null,
  user: null,
  billingReferenceId: null,
  serviceInfo: null,
  custom: {},
  batchId: null,
  handOver: 'none',
  addedAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
}

/** A number as lists have it: Free, and otherwise as said. */
export const numberWith = (values: Partial<PhoneNumber>): PhoneNumber => ({ ...free, ...values })
