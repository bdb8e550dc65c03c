import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As Bandwidth's API names what it lists. */
export const bandwidth = [
  preset({
    name: messageOf('preset.whole', { system: 'Bandwidth' }),
    headings: ['fullNumber', 'city', 'state', 'lata', 'rateCenter', 'status', 'siteId', 'sipPeerId'],
    fields: { fullNumber: 'number', status: 'poolStatus' },
    statuses: { Free: ['InAccount'], Assigned: ['Inservice'], Returned: ['Aging'] },
  }),
]
