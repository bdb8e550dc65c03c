import { readdirSync, readFileSync } from 'node:fs'

/** The processes below one, itself among them. */
function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      // The command may contain blanks and brackets; after its last bracket there are none.
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

/** The memory of a process, in MB; shared memory counts by its share (PSS). */
interface Memory {
  readonly all: number
  /** Without cached files, which the system keeps or drops as it likes. */
  readonly own: number
}

/** Null where the process ended meanwhile. */
function readMemory(pid: number): Memory | null {
  try {
    const reported = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    const of = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(reported)?.[1] ?? 0) / 1024
    return { all: of('Pss'), own: of('Pss_Anon') + of('Pss_Shmem') }
  } catch {
    return null
  }
}

/** The memory of a process and its children, by process. Null if the system does not report it. */
export function memoryByProcess(pid: number): ReadonlyMap<number, Memory> | null {
  if (process.platform !== 'linux') return null
  return new Map(
    familyOf(pid).flatMap((one) => {
      const memory = readMemory(one)
      return memory === null ? [] : [[one, memory]]
    }),
  )
}

/** The total memory of a process and its children (PSS), in MB. Null if the system does not report it. */
export function memoryOf(pid: number): number | null {
  const found = memoryByProcess(pid)
  return found === null ? null : [...found.values()].reduce((sum, { all }) => sum + all, 0)
}
