import { sql, type WriteDb } from '../file/connection.ts'

/** The dimensions of the cube, each as an expression on a number's state; `{p}` stands for what its columns begin with. */
const dimensions = {
  sub_account_id: 'coalesce({p}sub_account_id, 0)',
  sip_trunk_id: 'coalesce({p}sip_trunk_id, 0)',
  pool_status: '{p}pool_status',
  country: '{p}country',
  number_type: '{p}number_type',
  line_status: '{p}line_status',
  has_user: '({p}user_id IS NOT NULL)',
} as const

/** The filters whose values are tallied by themselves. */
const tallied = {
  subAccountId: dimensions.sub_account_id,
  sipTrunkId: dimensions.sip_trunk_id,
  poolStatus: dimensions.pool_status,
  country: dimensions.country,
  numberType: dimensions.number_type,
  lineStatus: dimensions.line_status,
  batchId: 'coalesce({p}batch_id, 0)',
} as const
export type TalliedField = keyof typeof tallied

const on = (expression: string, prefix: string) => expression.replaceAll('{p}', prefix)
const cubeColumns = Object.keys(dimensions).join(', ')
const cubeOf = (prefix: string) =>
  Object.entries(dimensions)
    .map(([name, expression]) => `${on(expression, prefix)} AS ${name}`)
    .join(', ')

/** All others stay in the batch that they came with. */
const cameOrWent = '(was_pool_status IS NULL OR is_pool_status IS NULL OR was_batch_id IS NOT is_batch_id)'
const isThere = { was_: 'was_pool_status IS NOT NULL', is_: 'is_pool_status IS NOT NULL' } as const

/** How much each cell of the cube has changed; what most tallies are summed up from, being so few. */
export const cubeSteps = `CREATE TEMP TABLE IF NOT EXISTS cube_steps (
  sub_account_id INTEGER, sip_trunk_id INTEGER, pool_status TEXT, country TEXT, number_type TEXT, line_status TEXT,
  has_user INTEGER, n INTEGER) STRICT`

const cellsOf = (prefix: string) =>
  Object.entries(dimensions).map(([name, expression]) => `${on(expression, prefix)} AS ${prefix}${name}`)
const cells = [...cellsOf('was_'), ...cellsOf('is_')]
const columnsOf = (prefix: string) =>
  Object.keys(dimensions)
    .map((name) => `${prefix}${name} AS ${name}`)
    .join(', ')

/** Numbers that went from the same cell to the same other one are put together before they are taken apart again. */
const findCubeSteps = `INSERT INTO temp.cube_steps (${cubeColumns}, n)
  WITH alike AS MATERIALIZED (
    SELECT ${cells.join(', ')}, count(*) AS n FROM temp.changed
    GROUP BY ${cells.map((_, place) => place + 1).join(', ')})
  SELECT ${cubeColumns}, sum(n) AS n FROM (
    SELECT ${columnsOf('was_')}, -n AS n FROM alike WHERE ${isThere.was_}
    UNION ALL SELECT ${columnsOf('is_')}, n FROM alike WHERE ${isThere.is_})
  GROUP BY ${cubeColumns} HAVING sum(n) <> 0`

const keepCube = `INSERT INTO number_counts (${cubeColumns}, n)
  SELECT ${cubeColumns}, n FROM temp.cube_steps WHERE true
  ON CONFLICT DO UPDATE SET n = n + excluded.n`

const inCube = {
  subAccountId: 'sub_account_id',
  sipTrunkId: 'sip_trunk_id',
  poolStatus: 'pool_status',
  country: 'country',
  numberType: 'number_type',
  lineStatus: 'line_status',
} as const satisfies Record<Exclude<TalliedField, 'batchId'>, keyof typeof dimensions>

const keepTally = (field: TalliedField, steps: string) => `INSERT INTO number_tallies (field, value, n)
  SELECT '${field}', value, sum(n) FROM (${steps}) WHERE true GROUP BY value HAVING sum(n) <> 0
  ON CONFLICT DO UPDATE SET n = n + excluded.n`

const keepTallies = [
  ...Object.entries(inCube).map(([field, column]) =>
    // The keys of the table are fields.
    keepTally(field as TalliedField, `SELECT ${column} AS value, n FROM temp.cube_steps`),
  ),
  keepTally(
    'batchId',
    `SELECT ${on(tallied.batchId, 'was_')} AS value, -1 AS n FROM temp.changed WHERE ${isThere.was_} AND ${cameOrWent}
      UNION ALL SELECT ${on(tallied.batchId, 'is_')}, 1 FROM temp.changed WHERE ${isThere.is_} AND ${cameOrWent}`,
  ),
] as const

const keepGone = [
  `INSERT OR IGNORE INTO gone_numbers SELECT e164 FROM temp.changed WHERE NOT (${isThere.is_})`,
  `DELETE FROM gone_numbers WHERE e164 IN (SELECT e164 FROM temp.changed WHERE ${isThere.is_} AND NOT (${isThere.was_}))`,
] as const

const statements = ['DELETE FROM temp.cube_steps', findCubeSteps, keepCube, ...keepTallies, ...keepGone]

/** Brings the counters up to date with the numbers in `temp.changed`. */
export function keepCounts(db: WriteDb): void {
  for (const statement of statements) sql(db, statement).run()
}

/** What to compare the counters with: everything counted again. */
export const recounts = [
  {
    what: 'number_counts',
    kept: `SELECT ${cubeColumns}, n FROM number_counts WHERE n <> 0`,
    counted: `SELECT ${cubeOf('')}, count(*) AS n FROM numbers GROUP BY ${Object.keys(dimensions)
      .map((_, index) => index + 1)
      .join(', ')}`,
  },
  ...(Object.keys(tallied) as TalliedField[]).map((field) => ({
    what: `number_tallies of ${field}`,
    kept: `SELECT value, n FROM number_tallies WHERE field = '${field}' AND n <> 0`,
    counted: `SELECT ${on(tallied[field], '')} AS value, count(*) AS n FROM numbers GROUP BY 1`,
  })),
  {
    what: 'gone_numbers',
    kept: 'SELECT e164 FROM gone_numbers',
    counted: 'SELECT DISTINCT e164 FROM history WHERE e164 NOT IN (SELECT e164 FROM numbers)',
  },
] as const
