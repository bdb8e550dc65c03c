import { z } from 'zod'
import { DirectoryEntry, DirectoryKind, NewDirectoryEntry } from './accounts.ts'
import { AppInfo, Preferences } from './app.ts'
import { Backup, BackupDifference, BackupName, CheckReport } from './backups.ts'
import {
  Batch,
  batchLimit,
  CellEdit,
  Draft,
  ImportAnswer,
  ImportChanged,
  ImportOutcome,
  ImportPolicy,
  ImportReview,
  ImportRow,
  reasonCodes,
  Understanding,
} from './batches.ts'
import { ExportOutcome, ExportRequest } from './exporting.ts'
import { ExportProfile } from './exportProfiles.ts'
import { BulkOutcome, HistoryEntry, LeftOut, Operation, OperationFilter, UndoOutcome } from './history.ts'
import { ActName } from './life.ts'
import { NumberFacets, NumberFilter, NumberSelection, NumberSort, PhoneNumber } from './numbers.ts'
import { Overview } from './overview.ts'
import { filesLimit, ImportSource, ImportTarget, ReadingOptions, SheetFiles, SheetLook } from './sheets.ts'
import { BillingReferenceId, DialingCountry, E164, Id, Name, Page, ServiceInfo } from './values.ts'

interface CallShape {
  /** `read` changes nothing; `write` may. */
  readonly effect: 'read' | 'write'
  /** Which process answers: the inventory process, or the shell (the main process itself). */
  readonly where: 'inventory' | 'shell'
  readonly input: z.ZodType
  readonly output: z.ZodType
}

const nothing = z.strictObject({})
const list = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), total: z.int().nonnegative() })
/**
 * `view` names the list on the screen that asks. When it asks again with another filter or sort, what it asked before
 * and has not been answered fails with `cancelled`.
 */
const asked = { view: z.string().min(1).max(40).optional() }
/** What an assignment sets besides the sub account and the trunk. */
const labels = {
  billingReferenceId: BillingReferenceId.optional(),
  serviceInfo: ServiceInfo.optional(),
}
const typed = z.string().min(1).max(1_000_000)
/** What becomes of an undo when numbers have changed since: nothing is undone, or only the others are. */
const WhenChanged = z.enum(['refuse', 'leave']).default('refuse')

/**
 * Every call between the window and the processes behind it, once. The preload, the router's handlers and the
 * renderer's types derive from this table; inputs are checked against it where they enter the main process.
 */
export const api = {
  'numbers.list': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({
      filter: NumberFilter,
      sort: NumberSort,
      ...Page,
      /** Counting more matches than this takes time; the total then is this number, and says that it is capped. */
      countUpTo: z.int().min(1).max(1_000_000).optional(),
      ...asked,
    }),
    output: z.strictObject({
      rows: z.array(PhoneNumber),
      total: z.int().nonnegative(),
      /** Whether there are more matches than `total`; `numbers.count` tells how many. */
      totalIsCapped: z.boolean(),
    }),
  },
  /** How many numbers match, exactly. */
  'numbers.count': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ filter: NumberFilter, ...asked }),
    output: z.strictObject({ total: z.int().nonnegative() }),
  },
  'numbers.facets': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ filter: NumberFilter, ...asked }),
    output: NumberFacets,
  },
  'numbers.get': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ id: Id }),
    output: PhoneNumber,
  },
  /** A number's history, newest first, also of one that was deleted or added again. */
  'numbers.history': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ e164: E164, ...Page }),
    output: list(HistoryEntry),
  },
  /** For each act: to how many of a selection it applies, and why it does not apply to the others. */
  'numbers.permissions': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ numbers: NumberSelection }),
    output: z.strictObject({
      total: z.int().nonnegative(),
      acts: z.array(
        z.strictObject({ act: ActName, applies: z.int().nonnegative(), leftOut: z.array(LeftOut) }),
      ),
    }),
  },
  /** What the text of *Add Numbers* stands for: numbers, lines of them, ranges. Writes nothing. */
  'pool.understand': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ text: typed, country: DialingCountry.optional() }),
    output: Understanding,
  },
  /** Adds what `pool.understand` understood, assigned at once where a sub account and a SIP trunk are given. */
  'pool.add': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({
      text: typed,
      country: DialingCountry.optional(),
      policy: ImportPolicy,
      subAccountId: Id.optional(),
      sipTrunkId: Id.optional(),
      ...labels,
    }),
    output: BulkOutcome,
  },
  'pool.assign': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ numbers: NumberSelection, subAccountId: Id, sipTrunkId: Id, ...labels }),
    output: BulkOutcome,
  },
  'pool.unbind': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ numbers: NumberSelection }),
    output: BulkOutcome,
  },
  'pool.delete': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ numbers: NumberSelection }),
    output: BulkOutcome,
  },
  'user.assign': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ numbers: NumberSelection, userId: Id }),
    output: BulkOutcome,
  },
  'user.unbind': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ numbers: NumberSelection }),
    output: BulkOutcome,
  },
  'sub.release': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ numbers: NumberSelection }),
    output: BulkOutcome,
  },
  /** Sets the billing reference ID, the service info or both; an empty one clears, one that is not given stays. */
  'pool.edit': {
    effect: 'write',
    where: 'inventory',
    input: z
      .strictObject({ numbers: NumberSelection, ...labels })
      .refine(({ billingReferenceId, serviceInfo }) => (billingReferenceId ?? serviceInfo) !== undefined, {
        message: 'Give a billing reference ID or service info to set',
      }),
    output: BulkOutcome,
  },
  /** Stops the act on many, or the undo, under way; it fails with `cancelled` and has changed nothing. */
  'acts.stop': { effect: 'read', where: 'inventory', input: nothing, output: nothing },
  /**
   * Undoes an operation, as one of its own. Refused when any of its numbers has changed since, with how many and which
   * of them in the failure's details, unless those are to be left as they are.
   */
  'operations.undo': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ operationId: Id, changed: WhenChanged }),
    output: z.strictObject({
      operationId: Id,
      undone: z.int().positive(),
      /** How many numbers were left as they are, because they have changed since. */
      left: z.int().nonnegative(),
    }),
  },
  /**
   * Undoes several operations, such as all batches of an import, the latest first, each as a whole or not at all.
   * Nothing is undone when it is refused for one of them. Those that were undone already are passed over.
   */
  'operations.undoMany': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ operationIds: z.array(Id).min(1).max(100_000), changed: WhenChanged }),
    output: UndoOutcome,
  },
  /** Stops the undoing of several operations after the one under way; it then answers with what was undone. */
  'operations.stopUndo': { effect: 'read', where: 'inventory', input: nothing, output: nothing },
  'activity.operations': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ filter: OperationFilter, ...Page }),
    output: list(Operation),
  },
  'activity.entries': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ operationId: Id, ...Page }),
    output: list(HistoryEntry),
  },
  'batches.list': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ text: z.string().max(200).optional(), ...Page }),
    output: list(Batch),
  },
  'directory.list': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({
      kind: DirectoryKind,
      text: z.string().max(200).optional(),
      ownerId: Id.optional(),
      ...Page,
    }),
    output: list(DirectoryEntry),
  },
  'directory.get': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ kind: DirectoryKind, id: Id }),
    output: DirectoryEntry,
  },
  'directory.add': { effect: 'write', where: 'inventory', input: NewDirectoryEntry, output: DirectoryEntry },
  'directory.rename': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ kind: DirectoryKind, id: Id, name: Name }),
    output: DirectoryEntry,
  },
  'directory.delete': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ kind: DirectoryKind, id: Id }),
    output: nothing,
  },
  /** A first look at the inventory, with the course of the last `days`. */
  'inventory.overview': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ days: z.int().min(1).max(3660) }),
    output: Overview,
  },
  /** What an empty screen needs to know to say what comes next. */
  'inventory.summary': {
    effect: 'read',
    where: 'inventory',
    input: nothing,
    output: z.strictObject({
      numbers: z.int().nonnegative(),
      subAccounts: z.int().nonnegative(),
      sipTrunks: z.int().nonnegative(),
      carriers: z.int().nonnegative(),
      users: z.int().nonnegative(),
    }),
  },
  /** Fills an empty inventory with a small, obviously invented one; refused when it is not empty. */
  'inventory.loadSample': {
    effect: 'write',
    where: 'inventory',
    input: nothing,
    output: z.strictObject({ numbers: z.int().positive() }),
  },
  /** Imports that were not finished, the latest first. */
  'drafts.list': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ ...Page }),
    output: list(Draft),
  },
  /** Opens a draft as it was, checked against the inventory and the directory as they are now. */
  'import.open': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ planId: z.uuid() }),
    output: ImportReview,
  },
  /** Rows of a plan under review, in the order of the sheet. */
  'import.rows': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({
      planId: z.uuid(),
      show: z.enum(['all', 'ready', 'warned', 'refused', 'leftOut']),
      /** Only those that have this reason. */
      code: z.enum(reasonCodes).optional(),
      ...Page,
    }),
    output: list(ImportRow),
  },
  /** The names in one field that the directory does not have, those of most rows first. */
  'import.unknownNames': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({
      planId: z.uuid(),
      field: z.enum(['subAccount', 'sipTrunk', 'carrier']),
      ...Page,
    }),
    output: list(z.strictObject({ name: z.string(), rows: z.int().positive() })),
  },
  /** Changes one cell of a plan and checks it again. */
  'import.edit': {
    effect: 'read',
    where: 'inventory',
    input: CellEdit.extend({ planId: z.uuid() }),
    output: ImportChanged,
  },
  /** Leaves rows out of a plan, or takes them in again; rows by their number in the sheet. */
  'import.leaveOut': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({
      planId: z.uuid(),
      rows: z.array(z.int().positive()).min(1).max(10_000),
      leftOut: z.boolean(),
    }),
    output: ImportChanged,
  },
  /** Answers once for all rows that have the same reason. `create` adds to the directory. */
  'import.answer': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({ planId: z.uuid(), answer: ImportAnswer }),
    output: ImportChanged,
  },
  /** Takes back the last change to a plan, or does it again. What was added to the directory stays there. */
  'import.undo': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ planId: z.uuid() }),
    output: ImportChanged,
  },
  'import.redo': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ planId: z.uuid() }),
    output: ImportChanged,
  },
  /**
   * Imports a plan in batches, each one transaction; a stopped one goes on where it stopped. Refuses with `refused_rows`
   * when the policy is `all` and a row is refused, and with `stale_plan` when the inventory changed so that the outcome
   * would differ.
   */
  'import.commit': {
    effect: 'write',
    where: 'inventory',
    input: z.strictObject({
      planId: z.uuid(),
      policy: ImportPolicy,
      /** At most so many numbers go in one batch. */
      batchSize: z.int().min(1).max(10_000).default(batchLimit),
    }),
    output: ImportOutcome,
  },
  /** The plan checked again against the inventory and the directory as they are now. */
  'import.recheck': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ planId: z.uuid() }),
    output: ImportReview,
  },
  /** Lets go of an open plan, which stays a draft. */
  'import.close': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ planId: z.uuid() }),
    output: nothing,
  },
  /** Lets go of a plan and removes its draft. */
  'import.discard': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ planId: z.uuid() }),
    output: nothing,
  },
  /** Stops a commit after the batch under way; the commit then answers with what was imported. */
  'import.stop': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ planId: z.uuid() }),
    output: nothing,
  },
  /** Says that a sheet will probably be read soon, so that what reads it is started ahead. */
  'import.prepare': { effect: 'read', where: 'shell', input: nothing, output: nothing },
  /** Asks for a sheet with the system's file dialog; null when the person cancels it. */
  'import.choose': {
    effect: 'read',
    where: 'shell',
    input: nothing,
    output: SheetFiles.nullable(),
  },
  /** Makes files of what was dropped or chosen: files, and folders that stand for the sheets in them. */
  'import.files': {
    effect: 'read',
    where: 'shell',
    input: z.strictObject({ paths: z.array(z.string().min(1).max(32_768)).min(1).max(filesLimit) }),
    output: SheetFiles,
  },
  /** A look into a sheet: its sheets, its columns and how they would be read. Writes nothing. */
  'import.look': {
    effect: 'read',
    where: 'shell',
    input: z.strictObject({
      source: ImportSource,
      target: ImportTarget.default('number'),
      options: ReadingOptions.optional(),
    }),
    output: SheetLook,
  },
  /**
   * Reads and checks a sheet in a process of its own; writes nothing but the draft that its review is kept in. `country`
   * is for its national numbers. Columns that were chosen in `options` are remembered for sheets with the same headings.
   * Fails with `columns_unclear` where no column is known to hold what the target needs; with `ask`, also where a heading
   * is not recognised.
   */
  'import.read': {
    effect: 'read',
    where: 'shell',
    input: z.strictObject({
      source: ImportSource,
      target: ImportTarget.default('number'),
      country: DialingCountry.optional(),
      options: ReadingOptions.optional(),
      ask: z.boolean().default(false),
    }),
    output: ImportReview,
  },
  /** Stops the reading under way, which then fails with `cancelled`. */
  'import.cancelReading': { effect: 'read', where: 'shell', input: nothing, output: nothing },
  /** Saves the template for imports where the person says; null when they cancel. */
  'import.saveTemplate': {
    effect: 'write',
    where: 'shell',
    input: z.strictObject({ target: ImportTarget.default('number') }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },
  /** Saves the refused rows of a plan, with what is wrong with each, where the person says; null when they cancel. */
  'import.saveReport': {
    effect: 'read',
    where: 'shell',
    input: z.strictObject({ planId: z.uuid(), name: z.string().min(1).max(300) }),
    output: z.strictObject({ path: z.string(), rows: z.int().nonnegative() }).nullable(),
  },
  /** Writes numbers to files where the person says, in a process of its own; null when they cancel the file dialog. */
  'export.run': {
    effect: 'read',
    where: 'shell',
    input: ExportRequest,
    output: ExportOutcome.nullable(),
  },
  /** Stops the export under way, which then fails with `cancelled` and leaves nothing behind. */
  'export.cancel': { effect: 'read', where: 'shell', input: nothing, output: nothing },
  /** Shows what was exported last in the system's file manager. */
  'export.show': { effect: 'read', where: 'shell', input: nothing, output: nothing },
  /** The backups there are, newest first. */
  'backups.list': {
    effect: 'read',
    where: 'shell',
    input: nothing,
    output: z.strictObject({ backups: z.array(Backup) }),
  },
  /** Backs the inventory up now, in a process of its own. */
  'backups.make': { effect: 'read', where: 'shell', input: nothing, output: Backup },
  /** Asks for a database file and brings it among the backups once it has checked out; null when the person cancels. */
  'backups.takeIn': { effect: 'read', where: 'shell', input: nothing, output: Backup.nullable() },
  /** What restoring a backup would change. */
  'backups.compare': {
    effect: 'read',
    where: 'shell',
    input: z.strictObject({ name: BackupName }),
    output: BackupDifference,
  },
  /** Puts a backup in the place of the inventory, whole, after keeping what is there; also after a problem. */
  'backups.restore': {
    effect: 'write',
    where: 'shell',
    input: z.strictObject({ name: BackupName }),
    output: AppInfo,
  },
  /** Checks all of the inventory, in a process of its own; changes nothing. */
  'inventory.check': { effect: 'read', where: 'shell', input: nothing, output: CheckReport },
  /** Stops the backup or the check under way, which then fails with `cancelled`. */
  'backups.cancel': { effect: 'read', where: 'shell', input: nothing, output: nothing },
  /** The first numbers of each status as a profile writes them. */
  'export.preview': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ profile: ExportProfile }),
    output: z.strictObject({ rows: z.array(z.array(z.string())) }),
  },
  'exportProfiles.list': {
    effect: 'read',
    where: 'shell',
    input: nothing,
    output: z.strictObject({ profiles: z.array(ExportProfile) }),
  },
  /** Keeps a profile, in the place of the one called `replaces`; refuses with `name_taken`. */
  'exportProfiles.save': {
    effect: 'write',
    where: 'shell',
    input: z.strictObject({ profile: ExportProfile, replaces: Name.nullable() }),
    output: ExportProfile,
  },
  'exportProfiles.delete': {
    effect: 'write',
    where: 'shell',
    input: z.strictObject({ name: Name }),
    output: nothing,
  },
  /** Keeps the profile of a JSON file that the person chooses; null when they cancel. */
  'exportProfiles.importFile': {
    effect: 'write',
    where: 'shell',
    input: nothing,
    output: ExportProfile.nullable(),
  },
  /** Saves a profile as a JSON file where the person says; null when they cancel. */
  'exportProfiles.exportFile': {
    effect: 'read',
    where: 'shell',
    input: z.strictObject({ name: Name }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },
  'app.info': { effect: 'read', where: 'shell', input: nothing, output: AppInfo },
  /** Tries to open the inventory again after a problem. */
  'app.retry': { effect: 'read', where: 'shell', input: nothing, output: AppInfo },
  'app.showDataFolder': { effect: 'read', where: 'shell', input: nothing, output: nothing },
  'app.preferences': { effect: 'read', where: 'shell', input: nothing, output: Preferences },
  'app.savePreferences': { effect: 'write', where: 'shell', input: Preferences, output: nothing },
  'app.copyText': {
    effect: 'write',
    where: 'shell',
    input: z.strictObject({ text: z.string().min(1).max(5_000_000) }),
    output: nothing,
  },
  /** The E.164 numbers of a selection, one a line, for the clipboard. */
  'numbers.asText': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ numbers: NumberSelection }),
    output: z.strictObject({ text: z.string(), count: z.int().nonnegative() }),
  },
} as const satisfies Record<string, CallShape>

export type CallName = keyof typeof api
/** What a caller gives, before defaults and trimming. */
export type CallInput<N extends CallName> = z.input<(typeof api)[N]['input']>
/** What a handler gets, checked. */
export type CheckedInput<N extends CallName> = z.output<(typeof api)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof api)[N]['output']>

/** The calls that one process answers. */
export type CallsOf<W extends 'inventory' | 'shell'> = {
  [N in CallName]: (typeof api)[N]['where'] extends W ? N : never
}[CallName]
