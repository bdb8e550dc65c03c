import { shallowRef, type Component } from 'vue'
import { tabs, type Tab } from '../contract/app.ts'

/** The location of the window: a tab, or the settings page of a number. */
export type Route = { readonly screen: Tab } | { readonly screen: 'number'; readonly id: number }

/** Loads a screen when it is first shown. The settings page gets the number's id as the prop `id`. */
export const loadScreen: Readonly<Record<Route['screen'], () => Promise<{ default: Component }>>> = {
  'sub-account': () => import('./screens/pool/PoolScreen.vue'),
  'phone-numbers': () => import('./screens/account/PhoneNumbersScreen.vue'),
  number: () => import('./screens/account/NumberSettings.vue'),
  ranges: () => import('./screens/ranges/RangesScreen.vue'),
  batches: () => import('./screens/batches/BatchesScreen.vue'),
  activity: () => import('./screens/activity/ActivityScreen.vue'),
  directory: () => import('./screens/directory/DirectoryScreen.vue'),
  overview: () => import('./screens/overview/OverviewScreen.vue'),
}

/**
 * Loads the list screens ahead, so that they open at once and what is typed right after reaches the new screen. The
 * overview is large, with its charts, and loads only when it is opened.
 */
export async function loadTabs(): Promise<void> {
  for (const screen of tabs) if (screen !== 'overview') await loadScreen[screen]()
}

/** The tab that a route belongs to. */
export function tabOf(route: Route): Tab {
  return route.screen === 'number' ? 'phone-numbers' : route.screen
}

function hashOf(route: Route): string {
  return route.screen === 'number' ? `#/number/${route.id}` : `#/${route.screen}`
}

function parse(hash: string): Route | null {
  const [, screen, id] = hash.split('/')
  if (screen === 'number' && /^-?\d+$/.test(id ?? '')) return { screen, id: Number(id) }
  const tab = tabs.find((name) => name === screen)
  return tab === undefined ? null : { screen: tab }
}

/** The current location; `go` changes it. */
export const route = shallowRef<Route>({ screen: 'sub-account' })

/** Goes to a screen: `go({ screen: 'batches' })`, `go({ screen: 'number', id })`. Back and forward work. */
export function go(to: Route): void {
  if (hashOf(to) === hashOf(route.value)) return
  route.value = to
  window.history.pushState(null, '', hashOf(to))
}

/** Starts at the address in the window, or else at `fallback`, and follows back and forward. */
export function startAt(fallback: Route): void {
  route.value = parse(window.location.hash) ?? fallback
  window.history.replaceState(null, '', hashOf(route.value))
  window.addEventListener('popstate', () => {
    route.value = parse(window.location.hash) ?? fallback
  })
}
