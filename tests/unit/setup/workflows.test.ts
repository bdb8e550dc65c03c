import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const release = readFileSync(join(import.meta.dirname, '../../../.github/workflows/release.yml'), 'utf8')

test('packages are also made and tested every week and on demand, without a release', () => {
  const [begin = ''] = release.split('\npermissions:')
  for (const event of ['push:', 'workflow_dispatch:', 'schedule:']) expect(begin).toContain(`\n  ${event}`)
  const [, draft = ''] = release.split('\n  draft:\n')
  expect(draft).toMatch(/^ {4}if: github\.event_name == 'push'\n/)
  expect(release).toMatch(/if: github\.event_name == 'push'\n\s+run: node build\/release\/tag\.mjs/)
})

test('a release that must be signed has that setting where it is made, tested and described', () => {
  const [head = ''] = release.split('\njobs:')
  expect(head).toContain("NUMBERDESK_REQUIRE_SIGNATURE: ${{ vars.SIGNED && '1' || '' }}")
})
