import { inject, nextTick, onScopeDispose, type InjectionKey } from 'vue'

/** Starts loading; the returned function says that the content is on the screen. */
export type BeginLoading = () => () => void

export const loadingKey: InjectionKey<BeginLoading> = Symbol('loading')

/** A minimised window draws no frames, and must not make anybody wait. */
const longestFrame = 100

/** Resolves when the current document has been painted. */
export async function painted(): Promise<void> {
  await nextTick()
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longestFrame)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer)
        resolve()
      }),
    )
  })
}

/**
 * For a component that loads its content: call `begin()` before, and the returned function after. The window is not
 * ready (`<html data-ready>`) while anything loads. Loading ends with the component.
 */
export function useLoading(): { begin: BeginLoading } {
  const beginLoading = inject(loadingKey, () => () => undefined)
  const open = new Set<() => void>()
  onScopeDispose(() => {
    for (const end of open) end()
  })
  return {
    begin() {
      const end = beginLoading()
      open.add(end)
      return () => {
        void painted().then(() => {
          open.delete(end)
          end()
        })
      }
    },
  }
}
