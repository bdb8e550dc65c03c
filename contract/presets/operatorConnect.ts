import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As Microsoft documents the portal for numbers of Azure Communications Gateway. */
export const operatorConnect = [
  preset({
    name: messageOf('preset.upload', { system: 'Operator Connect' }),
    headings: ['Numbers'],
    fields: { Numbers: 'number' },
    upload: { format: 'csv', rowsPerFile: 10_000 },
  }),
]
