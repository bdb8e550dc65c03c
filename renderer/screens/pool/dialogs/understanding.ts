import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { inWords } from '../../../texts.ts'
import type { Result } from '../../../../contract/result.ts'
import type { GivenAnswers } from '../../../../contract/sheets/sheets.ts'

/** Long enough not to ask at every key of a fast typist, in milliseconds. */
const pause = 150

/** A list of numbers, with the answers that it is read with. */
type Entered = { readonly text: string } & GivenAnswers

/**
 * Reads a list of numbers as it is typed; an answer for an earlier text is dropped.
 * @param understand called when the typist pauses
 */
export function useUnderstanding<T>(
  text: Ref<string>,
  answers: Ref<GivenAnswers>,
  understand: (entered: Entered) => Promise<Result<T>>,
): {
  /** Null while there is nothing to read. */
  readonly understanding: ShallowRef<T | null>
  /** Whether the result is of an earlier text. */
  readonly waiting: ShallowRef<boolean>
  readonly failure: ShallowRef<string | null>
} {
  const understanding = shallowRef<T | null>(null)
  const waiting = shallowRef(false)
  const failure = shallowRef<string | null>(null)
  let timer: number | undefined
  let latest = 0

  async function ask(): Promise<void> {
    const mine = latest
    const result = await understand({ text: text.value, ...answers.value })
    if (mine !== latest) return
    waiting.value = false
    understanding.value = result.ok ? result.value : null
    failure.value = result.ok ? null : inWords(result.message)
  }

  watch([text, answers], () => {
    latest += 1
    window.clearTimeout(timer)
    failure.value = null
    waiting.value = text.value.trim() !== ''
    if (waiting.value) timer = window.setTimeout(() => void ask(), pause)
    else understanding.value = null
  })
  onScopeDispose(() => window.clearTimeout(timer))

  return { understanding, waiting, failure }
}
