import { Encrypter } from 'age-encryption'
import { createDecipheriv, hkdfSync, scryptSync } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { saying } from '../../english.ts'
import type { BackupProgress } from '../../../contract/backups.ts'
import type { Result } from '../../../contract/result.ts'
import { backupFolder } from '../../../db/file/backupNames.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import { isEncrypted } from '../../../electron/backups/encryptedFile.ts'
import { decryptFile } from '../../../electron/backups/encrypting.ts'
import { openInventory, sqliteOptions, temporaryFolder, valueOf } from '../support/inventory.ts'
import { addOneOfEach, numbersOf } from '../support/stock.ts'
import { isForOwnerAlone } from '../../system.ts'

// Each passphrase that is tried costs a second or more, on purpose.
vi.setConfig({ testTimeout: 180_000 })

const passphrase = 'ein Pferd, drei Äpfel, 東京'
const quietly = () => undefined

/** Made by the age command line 1.1.1 with the passphrase `correct horse battery staple`. */
const madeByAge = Buffer.from(
  'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBwcnZRT1dXQW94cjVGQzUwMWVsS3BBIDE4ClpqaXAzOFZLZzc5WWxRV1RGVDNWVkI0' +
    'UW13SmNJTTR4aFpRa1QzSkRrVTAKLS0tIGtkbUUyc2liOEk4c0pHaVIxSDRrWmxZWWxpOVArMURUM25zM1FuQnFGZUUKt4x8xKsE0ztaNSWZ' +
    'ln9tkXx07Le4zaEwItjBGtTOJ8gj3dOhOdWSjg9ZQYJnUFy4lKyuTpwuY7e88+pPTgTgeZm9nHTnPlgzUw==',
  'base64',
)

function save(file: string, path: string, onProgress: (now: BackupProgress) => void = quietly) {
  const job = { kind: 'saveEncrypted', path, partial: `${path}.partial`, passphrase } as const
  return runJob(file, job, sqliteOptions, onProgress)
}

function addBackup(file: string, path: string, phrase: string | null, onProgress = quietly) {
  return runJob(file, { kind: 'addBackup', path, passphrase: phrase }, sqliteOptions, onProgress)
}

/** Encrypted as our files are, but so that trying a passphrase costs little. */
function sealedCheaply(content: Buffer): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(10)
  return encrypter.encrypt(content)
}

/** Opens a file by the steps of the format’s own specification, with nothing but Node’s cryptography. */
function openByTheBook(bytes: Buffer, phrase: string): Buffer {
  const header = /^age-encryption\.org\/v1\n-> scrypt (\S{22}) (\d+)\n(\S{43})\n--- (\S{43})\n/.exec(
    bytes.toString('latin1'),
  )
  const [text = '', salt = '', cost = '', wrapped = ''] = header ?? []
  const derived = scryptSync(
    phrase,
    Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]),
    32,
    { N: 2 ** Number(cost), r: 8, p: 1, maxmem: 2 ** 30 },
  )
  const unseal = (key: Buffer, nonce: Buffer, sealed: Buffer): Buffer => {
    const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
    decipher.setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  }
  const fileKey = unseal(derived, Buffer.alloc(12), Buffer.from(wrapped, 'base64'))
  const nonce = bytes.subarray(text.length, text.length + 16)
  const key = Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32))
  const content = bytes.subarray(text.length + 16)
  const part = 64 * 1024 + 16
  const parts: Buffer[] = []
  for (let at = 0; at < content.length; at += part) {
    const counter = Buffer.alloc(12)
    counter.writeUInt32BE(at / part, 7)
    counter[11] = at + part >= content.length ? 1 : 0
    parts.push(unseal(key, counter, content.subarray(at, at + part)))
  }
  return Buffer.concat(parts)
}

describe('an encrypted copy', () => {
  it('is private, in the standard format, and can be restored with its passphrase', async () => {
    const { file, route } = openInventory()
    await addOneOfEach(route)
    const path = join(temporaryFolder(), 'copy.sqlite.age')
    writeFileSync(path, 'what was there before', { mode: 0o644 })
    const phases = new Set<string | undefined>()
    const onProgress = ({ phase }: BackupProgress) => void phases.add(phase)
    valueOf(await save(file, path, onProgress))
    expect([...phases]).toEqual(['copying', 'checking', 'encrypting', 'verifying'])
    expect(isForOwnerAlone(path)).toBe(true)
    expect(readdirSync(dirname(path))).toEqual(['copy.sqlite.age'])
    expect(readdirSync(backupFolder(file))).toEqual([])
    const bytes = readFileSync(path)
    for (const text of ['SQLite', 'Acme', '16505550100']) expect(bytes.includes(text)).toBe(false)

    const opened = join(temporaryFolder(), 'opened.sqlite')
    writeFileSync(opened, openByTheBook(bytes, passphrase))
    expect(await numbersOf(openInventory(opened).route)).toEqual(await numbersOf(route))

    const elsewhere = openInventory()
    phases.clear()
    // The same letters, composed otherwise.
    const job = { kind: 'addBackup', path, passphrase: passphrase.normalize('NFD') } as const
    const backup = valueOf(await runJob(elsewhere.file, job, sqliteOptions, onProgress))
    expect(backup).toMatchObject({ reason: 'from-file', content: { numbers: 4 } })
    expect([...phases]).toEqual(['decrypting', 'checking'])
    const backups = backupFolder(elsewhere.file)
    expect(readdirSync(backups)).toEqual([backup.name])
    expect(isForOwnerAlone(join(backups, backup.name))).toBe(true)
    elsewhere.open.close()
    valueOf(await runJob(elsewhere.file, { kind: 'restore', name: backup.name }, sqliteOptions))
    expect(await numbersOf(openInventory(elsewhere.file).route)).toEqual(await numbersOf(route))
  })

  it('that can’t be written leaves an older copy unchanged, and nothing else', async () => {
    const { file } = openInventory()
    expect(await save(file, join(temporaryFolder(), 'gone', 'copy.age'))).toMatchObject({
      ok: false,
      code: 'refused',
      message: saying('the chosen folder no longer exists'),
    })
    const folder = join(temporaryFolder(), 'a folder.age')
    mkdirSync(folder)
    expect(await save(file, folder)).toMatchObject({ ok: false, code: 'refused' })
    expect(readdirSync(dirname(folder))).toEqual(['a folder.age'])
    expect(readdirSync(backupFolder(file))).toEqual([])
  })
})

describe('a file that can’t be opened is reported, and nothing is changed', () => {
  /** Tries it, and returns the message. */
  async function refusal(
    elsewhere: { file: string },
    path: string,
    phrase: string,
  ): Promise<Result<unknown>> {
    const before = readFileSync(path)
    const result = await addBackup(elsewhere.file, path, phrase)
    expect(result.ok ? '' : result.message).toEqual(saying(/Nothing was changed/))
    expect(readdirSync(backupFolder(elsewhere.file))).toEqual([])
    expect(readFileSync(path)).toEqual(before)
    return result
  }

  it('a wrong passphrase, a file cut off anywhere, a file changed anywhere, a file that is gone', async () => {
    const elsewhere = openInventory()
    const { file, route, open } = openInventory()
    await addOneOfEach(route)
    open.close()
    const path = join(temporaryFolder(), 'sealed.age')
    writeFileSync(path, await sealedCheaply(readFileSync(file)))
    mkdirSync(backupFolder(elsewhere.file))
    const size = statSync(path).size
    expect(await refusal(elsewhere, path, 'ein Pferd, drei Birnen, 東京')).toMatchObject({
      code: 'wrong_passphrase',
    })
    const spoilt = join(temporaryFolder(), 'spoilt.age')
    const cutOff = { code: 'unreadable_file', message: saying('end of this file') }
    for (const length of [30, 100, 190, size - 64 * 1024, 200 + 64 * 1024 + 16, size - 1]) {
      copyFileSync(path, spoilt)
      truncateSync(spoilt, length)
      expect(await refusal(elsewhere, spoilt, passphrase), `cut off at ${length}`).toMatchObject(cutOff)
    }
    copyFileSync(path, spoilt)
    appendFileSync(spoilt, 'more')
    expect(await refusal(elsewhere, spoilt, passphrase)).toMatchObject({ code: 'unreadable_file' })
    for (const at of [10, 24, 130, 190, 1000]) {
      const bytes = readFileSync(path)
      bytes[at] = bytes[at]! ^ 1
      writeFileSync(spoilt, bytes)
      expect(await refusal(elsewhere, spoilt, passphrase), `changed at ${at}`).toMatchObject({ ok: false })
    }
    const changed = readFileSync(path)
    changed[1000] = changed[1000]! ^ 1
    writeFileSync(spoilt, changed)
    expect(await refusal(elsewhere, spoilt, passphrase)).toMatchObject({
      message: saying('changed after it was saved'),
    })
    expect(await addBackup(elsewhere.file, join(temporaryFolder(), 'gone.age'), passphrase)).toMatchObject({
      code: 'unreadable_file',
      message: saying('can no longer be read'),
    })
  })

  it('its content is not an inventory', async () => {
    const elsewhere = openInventory()
    const path = join(temporaryFolder(), 'letter.age')
    writeFileSync(path, madeByAge)
    expect(await refusal(elsewhere, path, 'correct horse battery staple')).toMatchObject({
      code: 'not_a_database',
    })
  })

  it.each([
    ['encrypted for a key', '-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc', 'with a key'],
    ['that asks for 256 GB of memory', '-> scrypt rF0/NwblUHHTpgQgRpe5CQ 28', 'more memory'],
  ])('%s', async (_what, stanza, words) => {
    const elsewhere = openInventory()
    const path = join(temporaryFolder(), 'other.age')
    const line = 'A'.repeat(43)
    writeFileSync(path, `age-encryption.org/v1\n${stanza}\n${line}\n--- ${line}\n${'x'.repeat(300)}`)
    mkdirSync(backupFolder(elsewhere.file), { recursive: true })
    expect(await refusal(elsewhere, path, passphrase)).toMatchObject({
      code: 'unreadable_file',
      message: saying(words),
    })
  })
})

it('a file made by the age command line opens', async () => {
  const folder = temporaryFolder()
  const [from, to] = [join(folder, 'made.age'), join(folder, 'opened.txt')]
  writeFileSync(from, madeByAge)
  expect(isEncrypted(from)).toBe(true)
  await decryptFile(from, to, 'correct horse battery staple', quietly)
  expect(readFileSync(to, 'utf8')).toBe('NumberDesk opens what age has encrypted.\n')
  expect(isEncrypted(to)).toBe(false)
  expect(isEncrypted(folder)).toBe(false)
})

it.each([0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 3 * 64 * 1024])(
  'a file of %d bytes comes out as it went in',
  async (length) => {
    const folder = temporaryFolder()
    const [from, to] = [join(folder, 'sealed.age'), join(folder, 'plain')]
    writeFileSync(from, await sealedCheaply(Buffer.alloc(length, 7)))
    await decryptFile(from, to, passphrase, quietly)
    expect(readFileSync(to)).toEqual(Buffer.alloc(length, 7))
  },
)
