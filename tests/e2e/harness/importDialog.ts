import type { Locator } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from './application.ts'
import { expect } from './fixture.ts'

/** The sub accounts and trunks that the sheets name. */
export async function addDirectory(app: Application): Promise<void> {
  const accounts = [
    'Acme Clinics',
    'Borealis Freight',
    'Café Müller GmbH',
    'Delta & Sons, Ltd.',
    '東京オフィス',
  ]
  for (const name of accounts) await app.callApi('directory.add', { kind: 'subAccount', name })
  const carrier = await app.callApi('directory.add', { kind: 'carrier', name: 'Northern Telecom' })
  for (const name of ['US-West SBC 1', 'EMEA Frankfurt A', 'APAC Tokyo']) {
    await app.callApi('directory.add', { kind: 'sipTrunk', name, ownerId: carrier.id })
  }
}

/** The import dialog as a person uses it. */
export class ImportDialog {
  readonly app: Application
  readonly dialog: Locator

  constructor(app: Application) {
    this.app = app
    this.dialog = app.page.getByRole('dialog', { name: 'Import' })
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name })
  }

  get alert(): Locator {
    return this.dialog.getByRole('alert')
  }

  async open(): Promise<this> {
    await this.app.page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(this.button('Upload CSV')).toBeVisible()
    return this
  }

  async upload(path: string): Promise<this> {
    await this.app.answerOpenDialog(path)
    await this.button('Upload CSV').click()
    return this
  }

  /** Waits for the review with these counts. */
  async reviewed(ready: number, warned: number, refused: number): Promise<this> {
    await expect(this.dialog.getByText(`${ready} ready`, { exact: true })).toBeVisible({ timeout: 30_000 })
    await expect(this.dialog.getByText(`${warned} with warnings`, { exact: true })).toBeVisible()
    await expect(this.dialog.getByText(`${refused} refused`, { exact: true })).toBeVisible()
    return this
  }

  /** Closes the dialog and keeps nothing. */
  async leave(): Promise<void> {
    await this.button(/^(Discard|Cancel)$/).click()
    await expect(this.dialog).toBeHidden()
  }

  /** A cell of a row of the review, by its place among the fields. */
  cell(row: number, column: number): Locator {
    return this.row(row).getByRole('gridcell').nth(column)
  }

  /** The row of the review that the sheet calls so. */
  row(number: number): Locator {
    return this.dialog
      .getByRole('row')
      .filter({ has: this.app.page.getByRole('rowheader', { name: String(number), exact: true }) })
  }
}

/** Writes a sheet in the test's own folder. */
export function write(folder: string, name: string, text: string | Buffer): string {
  const own = join(folder, 'sheets')
  mkdirSync(own, { recursive: true })
  const path = join(own, name)
  writeFileSync(path, text)
  return path
}
