import { expect, it } from 'vitest'
import { say } from '../../english.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { fillDirectory, planCells, rowsOf } from './sheets.ts'

it('a sheet of another system is reviewed under its name, and its words for a status are read', async () => {
  const inventory = openInventory()
  await fillDirectory(inventory)
  const sheet = [
    'customer_account_name customer_account_number assigned billing_ref_id phone_number allocated_product',
    'service_info sip_trunk_name status voice_msg_capacity voice_direction',
  ]
  const cells = [
    sheet.join(' ').replaceAll(' ', '\t'),
    'Acme Clinics\t4711\ttrue\tBR-1\t+16505550100\tZOOM_PHONE\tMain\tUS-West SBC 1\ttrue\tMULTI_USE\tINBOUND_ONLY',
    '\t\tfalse\t\t+16505550101\tUNALLOCATED\t\t\tfalse\tMULTI_USE\tINBOUND_ONLY',
  ]
  const review = valueOf(await planCells(inventory, cells.join('\n')))
  expect(review.counts).toMatchObject({ rows: 2, ready: 2, refused: 0 })
  expect(review.notes.map(({ message }) => say(message))[0]).toBe('Recognised: Zoom, numbers of a provider.')
  expect(review.ignoredColumns).toEqual([
    ...['customer_account_number', 'allocated_product', 'voice_msg_capacity'],
    'voice_direction',
  ])
  const rows = await rowsOf(inventory, review.planId)
  expect(
    rows.map(({ cells: { subAccount, poolStatus, lineStatus } }) => [subAccount, poolStatus, lineStatus]),
  ).toEqual([
    ['Acme Clinics', 'Assigned', 'Normal'],
    ['', 'Free', 'Pending'],
  ])
})
