import { expect, it } from 'vitest'
import { resultColumnsIn } from '../../../contract/sheets/results.ts'
import { judge } from '../../../electron/inventory/handOvers/judging.ts'

it.each([
  [['Number', 'Error'], { reason: 1, status: null }],
  [['Phone Number', 'Status', 'Error Message'], { reason: 2, status: 1 }],
  [['TelephoneNumber', 'Result'], { reason: null, status: 1 }],
  [['Reason', 'Number', 'Comment'], { reason: 0, status: null }],
  [['Rufnummer', 'Ergebnis', 'Fehlermeldung'], { reason: 2, status: 1 }],
  [['電話番号', '結果', '理由'], { reason: 2, status: 1 }],
  [['Number', 'Country'], { reason: null, status: null }],
])('the columns of %j that tell what became of a number', (headings, columns) => {
  expect(
    resultColumnsIn(headings, headings.indexOf('Number') === -1 ? 0 : headings.indexOf('Number')),
  ).toEqual(columns)
})

it.each([
  ['', 'confirmed', null],
  ['OK', 'confirmed', null],
  ['Success', 'confirmed', null],
  ['erfolgreich', 'confirmed', null],
  ['成功', 'confirmed', null],
  ['Number is in use', 'rejected', 'Number is in use'],
  ['Unsuccessful', 'rejected', 'Unsuccessful'],
  ['-', 'confirmed', null],
  ['N/A', 'confirmed', null],
  ['0', 'confirmed', null],
  ['409', 'rejected', '409'],
])('without a status, the reason %j means %s', (reason, outcome, kept) => {
  expect(judge({ reason, status: '' }, { status: null, all: null })).toEqual({ outcome, reason: kept })
})

it.each([
  ['Success', 'Number added', { outcome: 'confirmed', reason: null }],
  ['Failed', '', { outcome: 'rejected', reason: 'Failed' }],
  ['Failed', 'In use', { outcome: 'rejected', reason: 'In use' }],
  ['FALSE', 'In use', { outcome: 'rejected', reason: 'In use' }],
  ['Abgelehnt', '', { outcome: 'rejected', reason: 'Abgelehnt' }],
  ['Unsuccessful', '-', { outcome: 'rejected', reason: 'Unsuccessful' }],
  ['Active', '', { outcome: 'confirmed', reason: null }],
  ['Nicht erfolgreich', '', { outcome: 'rejected', reason: 'Nicht erfolgreich' }],
  ['Übernommen', '', { outcome: 'confirmed', reason: null }],
  ['Pending', 'Waiting', null],
  ['', 'In use', { outcome: 'rejected', reason: 'In use' }],
])('the status %j with the reason %j', (status, reason, judged) => {
  expect(judge({ reason, status }, { status: 1, all: null })).toEqual(judged)
})
