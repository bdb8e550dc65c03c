import { computed, shallowRef, watch, type Ref } from 'vue'
import type { HandOver, HandOverEnd } from '../../../contract/handOvers.ts'
import { resultColumnsIn, type ResultColumns, type ResultsReview } from '../../../contract/sheets/results.ts'
import type { SheetFiles } from '../../../contract/sheets/files.ts'
import type { SheetLook } from '../../../contract/sheets/sheets.ts'
import { call } from '../../api.ts'
import { useNotices } from '../../stores/notices.ts'
import { inWords, t } from '../../texts.ts'

/** A column of the file that may be chosen. */
export interface ColumnChoice {
  readonly index: number
  readonly title: string
}

type Columns = { readonly [K in Exclude<keyof ResultColumns, 'all'>]: number | null }
const noColumns: Columns = { number: null, reason: null, status: null }

/** A column with its heading, or its first value, so that it can be told from the others. */
const titleOf = ({ heading, values }: SheetLook['columns'][number], index: number) =>
  heading || values[0] || t('handOver.column', { place: index + 1 })

/** Reads a file of results for a hand-over: which file, which columns, what it says, and keeping that. */
export function useResultsReading(open: Ref<boolean>, handOver: () => HandOver) {
  const notices = useNotices()
  const file = shallowRef<{ readonly path: string; readonly look: SheetLook } | null>(null)
  const columns = shallowRef<Columns>(noColumns)
  /** What became of all numbers of a file that is only a list of them; null until the person says it. */
  const all = shallowRef<HandOverEnd | null>(null)
  const review = shallowRef<ResultsReview | null>(null)
  const othersAccepted = shallowRef(false)
  const reading = shallowRef(false)
  const keeping = shallowRef(false)
  const problem = shallowRef<string | null>(null)
  let wanted = new AbortController()

  const choices = computed<readonly ColumnChoice[]>(
    () => file.value?.look.columns.map((column, index) => ({ index, title: titleOf(column, index) })) ?? [],
  )

  /** Whether the file is only a list of numbers. */
  const isList = computed(() => {
    const { number, reason, status } = columns.value
    return file.value !== null && number !== null && reason === null && status === null
  })

  function forget(): void {
    wanted.abort()
    all.value = null
    file.value = null
    columns.value = noColumns
    review.value = null
    othersAccepted.value = false
    reading.value = false
    problem.value = null
  }
  watch(open, forget)

  /** Reads the file by its columns, once they are enough to tell what became of which number. */
  async function read(): Promise<void> {
    wanted.abort()
    review.value = null
    const { number, reason, status } = columns.value
    if (file.value === null || number === null || (isList.value && all.value === null)) return
    const { signal } = (wanted = new AbortController())
    const { path, look } = file.value
    const { sheet, encoding, delimiter, headingRow } = look.readAs
    reading.value = true
    problem.value = null
    const input = {
      handOverId: handOver().id,
      source: { kind: 'file' as const, path },
      options: {
        headingRow,
        ...(sheet === null ? {} : { sheet: sheet.index }),
        ...(encoding === null ? {} : { encoding }),
        ...(delimiter === null ? {} : { delimiter }),
      },
      columns: { number, reason, status, all: isList.value ? all.value : null },
    }
    const result = await call('handOvers.readResults', input, { signal })
    if (signal.aborted) return
    reading.value = false
    if (result.ok) review.value = result.value
    else problem.value = inWords(result.message)
  }

  async function take({ files, refused }: SheetFiles): Promise<void> {
    forget()
    const [first] = files
    const [why] = refused
    if (first === undefined) {
      problem.value = why === undefined ? null : inWords(why)
      return
    }
    const { signal } = (wanted = new AbortController())
    reading.value = true
    const input = { source: { kind: 'file' as const, path: first.path } }
    const result = await call('import.look', input, { signal })
    if (signal.aborted) return
    reading.value = false
    if (!result.ok) {
      problem.value = inWords(result.message)
      return
    }
    const look = result.value
    const found = look.columns.findIndex(({ field }) => field === 'number')
    const number = found === -1 ? null : found
    file.value = { path: first.path, look }
    const others = resultColumnsIn(
      look.columns.map(({ heading }) => heading),
      number,
    )
    columns.value = { number, ...others }
    await read()
  }

  watch(all, (end) => {
    if (end !== null) void read()
  })

  async function choose(): Promise<void> {
    const result = await call('import.choose', {})
    if (!result.ok) problem.value = inWords(result.message)
    else if (result.value !== null) await take(result.value)
  }

  async function drop(paths: readonly string[]): Promise<void> {
    const result = await call('import.files', { paths: [...paths] })
    if (result.ok) await take(result.value)
    else problem.value = inWords(result.message)
  }

  function setColumn(key: keyof Columns, index: number | null): void {
    columns.value = { ...columns.value, [key]: index }
    void read()
  }

  async function keep(): Promise<void> {
    if (review.value === null || keeping.value) return
    keeping.value = true
    const input = { results: review.value.results, othersAccepted: othersAccepted.value }
    const result = await call('handOvers.applyResults', input)
    keeping.value = false
    if (!result.ok) {
      problem.value = inWords(result.message)
      return
    }
    notices.done(t('handOver.resultsKept', result.value))
    open.value = false
  }

  return {
    file,
    columns,
    isList,
    all,
    choices,
    review,
    othersAccepted,
    reading,
    keeping,
    problem,
    choose,
    drop,
    setColumn,
    keep,
  }
}
