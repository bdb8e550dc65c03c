import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As Vonage's command line lists them; its numbers have no `+`. */
export const vonage = [
  preset({
    name: messageOf('preset.whole', { system: 'Vonage' }),
    headings: ['Number', 'Country', 'Type', 'Features', 'Linked Application ID'],
    fields: { Number: 'digits', Country: 'country' },
  }),
]
