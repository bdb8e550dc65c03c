import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As Cisco Unified Communications Manager heads its route plan report. */
export const cucm = [
  preset({
    name: messageOf('preset.whole', { system: 'Cisco UCM' }),
    headings: ['Pattern or URI', 'Partition'],
    fields: { 'Pattern or URI': 'number' },
    also: { 'Pattern or URI': ['Pattern/Directory Number'] },
  }),
]
