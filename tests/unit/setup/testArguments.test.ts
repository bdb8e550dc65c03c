import { expect, it } from 'vitest'
import { readTestArguments } from '../../../build/setup/testArguments.mjs'

const all = ['unit', 'component', 'integration', 'windows', 'e2e']

it.each([
  ['nothing', [], all, []],
  ['one kind', ['unit'], ['unit'], []],
  ['two kinds', ['unit', 'e2e'], ['unit', 'e2e'], []],
  ['the tests in Windows’s Node', ['windows', 'open'], ['windows'], ['open']],
  ['a kind with filters', ['e2e', 'import', 'batches'], ['e2e'], ['import', 'batches']],
  ['filters of all kinds', ['import'], all, ['import']],
  ['a kind’s name as a filter', ['unit', 'readNumber', 'e2e'], ['unit'], ['readNumber', 'e2e']],
])('%s after `npm test --`', (_, args, kinds, filters) => {
  expect(readTestArguments(args)).toEqual({ kinds, filters })
})
