import { inEnglish } from '../speaking/english.ts'
import { actOnNumbers } from './acting.ts'
import type { Answer } from './answer.ts'
import type { Command } from './arguments.ts'
import { check } from './checking.ts'
import type { Desk } from './desk.ts'
import { exportNumbers } from './exporting.ts'
import { findNumbers, listNumbers, showHistory } from './looking.ts'
import { importSheet } from './importing.ts'
import type { Terminal } from './terminal.ts'

/** Carries out a command. */
export function carryOut(desk: Desk, command: Command): Promise<Answer> {
  if ('act' in command) return actOnNumbers(desk, command)
  switch (command.name) {
    case 'check':
      return check(desk, command)
    case 'import':
      return importSheet(desk, command)
    case 'export':
      return exportNumbers(desk, command)
    case 'list':
      return listNumbers(desk, command)
    case 'find':
      return findNumbers(desk, command)
    case 'history':
      return showHistory(desk, command.number)
  }
}

/**
 * A value as JSON that any parser takes, and that acts on no terminal: whatever is no printable ASCII is escaped as JSON
 * escapes it.
 */
function asJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Says what came of a command: the result on stdout, what went wrong on stderr. */
export function tell(terminal: Terminal, answer: Answer, { json }: { readonly json: boolean }): void {
  const { exitCode, lines, problem, facts } = answer
  if (json) terminal.print(asJson({ exitCode, problem: problem && inEnglish(problem), ...facts }))
  else for (const line of lines) terminal.print(line)
  if (problem !== null) terminal.remark(problem)
}
