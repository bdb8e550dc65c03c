import type { RowIssue } from '../../contract/sheets/rows.ts'
import { inSentences } from '../../contract/messages/sentences.ts'
import { inWords, language } from '../texts.ts'

/** The issues and their fixes as sentences in the shown language. */
export function reasonsInSentences(reasons: readonly Pick<RowIssue, 'message' | 'advice'>[]): string {
  const parts = reasons.flatMap(({ message, advice }) => [inWords(message), advice && inWords(advice)])
  return inSentences(parts, language.value)
}
