import { z } from 'zod'
import { NumberType } from './numbers.ts'
import { PoolStatus } from './life/statuses.ts'
import { Country, Named } from './values.ts'

/** How many numbers are in each pool status. */
export const StatusCounts = z.record(PoolStatus, z.int().nonnegative())
export type StatusCounts = z.infer<typeof StatusCounts>

/** Numbers of one sub account by pool status; none of them is Free. */
export const AccountCounts = z.strictObject({ subAccount: Named, counts: StatusCounts })
export type AccountCounts = z.infer<typeof AccountCounts>

/** Numbers of one country, by pool status and by what the numbering plan says they are for. */
export const CountryCounts = z.strictObject({
  country: Country,
  counts: StatusCounts,
  types: z.array(z.strictObject({ numberType: NumberType, count: z.int().positive() })),
})
export type CountryCounts = z.infer<typeof CountryCounts>

/**
 * How many numbers there were in each pool status when a day ended, or now where it is today. Days are those of the
 * computer's time zone.
 */
export const DayCounts = z.strictObject({ day: z.iso.date(), counts: StatusCounts })
export type DayCounts = z.infer<typeof DayCounts>

/** A first look at the inventory. */
export const Overview = z.strictObject({
  now: StatusCounts,
  /** How many of them are still being ported in. */
  pending: z.int().nonnegative(),
  /** The days on which something changed, oldest first, from the first day asked for to today. */
  days: z.array(DayCounts),
  /** The sub accounts with most numbers, most first. */
  subAccounts: z.array(AccountCounts),
  /** How many sub accounts have numbers at all. */
  subAccountCount: z.int().nonnegative(),
  /** The sub accounts that returned most numbers which wait to be unbound, most first. */
  waiting: z.array(AccountCounts),
  /** Every country that has numbers, most first. */
  countries: z.array(CountryCounts),
})
export type Overview = z.infer<typeof Overview>
