import fc from 'fast-check'
import { expect, it } from 'vitest'
import { api, isOf, type CallInput, type CallName, type InventoryCall } from '../../contract/api.ts'
import { openInventory } from './support/inventory.ts'
import { addOneOfEach } from './support/stock.ts'

/** How many wrong inputs each call is given at least; those that happen to be right for it do not count. */
const inputs = 10_000

const isInventoryCall = (name: CallName): name is InventoryCall => !isOf('shell', name)
const names = Object.keys(api) as CallName[]

/** The names of a call's fields, so that inputs are close to valid ones. */
function fieldsOf(schema: object): string[] {
  if ('shape' in schema && typeof schema.shape === 'object' && schema.shape !== null)
    return Object.keys(schema.shape)
  if ('options' in schema && Array.isArray(schema.options)) {
    return schema.options.flatMap((option: unknown) =>
      typeof option === 'object' && option !== null ? fieldsOf(option) : [],
    )
  }
  return []
}

const hostile = [
  '',
  '\0',
  '‮txt.exe',
  '👩‍⚕️'.repeat(100),
  "'; DROP TABLE numbers;--",
  '<img src=x onerror=alert(1)>',
  '\uD800',
  'x'.repeat(10_000),
  '__proto__',
  'constructor',
]

/** What no honest window sends: any type, near misses, prototypes, huge values. */
const junk = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
  fc.constantFrom<unknown>(
    NaN,
    Infinity,
    -0,
    -1,
    1.5,
    Number.MAX_SAFE_INTEGER + 1,
    2 ** 53,
    null,
    undefined,
    [],
    {},
    ...hostile,
  ),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"polluted":true}}'),
    JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
    { ids: [0] },
    { ids: [1.5] },
    { ids: ['1'] },
    { filter: {}, except: [], ids: [1] },
    { filter: { text: 'x'.repeat(201) }, except: [] },
    { filter: { poolStatus: ['Gone'] }, except: [] },
    { filter: { __proto__: { text: 'x' } }, except: {} },
  ),
)
const plausible = fc.constantFrom<unknown>(
  1,
  2,
  'a',
  'subAccount',
  'all',
  'good',
  { ids: [1] },
  { filter: {}, except: [] },
  {},
  100,
)

/** Objects with fields that calls know, some right, some wrong, and now and then one too many. */
function nearMisses(fields: readonly string[]) {
  const keys = fc.subarray([...fields, 'nonsense', 'toString'])
  const values = fc.array(fc.oneof(junk, plausible), {
    minLength: fields.length + 2,
    maxLength: fields.length + 2,
  })
  return fc
    .tuple(keys, values)
    .map(([some, with_]) => Object.fromEntries(some.map((key, index) => [key, with_[index]])))
}

const seed = Math.floor(Math.random() * 1_000_000)
const anything = fc.sample(junk, { numRuns: inputs * 0.7, seed })
const allFields = [...new Set(names.flatMap((name) => fieldsOf(api[name].input)))]
const anyObjects = fc.sample(nearMisses(allFields), { numRuns: inputs * 0.4, seed })

it.each(names)(
  `%s refuses ${inputs} inputs that it should not get (seed ${seed}), with a typed error`,
  async (name) => {
    const { route, open, changes: topics } = openInventory()
    await addOneOfEach(route)
    topics.length = 0
    const count = open.db.prepare('SELECT total_changes()').pluck()
    let changes = count.get()
    const own = fc.sample(nearMisses(fieldsOf(api[name].input)), { numRuns: inputs * 0.4, seed })
    let refused = 0
    const taken: unknown[] = []
    for (const input of [...anything, ...anyObjects, ...own]) {
      const isRight = api[name].input.safeParse(input).success
      if (isRight && !isOf('query', name)) continue
      if (!isInventoryCall(name)) {
        refused += 1
        continue
      }
      if (isRight) expect(count.get()).toBe(changes)
      // What a window may send despite its types.
      const result = await route(name, input as CallInput<typeof name>)
      if (isRight) {
        // A read may cache its result.
        changes = count.get()
        continue
      }
      // Not `expect`, which half a million times would take a minute.
      if (result.ok || result.code !== 'invalid_input') taken.push(input)
      refused += 1
    }
    expect(taken).toEqual([])
    expect(refused).toBeGreaterThanOrEqual(inputs)
    expect(count.get()).toBe(changes)
    expect(topics).toEqual([])
    expect({}).not.toHaveProperty('polluted')
  },
)
