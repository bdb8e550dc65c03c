import { byKey } from '../../contract/messages/catalogue.ts'
import { en } from '../../contract/messages/en/index.ts'
import { translator } from '../../contract/messages/translator.ts'

/** A message in English, which the command line speaks whatever the language of the system is: scripts read it too. */
export const inEnglish = translator(byKey(en), 'en-GB')
