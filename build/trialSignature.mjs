import { join } from 'node:path'
import { capture } from './setup/command.mjs'
import { SetupError } from './setup/steps.mjs'

/** @param {string} program @param {readonly string[]} args */
async function must(program, args) {
  const { code, output } = await capture(program, [...args])
  if (code !== 0) throw new SetupError(`${program} ${args[0] ?? ''}: ${output.trim()}`)
  return output
}

/**
 * Signs programs for Windows with a temporary certificate, and checks that Windows would accept the signature.
 * Otherwise a program that can't be signed, or has a wrong length, would only be noticed on the day of a release.
 * @param {readonly string[]} files
 * @param {string} folder To work in.
 * @throws {SetupError} Naming the program that can't be signed.
 */
export async function signForTrial(files, folder) {
  const key = join(folder, 'trial-key.pem')
  const certificate = join(folder, 'trial.pem')
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=NumberDesk trial']
  const use = ['-addext', 'extendedKeyUsage=codeSigning']
  await must('openssl', ['req', '-x509', ...made, ...use, '-keyout', key, '-out', certificate])
  for (const [index, file] of files.entries()) {
    const signed = join(folder, `signed-${index}.exe`)
    const as = ['-certs', certificate, '-key', key, '-h', 'sha256', '-n', 'NumberDesk']
    await must('osslsigncode', ['sign', ...as, '-in', file, '-out', signed])
    const output = await must('osslsigncode', ['verify', '-CAfile', certificate, '-in', signed])
    if (!/Signature verification: ok/i.test(output))
      throw new SetupError(`${file} does not take a signature: ${output.trim()}`)
  }
}
