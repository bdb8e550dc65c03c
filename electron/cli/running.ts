import { inEnglish } from '../speaking/english.ts'
import { actOnNumbers } from './acting.ts'
import type { Answer } from './answer.ts'
import type { Command } from './arguments/arguments.ts'
import { check } from './checking.ts'
import { closeAccount } from './closingAccount.ts'
import { compare } from './comparing.ts'
import type { CommandContext } from './commandContext.ts'
import { exportNumbers } from './exporting.ts'
import { findNumbers, listNumbers, showHistory } from './looking.ts'
import { importSheet } from './importing.ts'
import type { Terminal } from './terminal.ts'

/** Runs a command. */
export function carryOut(context: CommandContext, command: Command): Promise<Answer> {
  if ('act' in command) return actOnNumbers(context, command)
  switch (command.name) {
    case 'check':
      return check(context, command)
    case 'compare':
      return compare(context, command)
    case 'import':
      return importSheet(context, command)
    case 'export':
      return exportNumbers(context, command)
    case 'list':
      return listNumbers(context, command)
    case 'find':
      return findNumbers(context, command)
    case 'history':
      return showHistory(context, command.number)
    case 'close-account':
      return closeAccount(context, command)
  }
}

/**
 * A value as JSON that any parser reads and that can't control a terminal: everything except printable ASCII is
 * escaped.
 */
function asJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Prints the outcome of a command: the result on stdout, the problem on stderr. */
export function tell(terminal: Terminal, answer: Answer, { json }: { readonly json: boolean }): void {
  const { exitCode, lines, problem, facts } = answer
  if (json) terminal.print(asJson({ exitCode, problem: problem && inEnglish(problem), ...facts }))
  else for (const line of lines) terminal.print(line)
  if (problem !== null) terminal.remark(problem)
}
