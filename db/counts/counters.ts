import type { ColumnFacet } from '../../contract/facets.ts'
import { sql, type WriteDb } from '../file/connection.ts'
import { ofSources, type ChangedSource } from './changed.ts'
import {
  columnOf,
  countedAs,
  cube,
  cubeColumns,
  cubeFields,
  declaredCube,
  fieldsApart,
  talliedFields,
} from './dimensions.ts'

const isThere = { was_: 'was_pool_status IS NOT NULL', is_: 'is_pool_status IS NOT NULL' } as const
type Prefix = keyof typeof isThere

/** How much each cell of the cube has changed; what most counts by value are summed up from, being so few. */
export const cubeSteps = `CREATE TEMP TABLE IF NOT EXISTS cube_steps (${declaredCube}, n INTEGER NOT NULL) STRICT`

const cellsOf = (prefix: Prefix) => cube.map(({ column, of }) => `${of(prefix)} AS ${prefix}${column}`)
const cells = [...cellsOf('was_'), ...cellsOf('is_')]
const columnsOf = (prefix: Prefix) => cube.map(({ column }) => `${prefix}${column} AS ${column}`).join(', ')

/** Numbers that went from the same cell to the same other one are put together before they are taken apart again. */
const findCubeSteps = (from: ChangedSource) => `INSERT INTO temp.cube_steps (${cubeColumns}, n)
  WITH alike AS MATERIALIZED (
    SELECT ${cells.join(', ')}, count(*) AS n FROM temp.${from}
    GROUP BY ${cells.map((_, place) => place + 1).join(', ')})
  SELECT ${cubeColumns}, sum(n) AS n FROM (
    SELECT ${columnsOf('was_')}, -n AS n FROM alike WHERE ${isThere.was_}
    UNION ALL SELECT ${columnsOf('is_')}, n FROM alike WHERE ${isThere.is_})
  GROUP BY ${cubeColumns} HAVING sum(n) <> 0`

const keepCube = `INSERT INTO number_counts (${cubeColumns}, n)
  SELECT ${cubeColumns}, n FROM temp.cube_steps WHERE true
  ON CONFLICT DO UPDATE SET n = n + excluded.n`

const keepValueCount = (field: ColumnFacet, steps: string) => `INSERT INTO counts_by_value (field, value, n)
  SELECT '${field}', value, sum(n) FROM (${steps}) WHERE true GROUP BY value HAVING sum(n) <> 0
  ON CONFLICT DO UPDATE SET n = n + excluded.n`

/** Of the numbers that came, went or have another value; most stay in the batch that they came with. */
const stepsApart = (from: ChangedSource, field: ColumnFacet, prefix: Prefix, n: number) =>
  `SELECT ${countedAs(field, prefix)} AS value, ${n} AS n FROM temp.${from} WHERE ${isThere[prefix]} AND
    (was_pool_status IS NULL OR is_pool_status IS NULL OR was_${columnOf(field)} IS NOT is_${columnOf(field)})`

const keepValueCounts = (from: ChangedSource) => [
  ...cubeFields.map((field) =>
    keepValueCount(field, `SELECT ${columnOf(field)} AS value, n FROM temp.cube_steps`),
  ),
  ...fieldsApart.map((field) =>
    keepValueCount(
      field,
      `${stepsApart(from, field, 'was_', -1)} UNION ALL ${stepsApart(from, field, 'is_', 1)}`,
    ),
  ),
]

const keepGone = (from: ChangedSource) => [
  `INSERT OR IGNORE INTO gone_numbers SELECT key FROM temp.${from} WHERE NOT (${isThere.is_})`,
  `DELETE FROM gone_numbers WHERE key IN (SELECT key FROM temp.${from} WHERE ${isThere.is_} AND NOT (${isThere.was_}))`,
]

const statements = ofSources((from) => [
  'DELETE FROM temp.cube_steps',
  findCubeSteps(from),
  keepCube,
  ...keepValueCounts(from),
  ...keepGone(from),
])

/** Brings the counters up to date with the changed numbers. */
export function keepCounts(db: WriteDb, from: ChangedSource): void {
  for (const statement of statements[from]) sql(db, statement).run()
}

const counted = cube.map(({ column, of }) => `${of('')} AS ${column}`).join(', ')

/** What to compare the counters with: everything counted again. */
export const recounts = [
  {
    what: 'number_counts',
    kept: `SELECT ${cubeColumns}, n FROM number_counts WHERE n <> 0`,
    counted: `SELECT ${counted}, count(*) AS n FROM numbers GROUP BY ${cube.map((_, place) => place + 1).join(', ')}`,
  },
  ...talliedFields.map((field) => ({
    what: `counts_by_value of ${field}`,
    kept: `SELECT value, n FROM counts_by_value WHERE field = '${field}' AND n <> 0`,
    counted: `SELECT ${countedAs(field)} AS value, count(*) AS n FROM numbers GROUP BY 1`,
  })),
  {
    what: 'gone_numbers',
    kept: 'SELECT key FROM gone_numbers',
    counted: 'SELECT DISTINCT key FROM history WHERE key NOT IN (SELECT key FROM numbers)',
  },
] as const
