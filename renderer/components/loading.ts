import { inject, nextTick, onScopeDispose, type InjectionKey } from 'vue'

/** Says that something has begun to load; the function it gives says that it is on the screen. */
export type BeginLoading = () => () => void

export const loadingKey: InjectionKey<BeginLoading> = Symbol('loading')

/** A window that is not drawn, because it is minimised, must not keep anybody waiting. */
const longestFrame = 100

/** Resolves when what is in the document now has been painted. */
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
 * For a component that loads what it shows: `begin()` before, and what it gives after. While anything loads the window
 * does not call itself ready (`<html data-ready>`). What was begun ends with the component.
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
