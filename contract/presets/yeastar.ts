import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As the administrator guide of Yeastar's P-Series describes its CSV files. */
export const yeastar = [
  preset({
    name: messageOf('preset.sheet', { system: 'Yeastar', sheet: 'Trunk DIDs/DDIs' }),
    headings: ['DID/DDI', 'DID/DDI Name'],
    fields: { 'DID/DDI': 'number', 'DID/DDI Name': 'serviceInfo' },
    upload: { format: 'csv' },
  }),
  preset({
    name: messageOf('preset.sheet', { system: 'Yeastar', sheet: 'DID Number to Specific Extension' }),
    headings: ['DID Number', 'Extension Matched'],
    fields: { 'DID Number': 'number' },
    upload: { format: 'csv' },
  }),
]
