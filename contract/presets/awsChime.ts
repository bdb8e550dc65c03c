import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As Amazon's API for Chime numbers names what it lists. */
export const awsChime = [
  preset({
    name: messageOf('preset.whole', { system: 'Amazon Chime' }),
    headings: [
      ...['PhoneNumberId', 'E164PhoneNumber', 'Country', 'Type', 'ProductType', 'Status', 'Capabilities'],
      'Associations',
    ],
    fields: { E164PhoneNumber: 'number', Country: 'country', Status: 'poolStatus' },
    statuses: {
      Free: ['Unassigned'],
      Assigned: ['Assigned'],
      Pending: ['PortinInProgress', 'AcquireInProgress'],
    },
  }),
]
