import { readdirSync, readFileSync } from 'node:fs'

/** The processes below one, itself among them. */
function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      // The command may have blanks and brackets in it; what follows its last bracket has neither.
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')
      parents.set(Number(name), Number(parent))
    } catch {
      // It ended meanwhile.
    }
  }
  const family = [pid]
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child)
  return family
}

/**
 * The memory that a process and all that it started take, in MB: each with its share of what they have in common (PSS).
 * Null where the system doesn't tell.
 */
export function memoryOf(pid: number): number | null {
  if (process.platform !== 'linux') return null
  let kilobytes = 0
  for (const one of familyOf(pid)) {
    try {
      const [, pss] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8')) ?? []
      kilobytes += Number(pss ?? 0)
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / 1024
}
