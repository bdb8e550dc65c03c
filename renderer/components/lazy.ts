import { defineComponent, h, nextTick, shallowRef, type Component } from 'vue'

/** The longest time after the first list until lazy parts load, in milliseconds. */
const atTheLatest = 1000

let endStart: () => void = () => undefined
const startOver = new Promise<void>((resolve) => (endStart = resolve))

/** Says that the first list is on the screen. Lazy parts may load once the window is idle. */
export function startIsOver(): void {
  requestIdleCallback(() => endStart(), { timeout: atTheLatest })
}

/** Runs work that can wait until the first list is on the screen. */
export async function afterStart(work: () => Promise<unknown>): Promise<void> {
  await startOver
  await work()
}

interface Lazy<C> {
  readonly load: () => Promise<{ default: C }>
  /** Whether it is needed now, if neither `modelValue` nor `target` says so. */
  readonly isWanted?: () => boolean
}

/**
 * A dialog, menu or bar that the first list does not need. It loads after that list, or as soon as it is needed. A
 * dialog is mounted closed and then opened, as if it had been there from the start.
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
  // The wrapper has the props and slots of the component.
  return wrapper as unknown as C
}
