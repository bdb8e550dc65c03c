import { expect, it } from 'vitest'
import { h, ref, shallowRef } from 'vue'
import { numberActs, type Act, type NumberAct } from '../../contract/life/acts.ts'
import { canDo } from '../../contract/life/states.ts'
import type { CallOutput } from '../../contract/api.ts'
import BulkBar from '../../renderer/screens/numbers/BulkBar.vue'
import { click, names, part } from './harness/parts.ts'
import { settled, show } from './harness/window.ts'

type Permissions = CallOutput<'numbers.permissions'>

/** What the inventory answers for numbers that are Assigned: some without a user, some with one. */
function permissionsOf(without: number, using: number): Permissions {
  const kinds = [
    { hasUser: false, count: without },
    { hasUser: true, count: using },
  ].filter(({ count }) => count > 0)
  const acts = numberActs.map((act) => {
    let applies = 0
    const skipped: Permissions['acts'][number]['skipped'] = []
    for (const { hasUser, count } of kinds) {
      const permission = canDo(act, { pool: 'Assigned', line: 'Normal', hold: null, hasUser })
      if (permission.allowed) applies += count
      else skipped.push({ reason: permission.reason, count, examples: [] })
    }
    return { act, applies, skipped, held: 0 }
  })
  return { total: without + using, acts }
}

async function showBar(by: Act['by'], permissions: Permissions) {
  const acted = ref<NumberAct[]>([])
  const now = shallowRef(permissions)
  await show(() =>
    h(BulkBar, {
      by,
      ticked: { count: now.value.total, isCapped: false },
      total: { count: 100, isCapped: false },
      permissions: now.value,
      onAct: (act: NumberAct) => acted.value.push(act),
    }),
  )
  return { acted, now }
}

/** The buttons that say how many numbers an action is for. */
const counted = () => names('button').filter((name) => /\d$/.test(name))

it('has the actions of who the list belongs to, with how many numbers each applies to', async () => {
  const { acted, now } = await showBar('subAccount', permissionsOf(4, 2))
  expect(part('status').textContent).toBe('6 selected')
  expect(counted()).toEqual(['Assign to user 4', 'Unbind 2', 'Delete 4'])
  await click(part('button', 'Unbind 2'))
  expect(acted.value).toEqual(['user.unbind'])

  now.value = permissionsOf(0, 3)
  await settled()
  expect(counted()).toEqual(['Unbind 3'])
})

it('does not mix the actions of the provider with those of a sub account', async () => {
  await showBar('provider', permissionsOf(4, 2))
  expect(counted()).toEqual(['Edit 6', 'Move to… 6', 'Return to provider 6', 'Mark as pending 6'])
})

it('says why an action does not apply to all', async () => {
  await showBar('subAccount', permissionsOf(4, 2))
  await click(part('button', 'Why not all?'))
  expect(part('note').textContent).toContain('2 skipped: Assigned to a user; unbind the user first')
  expect(part('note').textContent).toContain('4 skipped: Has no user')
})
