import { expect, it, vi } from 'vitest'
import { h, ref, type Component } from 'vue'
import type { CustomField } from '../../contract/customFields.ts'
import type { PresentValues } from '../../contract/presentValues.ts'
import type { BulkOutcome } from '../../contract/history.ts'
import type { PhoneNumber } from '../../contract/numbers.ts'
import AddNumbersDialog from '../../renderer/screens/pool/dialogs/AddNumbersDialog.vue'
import AssignDialog from '../../renderer/screens/acts/AssignDialog.vue'
import EditDialog from '../../renderer/screens/acts/EditDialog.vue'
import MoveDialog from '../../renderer/screens/acts/MoveDialog.vue'
import { manyNumbers, oneNumber, type Subject } from '../../renderer/screens/acts/subject.ts'
import { directory } from './harness/directory.ts'
import { numberWith } from './harness/numbers.ts'
import { click, part, press, write } from './harness/parts.ts'
import { asked, settled, show, type Answers } from './harness/window.ts'

const number = numberWith({ billingReferenceId: 'B-1' })
const site: CustomField = {
  id: 3,
  kind: 'text',
  name: 'Site',
  choices: [],
  isRetired: false,
  numbers: null,
}
const editing: Answers = {
  'pool.edit': () => outcome,
  'numbers.presentValues': () => presentInMany,
  'fields.list': () => ({ fields: [site] }),
}
const presentInMany: PresentValues = {
  labels: { billingReferenceId: { different: 3, only: null }, serviceInfo: { different: 1, only: 'Desk 3' } },
  sipTrunk: { different: 1, only: null },
  custom: { [site.id]: { different: 2, only: null } },
}
const outcome: BulkOutcome = { operationId: 1, done: 1, only: '+1 650 555 0100', skipped: [] }

/** Opens a dialog, as the list does. */
async function open(Dialog: Component, answers: Answers, subject: Subject = oneNumber(number)) {
  const isOpen = ref(false)
  await show(
    () =>
      h(Dialog, {
        subject,
        modelValue: isOpen.value,
        'onUpdate:modelValue': (to: boolean) => (isOpen.value = to),
      }),
    { ...directory, ...answers },
  )
  isOpen.value = true
  await settled()
  return isOpen
}

const field = (name: string) => part('textbox', name)
const button = (name: string) => part('button', name)
const isDisabled = (name: string) => (button(name) as HTMLButtonElement).disabled

/** Chooses an entry of the directory by a part of its name. */
async function choose(label: string, typed: string, name: string): Promise<void> {
  const picker = part('combobox', label)
  picker.focus()
  await write(typed, picker)
  await click(await vi.waitFor(() => part('option', name)))
}

it('Assign asks for a sub account and a SIP trunk, and starts with the labels of the number', async () => {
  const isOpen = await open(AssignDialog, { 'pool.assign': () => outcome })
  expect(part('dialog', 'Assign')).toBeTruthy()
  expect((field('Billing Reference ID') as HTMLInputElement).value).toBe('B-1')
  expect(isDisabled('Assign')).toBe(true)
  await choose('Assign To', 'acme', 'Acme Clinics')
  expect(document.body.textContent).toContain('SIP trunk is required')
  expect(isDisabled('Assign')).toBe(true)
  await choose('SIP Trunk Name', 'west', 'Trunk West')
  await write('Front desk', field('Service Info'))
  expect(isDisabled('Assign')).toBe(false)
  await click(button('Assign'))
  expect(asked('pool.assign')).toEqual([
    {
      numbers: { ids: [7] },
      subAccountId: 1,
      sipTrunkId: 2,
      billingReferenceId: 'B-1',
      serviceInfo: 'Front desk',
    },
  ])
  expect(isOpen.value).toBe(false)
})

it('Assign refuses a billing reference ID that is too long', async () => {
  await open(AssignDialog, {})
  await choose('Assign To', 'acme', 'Acme Clinics')
  await choose('SIP Trunk Name', 'west', 'Trunk West')
  await write('x'.repeat(61), field('Billing Reference ID'))
  expect(isDisabled('Assign')).toBe(true)
  await write('x'.repeat(60), field('Billing Reference ID'))
  expect(isDisabled('Assign')).toBe(false)
})

it('Edit sets the chosen labels, and leaves the rest unchanged', async () => {
  await open(EditDialog, editing, manyNumbers({ ids: [7, 8] }, 2, { skipped: [], held: 0 }))
  expect(isDisabled('Edit')).toBe(true)
  await click(part('checkbox', /Service Info/))
  await write('Desk 4', field('Service Info'))
  await click(part('checkbox', /Site/))
  await click(button('Edit'))
  const custom = { [site.id]: null }
  expect(asked('pool.edit')).toEqual([{ numbers: { ids: [7, 8] }, serviceInfo: 'Desk 4', custom }])
})

it('Edit of many says what they have, and begins with what all of them have', async () => {
  await open(EditDialog, editing, manyNumbers({ ids: [7, 8] }, 2, { skipped: [], held: 0 }))
  const described = (name: RegExp) => {
    const note = part('checkbox', name).getAttribute('aria-describedby')
    return document.getElementById(note ?? '')?.textContent
  }
  expect(described(/Billing Reference ID/)).toBe('3 different values')
  expect(described(/Service Info/)).toBe('Desk 3')
  expect(described(/Site/)).toBe('2 different values')
  expect(described(/SIP Trunk Name/)).toBe('No value')
  expect((part('checkbox', /SIP Trunk Name/) as HTMLInputElement).disabled).toBe(true)
  await click(part('checkbox', /Service Info/))
  expect((field('Service Info') as HTMLInputElement).value).toBe('Desk 3')
  expect(isDisabled('Edit')).toBe(true)
  await write('Desk 4', field('Service Info'))
  expect(isDisabled('Edit')).toBe(false)
})

it('Edit of an Assigned number changes its SIP trunk', async () => {
  const assigned: PhoneNumber = {
    ...number,
    poolStatus: 'Assigned',
    subAccount: { id: 1, name: 'Acme Clinics' },
    sipTrunk: { id: 9, name: 'Trunk East' },
  }
  await open(EditDialog, editing, oneNumber(assigned))
  expect((part('combobox', 'SIP Trunk Name') as HTMLInputElement).value).toBe('Trunk East')
  await choose('SIP Trunk Name', 'west', 'Trunk West')
  await click(button('Edit'))
  expect(asked('pool.edit')).toEqual([{ numbers: { ids: [7] }, sipTrunkId: 2 }])
})

it('Edit of one number starts with its labels, and sets those that differ', async () => {
  await open(EditDialog, editing)
  expect((field('Billing Reference ID') as HTMLInputElement).value).toBe('B-1')
  expect(isDisabled('Edit')).toBe(true)
  await write('Berlin', field('Site'))
  await write('', field('Billing Reference ID'))
  expect(document.body.textContent).toContain('Leave empty to clear it')
  await click(button('Edit'))
  const custom = { [site.id]: 'Berlin' }
  expect(asked('pool.edit')).toEqual([{ numbers: { ids: [7] }, billingReferenceId: '', custom }])
})

it('Move to… asks for a sub account and a SIP trunk, and for no labels', async () => {
  await open(MoveDialog, { 'pool.move': () => outcome })
  expect(part('dialog', 'Move to…')).toBeTruthy()
  expect(() => field('Billing Reference ID')).toThrow()
  await choose('Assign To', 'acme', 'Acme Clinics')
  expect(isDisabled('Move to…')).toBe(true)
  await choose('SIP Trunk Name', 'west', 'Trunk West')
  await click(button('Move to…'))
  expect(asked('pool.move')).toEqual([{ numbers: { ids: [7] }, subAccountId: 1, sipTrunkId: 2 }])
})

it('Add Numbers shows how it reads the text, and saves it with its assignment', async () => {
  const add = vi.fn(() => outcome)
  await open(AddNumbersDialog, {
    'pool.understand': ({ text }) => ({
      ready: text.includes('bad') ? 0 : 1,
      refused: text.includes('bad') ? 1 : 0,
      asksDash: false,
      proposals: [],
      lines: [{ line: 1, text, count: 1, first: '+1 650 555 0100', last: '+1 650 555 0100', issues: [] }],
    }),
    'pool.add': add,
  })
  expect(isDisabled('Save')).toBe(true)
  await write('+1 650 555 0100', field('Number'))
  await vi.waitFor(() => expect(isDisabled('Save')).toBe(false))
  expect(document.body.textContent).toContain('1 number')
  await choose('Assign To', 'acme', 'Acme Clinics')
  expect(isDisabled('Save')).toBe(true)
  await choose('SIP Trunk Name', 'east', 'Trunk East')
  await click(button('Save'))
  expect(asked('pool.add')).toMatchObject([
    { text: '+1 650 555 0100', policy: 'all', subAccountId: 1, sipTrunkId: 1 },
  ])
})

it('Add Numbers saves nothing that it can’t read', async () => {
  await open(AddNumbersDialog, {
    'pool.understand': ({ text }) => ({
      ready: 0,
      refused: 1,
      asksDash: false,
      proposals: [],
      lines: [{ line: 1, text, count: 0, first: null, last: null, issues: [] }],
    }),
  })
  await write('bad', field('Number'))
  await vi.waitFor(() => expect(document.body.textContent).toContain('1 line'))
  expect(isDisabled('Save')).toBe(true)
  await press('Enter', { control: true }, field('Number'))
  expect(asked('pool.add')).toEqual([])
})
