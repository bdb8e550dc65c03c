import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As RingCentral's API names what it lists. */
export const ringCentral = [
  preset({
    name: messageOf('preset.whole', { system: 'RingCentral' }),
    headings: [
      ...['id', 'phoneNumber', 'tollType', 'usageType', 'status', 'type', 'byocNumber', 'extension'],
    ],
    fields: { phoneNumber: 'number', status: 'lineStatus' },
    statuses: { Normal: ['Normal', 'PortedIn'], Pending: ['Pending'] },
  }),
]
