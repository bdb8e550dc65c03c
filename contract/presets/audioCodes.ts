import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As the help of AudioCodes Live names the columns of its page for Operator Connect numbers. */
export const audioCodes = [
  preset({
    name: messageOf('preset.whole', { system: 'AudioCodes Live' }),
    headings: [
      ...['Number', 'Service Full Name', 'Country', 'MS Tenant ID', 'Emergency Address'],
      ...['OC SIP Connection', 'Calling Profile ID', 'Source', 'MS Job ID', 'Assignment', 'Acquired Date'],
    ],
    fields: {
      Number: 'number',
      'Service Full Name': 'subAccount',
      Country: 'country',
      'OC SIP Connection': 'sipTrunk',
      Assignment: 'poolStatus',
    },
    statuses: { Free: ['Unassigned'], Assigned: ['UserAssigned', 'ConferenceAssigned', 'VoiceApp'] },
  }),
]
