import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As ASTPP's DID import asks for them; it names the currency of the installation in brackets. */
export const astpp = [
  preset({
    name: messageOf('preset.whole', { system: 'ASTPP' }),
    headings: [
      ...['DID', 'Country', 'Account', 'Per Minute Cost(USD)', 'Initial Increment', 'Increment'],
      ...['Setup Fee(USD)', 'Monthly Fee(USD)', 'Call Type', 'Destination', 'Status'],
    ],
    fields: { DID: 'digits', Country: 'country', Account: 'subAccount' },
    also: { 'Per Minute Cost(USD)': ['Cost / Min'] },
    upload: { format: 'csv' },
  }),
]
