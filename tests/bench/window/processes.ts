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

/** The memory of one process, with its share of what it has in common with others (PSS), in MB; null where it ended meanwhile. */
function shareOf(pid: number): number | null {
  try {
    const [, pss] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return Number(pss ?? 0) / 1024
  } catch {
    return null
  }
}

/**
 * The memory that a process and all that it started take (PSS), in MB by process. Null where the system doesn't tell.
 */
export function memoryByProcess(pid: number): ReadonlyMap<number, number> | null {
  if (process.platform !== 'linux') return null
  return new Map(
    familyOf(pid).flatMap((one) => {
      const share = shareOf(one)
      return share === null ? [] : [[one, share]]
    }),
  )
}

/** The memory that a process and all that it started take together (PSS), in MB. Null where the system doesn't tell. */
export function memoryOf(pid: number): number | null {
  const shares = memoryByProcess(pid)
  return shares === null ? null : [...shares.values()].reduce((sum, share) => sum + share, 0)
}
