import { defineComponent, h, nextTick, shallowRef, type Component } from 'vue'

/** So long after the first list is there what is late comes at the latest, in milliseconds. */
const atTheLatest = 1000

let endStart: () => void = () => undefined
const startOver = new Promise<void>((resolve) => (endStart = resolve))

/** Says that the first list is on the screen: what is late may be loaded, when there is nothing else to do. */
export function startIsOver(): void {
  requestIdleCallback(() => endStart(), { timeout: atTheLatest })
}

/** Does what can wait until the first list is on the screen. */
export async function afterStart(work: () => Promise<unknown>): Promise<void> {
  await startOver
  await work()
}

interface Lazy<C> {
  readonly load: () => Promise<{ default: C }>
  /** Whether it is wanted now, where neither its `modelValue` nor its `target` says so. */
  readonly isWanted?: () => boolean
}

/**
 * A dialog, a menu or a bar that the first list does without. It is loaded when that list is there, or when it is wanted
 * before; a dialog is closed at first and then opened, as one that was there from the start.
 */
export function lazy<C extends Component>({ load, isWanted = () => false }: Lazy<C>): C {
  const loaded = shallowRef<Component | null>(null)
  let isAsked = false

  async function bring(): Promise<void> {
    if (isAsked) return
    isAsked = true
    loaded.value = (await load()).default
  }

  const wrapper = defineComponent({
    inheritAttrs: false,
    setup(_, { attrs, slots }) {
      const isThere = shallowRef(false)
      void afterStart(bring)
      return () => {
        const { modelValue, target } = attrs
        if (isWanted() || modelValue === true || (target ?? null) !== null) void bring()
        const component = loaded.value
        if (component === null) return null
        if (!isThere.value) void nextTick(() => (isThere.value = true))
        const opening = 'modelValue' in attrs && !isThere.value ? { modelValue: false } : {}
        return h(component, { ...attrs, ...opening }, slots)
      }
    },
  })
  // It takes and gives what the component does.
  return wrapper as unknown as C
}
