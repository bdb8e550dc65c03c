import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As the tasks of Kazoo's number management write and take them. */
export const kazoo = [
  preset({
    name: messageOf('preset.whole', { system: 'Kazoo' }),
    headings: [
      ...['e164', 'account_name', 'account_id', 'previously_assigned_to', 'state', 'created', 'modified'],
      ...['used_by', 'ported_in', 'carrier_module', 'cnam.inbound', 'cnam.outbound', 'e911.locality'],
      ...['e911.name', 'e911.region', 'e911.street_address', 'e911.extended_address', 'e911.postal_code'],
      ...['prepend.enabled', 'prepend.name', 'prepend.number', 'ringback.early', 'ringback.transfer'],
      ...['force_outbound', 'failover.e164', 'failover.sip'],
    ],
    fields: { e164: 'number', account_name: 'subAccount', state: 'poolStatus' },
    statuses: {
      Free: ['available', 'discovery'],
      Assigned: ['in_service', 'reserved'],
      Returned: ['released', 'aging'],
      Pending: ['port_in'],
    },
    // Accounts go by ids there, which are filled in by hand.
    upload: { format: 'csv', headings: ['e164', 'account_id'] },
  }),
]
