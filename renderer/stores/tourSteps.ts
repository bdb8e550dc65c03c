import type { Tab } from '../../contract/app.ts'

/** The steps of the tour, in order. */
const tourStepNames = ['sub-account', 'search', 'row', 'many', 'import', 'phone-numbers', 'activity'] as const
type TourStepName = (typeof tourStepNames)[number]

export interface TourStep {
  readonly name: TourStepName
  /** The tab of the step. */
  readonly tab: Tab
  /** Finds the subject of the step; if there is none, as in an empty list, the step points at nothing. */
  readonly selector: string
}

const tabButton = (tab: Tab) => `[data-tour="${tab}"]`
const found: Readonly<Record<TourStepName, Omit<TourStep, 'name'>>> = {
  'sub-account': { tab: 'sub-account', selector: tabButton('sub-account') },
  search: { tab: 'sub-account', selector: '[role="search"]' },
  row: { tab: 'sub-account', selector: '[role="gridcell"] [aria-haspopup="menu"]' },
  many: { tab: 'sub-account', selector: '[role="grid"] [role="checkbox"], [role="grid"] [type="checkbox"]' },
  import: { tab: 'sub-account', selector: '[data-tour="import"]' },
  'phone-numbers': { tab: 'phone-numbers', selector: tabButton('phone-numbers') },
  activity: { tab: 'activity', selector: tabButton('activity') },
}

/** The steps of the tour, in order. */
export const tourSteps: readonly TourStep[] = tourStepNames.map((name) => ({ name, ...found[name] }))
