import { reasonsInSentences } from '../../../words/reasons.ts'
import type { Understanding, UnderstoodLine } from '../../../../contract/sheets/typedNumbers.ts'
import type { RecognisedLine, Recognition } from '../../../../contract/numbers.ts'
import { inFigures, t } from '../../../texts.ts'

/** A line of a list of numbers, with what there is to say about it. */
export interface LineInWords {
  readonly line: number
  readonly read: string
  readonly state: 'refused' | 'warning' | 'fine'
  readonly reasons: readonly string[]
}

interface InWords {
  readonly summary: string
  readonly lines: readonly LineInWords[]
}

function readAs({ text, count, first, last }: UnderstoodLine | RecognisedLine): string {
  if (first === null) return text
  return count === 1 ? first : `${first} – ${last ?? ''} (${inFigures(count)})`
}

function stateOf({ issues }: UnderstoodLine): LineInWords['state'] {
  if (issues.some(({ severity }) => severity === 'refused')) return 'refused'
  return issues.length > 0 ? 'warning' : 'fine'
}

/** What can be added from a list, and what is wrong with the rest; empty without a result. */
export function understoodInWords(understanding: Understanding | null): InWords {
  if (understanding === null) return { summary: '', lines: [] }
  const { ready, refused, lines } = understanding
  const can = ready === 0 ? t('subAccount.noneUnderstood') : t('subAccount.understood', { count: ready })
  return {
    summary: refused === 0 ? can : `${can}; ${t('subAccount.notUnderstood', { count: refused })}`,
    lines: lines.map((line) => ({
      line: line.line,
      read: readAs(line),
      state: stateOf(line),
      reasons: line.issues.map((issue) => reasonsInSentences([issue])),
    })),
  }
}

function recognisedLine(line: RecognisedLine): LineInWords {
  const { problem, missing, count } = line
  const read = { line: line.line, read: readAs(line) }
  if (problem !== null) return { ...read, state: 'refused', reasons: [reasonsInSentences([problem])] }
  if (missing === 0) return { ...read, state: 'fine', reasons: [] }
  const reason =
    count === 1 ? t('findList.notThere') : t('findList.notThereOf', { missing: inFigures(missing), count })
  return { ...read, state: 'warning', reasons: [reason] }
}

/** Which numbers of a list were found, and which were not; empty without a result. */
export function recognisedInWords(recognition: Recognition | null): InWords {
  if (recognition === null) return { summary: '', lines: [] }
  const { found, missing, refused, lines } = recognition
  const parts = [
    found.length === 0 ? t('findList.noneFound') : t('findList.found', { count: found.length }),
    ...(missing.length === 0 ? [] : [t('findList.missing', { count: missing.length })]),
    ...(refused === 0 ? [] : [t('findList.refused', { count: refused })]),
  ]
  return { summary: parts.join('; '), lines: lines.map(recognisedLine) }
}
