import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As FreePBX's bulk handler writes and takes DIDs: what it calls the extension is the incoming number. */
export const freePbx = [
  preset({
    name: messageOf('preset.whole', { system: 'FreePBX' }),
    headings: [
      ...['cidnum', 'extension', 'destination', 'privacyman', 'alertinfo', 'ringing', 'mohclass'],
      ...['description', 'grppre', 'delay_answer', 'pricid', 'pmmaxretries', 'pmminlength', 'reversal'],
      'callrecording',
    ],
    fields: { extension: 'digits', description: 'serviceInfo' },
    upload: { format: 'csv' },
  }),
]
