import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As the documentation of PortaBilling describes its upload; its numbers have no `+`. */
export const portaBilling = [
  preset({
    name: messageOf('preset.whole', { system: 'PortaBilling' }),
    headings: [
      ...['Number', 'DID vendor batch', 'Activation fee', 'Periodic fee', 'Description', 'Released date'],
      ...['Free of charge', 'Country', 'Area'],
    ],
    fields: { Number: 'digits', Description: 'serviceInfo', Country: 'country' },
    upload: { format: 'csv' },
  }),
  preset({
    name: messageOf('preset.earlier', { system: 'PortaBilling' }),
    headings: [
      ...['DID Number', 'Vendor Batch', 'Description', 'Activation Cost', 'Recurring Cost', 'Release Date'],
      ...['FREE', 'Country', 'Area'],
    ],
    fields: { 'DID Number': 'digits', Description: 'serviceInfo', Country: 'country' },
    upload: { format: 'csv' },
  }),
]
