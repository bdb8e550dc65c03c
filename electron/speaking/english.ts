import { byKey } from '../../contract/messages/catalogue.ts'
import { en } from '../../contract/messages/en/index.ts'
import { translator } from '../../contract/messages/translator.ts'

/** A message in English, for the log and for the JSON of the command line: scripts read it on any system. */
export const inEnglish = translator(byKey(en), 'en-GB')
