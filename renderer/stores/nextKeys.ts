import { onScopeDispose } from 'vue'
import type { CallInput, CallOutput } from '../../contract/api.ts'
import { Topic } from '../../contract/events.ts'
import { labelKeys } from '../../contract/fields.ts'
import type { PhoneNumber } from '../../contract/numbers.ts'
import type { Result } from '../../contract/result.ts'
import { call } from '../api.ts'
import { useChanges } from './changes.ts'

/** How many texts are likely: what is asked for between two keys of a quick hand and, before the first, in a moment. */
const afterKey = 12
const beforeFirst = 24
/** A number or a part of one, in any punctuation. */
const numberLike = /^[\d\s+()./-]*$/
const digits = Array.from({ length: 10 }, (_, digit) => String(digit))
/** What a search begins with, whatever there is. */
const firstOfNumber = [...digits, '+']

/** What a search looks through. */
function* textsOf(row: PhoneNumber): Generator<string> {
  yield row.e164.slice(1)
  for (const key of labelKeys) yield row[key] ?? ''
  for (const named of [row.subAccount, row.sipTrunk, row.user]) yield named?.name ?? ''
}

/** The character at a place; a space with what follows, because a search ends in no space. */
function characterAt(text: string, place: number): string {
  const character = text.charAt(place)
  return character === ' ' ? text.slice(place, place + 2) : character
}

/** The characters that follow what was sought in a text or, where nothing was, those that its words begin with. */
function nextIn(text: string, sought: string): string[] {
  if (sought === '') return text.split(' ').map((word) => word.charAt(0))
  const found: string[] = []
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    found.push(characterAt(text, at + sought.length))
  }
  return found
}

/**
 * What a search may be after one more key, the likeliest first: a character that follows in what was found, a digit, or
 * one character less.
 * @param text what was searched for
 * @param rows what was found, or the first of it
 */
export function likelyTexts(text: string, rows: readonly PhoneNumber[]): string[] {
  const counts = new Map<string, number>()
  const isNumber = numberLike.test(text)
  if (isNumber && text !== '') for (const digit of digits) counts.set(digit, 0)
  const sought = isNumber ? text.replaceAll(/\D/gu, '') : text.toLowerCase()
  for (const row of rows) {
    for (const content of textsOf(row)) {
      for (const next of nextIn(content.toLowerCase(), sought)) {
        if (next.trim() !== '') counts.set(next, (counts.get(next) ?? 0) + 1)
      }
    }
  }
  const likely = [...counts].sort(([, a], [, b]) => b - a).map(([next]) => next)
  if (text === '') return [...new Set([...firstOfNumber, ...likely])].slice(0, beforeFirst)
  return [...likely.slice(0, afterKey - 1).map((next) => text + next), text.slice(0, -1).trimEnd()]
}

type Question = CallInput<'numbers.list'>
type Answer = Result<CallOutput<'numbers.list'>>

/** How many answers are kept, of a hundred rows each. */
const answersKept = 36
/** How long an answer holds, in milliseconds: what the clock ends, such as a reservation, is not in it. */
const holdsFor = 10_000

/** The same for questions with the same answer: a search knows no capital letters. */
const keyOf = (question: Question) => JSON.stringify(question).toLowerCase()

const isSearching = () => document.activeElement?.matches('[role="search"] input') === true
/** Waits until the page has nothing to do: what was found before is painted first. */
const whenIdle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 200 }))

/**
 * Asks for numbers, and while somebody types into the search box also for what the next key is likely to ask. An answer
 * that is there when the key comes is painted in that key's frame; one that has to be waited for, a frame or two later.
 * A question of the person's own stops this, and whatever changes in the inventory makes it void.
 */
export function useNextKeys(): (question: Question, signal: AbortSignal) => Promise<Answer> {
  const foreseen = new Map<string, { readonly answer: Answer; readonly at: number }>()
  let guessing = new AbortController()
  /** The list that is shown, with its first rows. */
  let begun: { readonly question: Question; readonly rows: readonly PhoneNumber[] } | null = null

  function keep(key: string, answer: Answer): void {
    foreseen.delete(key)
    foreseen.set(key, { answer, at: performance.now() })
    for (const oldest of foreseen.keys()) {
      if (foreseen.size <= answersKept) return
      foreseen.delete(oldest)
    }
  }

  /** What was foreseen for a question; given once, so that a list that is loaded again is asked for. */
  function take(key: string): Answer | null {
    const known = foreseen.get(key)
    foreseen.delete(key)
    return known === undefined || performance.now() - known.at > holdsFor ? null : known.answer
  }

  async function guess(): Promise<void> {
    if (begun === null || !isSearching()) return
    const { question, rows } = begun
    guessing.abort()
    const { signal } = (guessing = new AbortController())
    await whenIdle()
    for (const text of likelyTexts(question.filter.text ?? '', rows)) {
      const next = { ...question, filter: { ...question.filter, text } }
      const answer = await call('numbers.list', next, { signal })
      if (signal.aborted || !answer.ok) return
      keep(keyOf(next), answer)
    }
  }

  function forget(): void {
    guessing.abort()
    begun = null
    foreseen.clear()
  }

  useChanges(Topic.options, forget)
  const begin = () => void guess()
  document.addEventListener('focusin', begin)
  onScopeDispose(() => {
    document.removeEventListener('focusin', begin)
    forget()
  })

  return async (question, signal) => {
    guessing.abort()
    const answer = take(keyOf(question)) ?? (await call('numbers.list', question, { signal }))
    if (answer.ok && question.offset === 0 && !signal.aborted) {
      begun = { question, rows: answer.value.rows }
      begin()
    }
    return answer
  }
}
