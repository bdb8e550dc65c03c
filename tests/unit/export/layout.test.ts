import type { CustomField } from '../../../contract/customFields.ts'
import { expect, it } from 'vitest'
import { cellsOf, fullLayout, headingsOf, templateLayout } from '../../../electron/sheets/layout.ts'
import { exported } from './numbers.ts'

const named = (name: string) => ({ id: 7, name })

const assigned = exported({
  poolStatus: 'Assigned',
  availability: 'none',
  subAccount: named('Acme Clinics'),
  sipTrunk: named('US-West SBC 1'),
  carrier: named('Northern Telecom'),
  user: named('Ada Sample'),
  billingReferenceId: 'BR-1',
  serviceInfo: 'Main line',
  batchId: 3,
  batch: 'April.csv (1 of 2)',
})

it('has the template’s columns in its order, so that an export can be imported', () => {
  expect(headingsOf(templateLayout)).toEqual([
    'Number',
    'Country',
    'Sub Account',
    'SIP Trunk Name',
    'Billing Reference ID',
    'Service Info',
  ])
  expect(cellsOf(templateLayout, assigned)).toEqual([
    '+16505550100',
    'US',
    'Acme Clinics',
    'US-West SBC 1',
    'BR-1',
    'Main line',
  ])
})

it('has all other fields of a number after them', () => {
  expect(headingsOf(fullLayout([])).slice(6)).toEqual([
    'Number Type',
    'Number Pool Status',
    'Line Status',
    'Availability',
    'Reserved For',
    'Reserved Until',
    'Resting Until',
    'Reservation Note',
    'Previous Holder',
    'Free Since',
    'User',
    'Carrier',
    'Batch',
    'Hand-Over',
    'Added',
  ])
  expect(cellsOf(fullLayout([]), assigned).slice(6)).toEqual([
    'Toll',
    'Assigned',
    'Normal',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    'Ada Sample',
    'Northern Telecom',
    'April.csv (1 of 2)',
    'Not handed over',
    '2026-01-02T03:04:05.678Z',
  ])
})

it('leaves a cell without a value empty, and the country of an international range', () => {
  const cells = cellsOf(fullLayout([]), exported({ e164: '+80012345678', country: '001' }))
  expect(cells.slice(0, 6)).toEqual(['+80012345678', '', '', '', '', ''])
  expect(cells.slice(9, 15)).toEqual(['Available', '', '', '', '', ''])
})

it('is plain data', () => {
  expect(structuredClone(fullLayout([]))).toEqual(fullLayout([]))
  expect(JSON.parse(JSON.stringify(fullLayout([])))).toEqual(fullLayout([]))
})

it('has the fields in use that people defined after all others', () => {
  const field: CustomField = {
    id: 7,
    name: 'Tags',
    kind: 'tags',
    choices: [],
    isRetired: false,
    numbers: null,
  }
  const layout = fullLayout([
    field,
    { ...field, id: 8, isRetired: true },
    { ...field, id: 9, name: 'Leased' },
  ])
  expect(headingsOf(layout).slice(-3)).toEqual(['Added', 'Tags', 'Leased'])
  const cells = cellsOf(layout, exported({ custom: { 7: ['fax', 'vip'], 9: false } }))
  expect(cells.slice(-2)).toEqual(['fax; vip', 'No'])
  expect(cellsOf(layout, exported()).slice(-2)).toEqual(['', ''])
})
