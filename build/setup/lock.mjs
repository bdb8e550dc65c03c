import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { atEnd } from './ending.mjs'

const oldest = 20 * 60 * 1000

/**
 * Whether a process is running.
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is running, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** @param {string} file @returns {boolean} Whether the lock was taken. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * @param {string} file @returns {boolean} Whether its owner is gone, or has had it for too long to be still working.
 */
function isAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    const age = Date.now() - statSync(file).mtimeMs
    // An empty file was just created.
    return age > oldest || (owner > 0 && !isRunning(owner))
  } catch {
    return false
  }
}

/**
 * Does work that two runs must not do at the same time; the second waits for the first. It saves work twice done and no
 * more: what is made must still be put into its place whole.
 * @template T
 * @param {string} file The lock, made for as long as the work takes.
 * @param {import('./steps.mjs').Progress} progress
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, progress, work) {
  mkdirSync(dirname(file), { recursive: true })
  while (!take(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true })
    else {
      progress('waiting for another run that does the same')
      await wait(300)
    }
  }
  const remove = () => rmSync(file, { force: true })
  const over = atEnd(remove)
  try {
    return await work()
  } finally {
    over()
    remove()
  }
}
