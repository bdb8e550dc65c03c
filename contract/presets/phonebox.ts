import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As the phonebox plug-in of NetBox takes them. */
export const phonebox = [
  preset({
    name: messageOf('preset.whole', { system: 'NetBox phonebox' }),
    headings: ['number', 'tenant', 'region', 'description', 'provider', 'forward_to'],
    fields: { number: 'number', tenant: 'subAccount', description: 'serviceInfo', provider: 'carrier' },
    upload: { format: 'csv' },
  }),
]
