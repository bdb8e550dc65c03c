import { z } from 'zod'
import { Topic } from '../events.ts'

/**
 * Who answers a call, and what may come of it. The inventory process answers `query`, which only looks at what is in the
 * file; `draft`, which changes drafts of imports and nothing else; and `act`, which changes the inventory. The main
 * process answers `shell` itself.
 */
export type CallKind = 'query' | 'draft' | 'act' | 'shell'

/** What a person is asked about before it is ended; `other` work is ended without a question, or not at all. */
export type WorkKind = 'import' | 'export' | 'backup' | 'other'

interface Shape {
  readonly input: z.ZodType
  readonly output: z.ZodType
  /** How far it is, for one that tells while it is under way. */
  readonly progress?: z.ZodType
  /** It may take so long that a person turns to something else: the computer stays awake for it. */
  readonly longWork?: WorkKind
}

interface ChangingShape extends Shape {
  readonly kind: 'draft' | 'act'
  /** The parts of the inventory that are not as they were once it has succeeded. */
  readonly touches: readonly Topic[]
  /** An act that takes a turn for each of its parts, so that others come between; a draft always does. */
  readonly inParts?: true
}

interface LookingShape extends Shape {
  readonly kind: 'query' | 'shell'
  readonly touches?: readonly Topic[]
}

export type CallShape = ChangingShape | LookingShape

/** The calls of one topic, by name. */
export type CallTable = Readonly<Record<string, CallShape>>

/** What an act touches after which anything may be shown otherwise. */
export const everything = Topic.options

/** The input or output of a call that takes or gives nothing. */
export const nothing = z.strictObject({})

/** A part of a list, with how many rows all of it has. */
export const list = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), total: z.int().nonnegative() })
