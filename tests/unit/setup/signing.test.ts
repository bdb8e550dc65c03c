import { expect, test } from 'vitest'
import { packageConfig } from '../../../build/packageConfig.mjs'
import { whyUnsigned } from '../../../build/packageSigning.mjs'

const configFor = (env: NodeJS.ProcessEnv) =>
  packageConfig({
    runtime: { folder: '/electron', version: '45.5.0' },
    output: '/dist',
    afterPack: () => Promise.resolve(),
    env,
  })

const azure = {
  AZURE_TENANT_ID: 'tenant',
  AZURE_CLIENT_ID: 'client',
  AZURE_CLIENT_SECRET: 'secret',
  AZURE_SIGNING_ENDPOINT: 'https://weu.codesigning.azure.net',
  AZURE_SIGNING_ACCOUNT: 'account',
  AZURE_SIGNING_PROFILE: 'profile',
  AZURE_SIGNING_PUBLISHER: 'CN=Ada Sample',
}
const notary = { APPLE_API_KEY: '/key.p8', APPLE_API_KEY_ID: 'id', APPLE_API_ISSUER: 'issuer' }
/** As in a workflow whose secrets nobody set. */
const unset = (names: object) => Object.fromEntries(Object.keys(names).map((name) => [name, '']))

test('nothing is signed or sent to Apple without credentials in the environment', () => {
  for (const env of [{}, unset({ ...azure, ...notary, CSC_LINK: '' })]) {
    const plain = configFor(env)
    expect(plain.mac).toMatchObject({ identity: '-', notarize: false, hardenedRuntime: true })
    expect(plain.win).not.toHaveProperty('azureSignOptions')
    expect(plain.forceCodeSigning).toBe(false)
  }
  const signed = configFor({ CSC_LINK: 'certificate', ...notary, NUMBERDESK_REQUIRE_SIGNATURE: '1' })
  expect(signed.mac).toMatchObject({ notarize: true })
  expect(signed.mac).not.toHaveProperty('identity')
  expect(signed.forceCodeSigning).toBe(true)
})

test('Windows is signed by Azure if all its variables are set, and some of them are refused', () => {
  expect(configFor(azure).win?.azureSignOptions).toEqual({
    endpoint: 'https://weu.codesigning.azure.net',
    codeSigningAccountName: 'account',
    certificateProfileName: 'profile',
    publisherName: 'CN=Ada Sample',
  })
  expect(() => configFor({ ...azure, AZURE_SIGNING_PROFILE: '', AZURE_CLIENT_SECRET: '' })).toThrow(
    'also needs AZURE_CLIENT_SECRET, AZURE_SIGNING_PROFILE',
  )
})

test.each([
  ['linux', {}, null],
  ['win32', {}, /AZURE_TENANT_ID.*or CSC_LINK/],
  ['win32', azure, null],
  ['win32', { CSC_LINK: 'certificate' }, null],
  ['darwin', {}, /set CSC_LINK/],
  ['darwin', { CSC_LINK: '', ...notary }, /set CSC_LINK/],
  ['darwin', { CSC_LINK: 'certificate' }, /notary.*APPLE_API_KEY/],
  ['darwin', { CSC_LINK: 'certificate', APPLE_API_KEY: '/key.p8' }, /notary/],
  ['darwin', { CSC_LINK: 'certificate', ...notary }, null],
] as const)('what lacks to sign on %s with %o is said', (platform, env, reason) => {
  const said = whyUnsigned(platform, env)
  if (reason === null) expect(said).toBeNull()
  else expect(said).toMatch(reason)
})
