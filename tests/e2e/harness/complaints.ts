import type { Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The errors of the application during a test: in the page's console, as page errors, or in its log. */
export class Complaints {
  readonly #seen: string[] = []
  readonly #expected: RegExp[] = []

  /** Collects the page's messages from now on, including violations of the content security policy. */
  watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.#seen.push(`page error: ${error.stack ?? error.message}`))
  }

  /** Lets complaints pass that a test provokes. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** Those that no test expected, with the error lines of the log in a data folder. */
  unexpected(dataFolder: string): string[] {
    return [...this.#seen, ...errorLines(dataFolder)].filter(
      (text) => !this.#expected.some((pattern) => pattern.test(text)),
    )
  }
}

/** All lines of the application's log, oldest file last. */
export function logLines(dataFolder: string): string[] {
  const folder = join(dataFolder, 'logs')
  let files: string[] = []
  try {
    files = readdirSync(folder)
  } catch {
    // Nothing was logged.
  }
  return files.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
}

function errorLines(dataFolder: string): string[] {
  return logLines(dataFolder)
    .filter((line) => / error /.test(line))
    .map((line) => `log: ${line}`)
}
