import {
  facetFields,
  facets,
  type ColumnFacet,
  type CubeFacet,
  type FacetField,
} from '../../contract/facets.ts'

/** Whether the values of a filter are in a column of `numbers`. */
export const hasColumn = (field: FacetField): field is ColumnFacet => facets[field].column !== null

// Filters that are not in the cube come last.
const placeOf = (field: FacetField) => facets[field].cube ?? facetFields.length

/** What numbers are counted by: the filters of the cube in the order of its key, then those tallied by themselves. */
export const talliedFields: readonly ColumnFacet[] = facetFields
  .filter(hasColumn)
  .sort((a, b) => placeOf(a) - placeOf(b))

/** Whether the cube, which has a count for each combination of its filters and of having a user, knows a filter. */
export const isInCube = (field: FacetField): field is CubeFacet => facets[field].cube !== undefined
export const cubeFields = talliedFields.filter(isInCube)
/** Filters of which only the numbers of each value are counted. */
export const fieldsApart = talliedFields.filter((field) => !isInCube(field))

/** The column of a filter, in `numbers` and in the cube. */
export const columnOf = (field: ColumnFacet) => facets[field].column

/** What a number is counted as, in terms of columns that begin with a prefix: 0 where it refers to none. */
export const countedAs = (field: ColumnFacet, prefix = '') => {
  const { kind, column } = facets[field]
  return kind === 'reference' ? `coalesce(${prefix}${column}, 0)` : `${prefix}${column}`
}

/** The columns of the cube, each with its type and with what a number is counted as. */
export const cube = [
  ...cubeFields.map((field) => ({
    column: columnOf(field),
    type: facets[field].kind === 'reference' ? 'INTEGER' : 'TEXT',
    of: (prefix: string) => countedAs(field, prefix),
  })),
  { column: 'has_user', type: 'INTEGER', of: (prefix: string) => `(${prefix}user_id IS NOT NULL)` },
] as const

/** The names of the columns of the cube. */
export const cubeColumns = cube.map(({ column }) => column).join(', ')

/** The columns of the cube as a table declares them. */
export const declaredCube = cube.map(({ column, type }) => `${column} ${type} NOT NULL`).join(', ')
