/**
 * What numbers are counted by, by the filters that they serve: the column, and what stands in the counters for numbers
 * that have none. The cube has a count for each combination of them, and of whether a number has a user.
 */
export const dimensions = {
  subAccountId: { column: 'sub_account_id', type: 'INTEGER', isOptional: true },
  sipTrunkId: { column: 'sip_trunk_id', type: 'INTEGER', isOptional: true },
  poolStatus: { column: 'pool_status', type: 'TEXT', isOptional: false },
  country: { column: 'country', type: 'TEXT', isOptional: false },
  numberType: { column: 'number_type', type: 'TEXT', isOptional: false },
  lineStatus: { column: 'line_status', type: 'TEXT', isOptional: false },
} as const

/** A filter that the cube of counters knows. */
export type CubeField = keyof typeof dimensions
/** A filter whose values are tallied by themselves. */
export type TalliedField = CubeField | 'batchId'

// The keys of the table are its fields.
export const cubeFields = Object.keys(dimensions) as CubeField[]
export const talliedFields: readonly TalliedField[] = [...cubeFields, 'batchId']

/** The column of a filter, in `numbers` and in the cube. */
export const columnOf = (field: TalliedField) => (field === 'batchId' ? 'batch_id' : dimensions[field].column)

/** What a number is counted as, in terms of columns that begin with a prefix. */
export const countedAs = (field: TalliedField, prefix = '') => {
  const column = `${prefix}${columnOf(field)}`
  return field === 'batchId' || dimensions[field].isOptional ? `coalesce(${column}, 0)` : column
}

/** The columns of the cube, each with its type and with what a number is counted as. */
export const cube = [
  ...cubeFields.map((field) => ({
    column: dimensions[field].column,
    type: dimensions[field].type,
    of: (prefix: string) => countedAs(field, prefix),
  })),
  { column: 'has_user', type: 'INTEGER', of: (prefix: string) => `(${prefix}user_id IS NOT NULL)` },
] as const

/** The names of the columns of the cube. */
export const cubeColumns = cube.map(({ column }) => column).join(', ')

/** The columns of the cube as a table declares them. */
export const declaredCube = cube.map(({ column, type }) => `${column} ${type} NOT NULL`).join(', ')
