import { expect, it } from 'vitest'
import { inOneLine, torture } from '../torture/torture.ts'

/** How long random acts, crashes and full disks are survived in every run of the tests, in seconds. */
const seconds = 60

it('whatever happens, acknowledged changes are there, nothing is half done, and the history explains the state', async () => {
  const survived = await torture({ seconds, seed: Math.floor(Math.random() * 1_000_000) })
  console.log(inOneLine(survived))
  expect(survived.checks).toBeGreaterThan(0)
  expect(survived.crashes).toBeGreaterThan(0)
}, 120_000)
