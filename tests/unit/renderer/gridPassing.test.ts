import { expect, it } from 'vitest'
import { computed, ref, shallowRef } from 'vue'
import { useGridPassing } from '../../../renderer/grid/gridPassing.ts'

function list() {
  const shown = shallowRef<readonly number[]>([0, 1, 2])
  const total = ref(1000)
  const active = ref(0)
  const there = shallowRef(new Set([0, 1, 2]))
  const { drawn, isPassing } = useGridPassing({
    shown: computed(() => shown.value),
    total: computed(() => total.value),
    active,
    isThere: (index) => there.value.has(index),
  })
  return { shown, total, active, there, now: () => ({ drawn: drawn.value, isPassing: isPassing.value }) }
}

it('rows stay until one of the rows in view has loaded', () => {
  const { shown, there, now } = list()
  expect(now()).toEqual({ drawn: [0, 1, 2], isPassing: false })
  shown.value = [0, 500, 501]
  expect(now()).toEqual({ drawn: [0, 1, 2], isPassing: true })
  shown.value = [0, 700, 701]
  expect(now()).toEqual({ drawn: [0, 1, 2], isPassing: true })
  there.value = new Set([0, 701])
  expect(now()).toEqual({ drawn: [0, 700, 701], isPassing: false })
})

it('the active row is drawn, and no row that left the list', () => {
  const { shown, total, active, now } = list()
  now()
  active.value = 999
  shown.value = [997, 998, 999]
  expect(now()).toEqual({ drawn: [997, 998, 999], isPassing: false })
  total.value = 10
  active.value = 9
  shown.value = [7, 8, 9]
  expect(now()).toEqual({ drawn: [7, 8, 9], isPassing: false })
})
