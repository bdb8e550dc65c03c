import { join } from 'node:path'
import { root } from './setup/project.mjs'
import { SetupError } from './setup/steps.mjs'

/** The variables for Azure signing: the credentials, and the account and profile to sign with. */
const azure = [
  'AZURE_TENANT_ID',
  'AZURE_CLIENT_ID',
  'AZURE_CLIENT_SECRET',
  'AZURE_SIGNING_ENDPOINT',
  'AZURE_SIGNING_ACCOUNT',
  'AZURE_SIGNING_PROFILE',
  'AZURE_SIGNING_PUBLISHER',
]

/** The variables for Apple's notary: a key, or an account. */
const notary = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
]

/**
 * The value of an environment variable. In a workflow, secrets that nobody set are empty.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 */
const said = (env, name) => env[name] ?? ''

/** @param {NodeJS.ProcessEnv} env @param {readonly string[]} names */
const lacking = (env, names) => names.filter((name) => said(env, name) === '')

/** @param {NodeJS.ProcessEnv} env */
const hasCertificate = (env) => lacking(env, ['CSC_LINK', 'CSC_NAME']).length < 2

/** @param {NodeJS.ProcessEnv} env */
const hasNotary = (env) => notary.some((names) => lacking(env, names).length === 0)

/**
 * Signing on Windows: by Azure, which still issues keys without a device, else by a certificate, which electron-builder
 * finds itself.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Pick<import('electron-builder').WindowsConfiguration, 'azureSignOptions'>}
 * @throws {SetupError} If only some of Azure's variables are set.
 */
export function windowsSigning(env) {
  const missing = lacking(env, azure)
  if (missing.length === azure.length) return {}
  if (missing.length > 0) throw new SetupError(`Signing by Azure also needs ${missing.join(', ')}.`)
  return {
    azureSignOptions: {
      endpoint: said(env, 'AZURE_SIGNING_ENDPOINT'),
      codeSigningAccountName: said(env, 'AZURE_SIGNING_ACCOUNT'),
      certificateProfileName: said(env, 'AZURE_SIGNING_PROFILE'),
      publisherName: said(env, 'AZURE_SIGNING_PUBLISHER'),
    },
  }
}

/**
 * Signing on macOS: a real identity and notarisation only if the environment has them. The library check of the
 * hardened runtime needs a team, which an ad-hoc signature does not have.
 * @param {NodeJS.ProcessEnv} env
 * @returns {import('electron-builder').MacConfiguration}
 */
export function macSigning(env) {
  const isSigned = hasCertificate(env)
  const entitlements = join(root, 'build', 'mac', isSigned ? 'signed.plist' : 'unsigned.plist')
  return {
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements,
    entitlementsInherit: entitlements,
    ...(isSigned ? {} : { identity: '-' }),
    notarize: isSigned && hasNotary(env),
  }
}

/**
 * Why packages of a system would lack a required signature. electron-builder itself ignores a missing certificate on
 * macOS, and a missing key of the notary.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null} Null if they are signed, or if their system needs no signature.
 */
export function whyUnsigned(platform, env) {
  if (platform === 'win32' && !hasCertificate(env) && lacking(env, azure).length > 0)
    return `Nothing is there to sign with: set ${azure.join(', ')}, or CSC_LINK.`
  if (platform !== 'darwin') return null
  if (!hasCertificate(env)) return 'Nothing is there to sign with: set CSC_LINK.'
  return hasNotary(env) ? null : `Apple’s notary is not told who asks: set ${notary[0]?.join(', ') ?? ''}.`
}

/** Whether unsigned packages must not be made: `NUMBERDESK_REQUIRE_SIGNATURE=1`. @param {NodeJS.ProcessEnv} env */
export const mustBeSigned = (env) => env['NUMBERDESK_REQUIRE_SIGNATURE'] === '1'
