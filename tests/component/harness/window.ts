import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, expect } from 'vitest'
import { defineComponent, type Component, type VNode } from 'vue'
import { messageOf } from '../../../contract/messages/message.ts'
import type { CallInput, CallName, CallOutput } from '../../../contract/api.ts'
import type { EventName, EventPayload } from '../../../contract/events.ts'
import { fail, ok, toText } from '../../../contract/result.ts'
import { createTheme } from '../../../renderer/vuetify.ts'

/** The inventory's answers to calls, by name. */
export type Answers = { readonly [N in CallName]?: (input: CallInput<N>) => CallOutput<N> }

/** A call that was made. */
interface Call {
  readonly name: string
  readonly input: unknown
}

type Listener = (payload: never) => void

const listeners = new Map<string, Set<Listener>>()

function listenTo(name: string, listener: Listener): () => void {
  listeners.set(name, (listeners.get(name) ?? new Set()).add(listener))
  return () => listeners.get(name)?.delete(listener)
}

/** The main process says that something happened. */
export function happens<N extends EventName>(name: N, payload: EventPayload<N>): void {
  // Listeners of a name take what comes with it.
  for (const listener of listeners.get(name) ?? []) listener(payload as never)
}

let calls: Call[] = []
let unanswered: string[] = []

/** Those calls of a name that were made, as they were asked, in their order. */
export function asked<N extends CallName>(name: N): CallInput<N>[] {
  // A call is noted with the input that its name takes.
  return calls.filter((call) => call.name === name).map(({ input }) => input as CallInput<N>)
}

function answerWith(answers: Answers): void {
  const table: Readonly<Record<string, ((input: never) => unknown) | undefined>> = answers
  Object.assign(window, {
    api: new Proxy(
      {},
      {
        get: (_, name: string) => (input: never) => {
          calls.push({ name, input })
          const answer = table[name]
          if (answer === undefined) {
            unanswered.push(name)
            return Promise.resolve(toText(fail('internal', messageOf('failure.internal'))))
          }
          return Promise.resolve(toText(ok(answer(input))))
        },
      },
    ),
    control: { abort: () => undefined },
    events: new Proxy({}, { get: (_, name: string) => (listener: Listener) => listenTo(name, listener) }),
  })
}

enableAutoUnmount(afterEach)
afterEach(() => {
  const missed = unanswered
  calls = []
  unanswered = []
  listeners.clear()
  document.body.replaceChildren()
  expect(missed, 'calls that the test has no answer to').toEqual([])
})

/**
 * Shows a component in its own window, as the application does: with its theme, its stores and an inventory.
 * @param draw draws it again whenever something that it reads has changed
 */
export async function show(draw: () => VNode, answers: Answers = {}): Promise<void> {
  answerWith(answers)
  const Shown: Component = defineComponent(() => draw)
  mount(Shown, { attachTo: document.body, global: { plugins: [createPinia(), createTheme()] } })
  await settled()
}

/** Waits until the answers are shown: they go through promises only. */
export async function settled(): Promise<void> {
  await flushPromises()
}
