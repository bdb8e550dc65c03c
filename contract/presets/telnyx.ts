import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As Telnyx' API names what it lists. */
export const telnyx = [
  preset({
    name: messageOf('preset.whole', { system: 'Telnyx' }),
    headings: [
      ...['billing_group_id', 'call_forwarding_enabled', 'call_recording_enabled', 'caller_id_name_enabled'],
      ...['cnam_listing_enabled', 'connection_id', 'connection_name', 'created_at', 'customer_reference'],
      ...['emergency_address_id', 'emergency_enabled', 'external_pin', 'id', 'messaging_profile_id'],
      ...['messaging_profile_name', 'number_level_routing', 'phone_number', 'phone_number_type'],
      ...['purchased_at', 'record_type', 'status', 't38_fax_gateway_enabled', 'tags', 'updated_at'],
    ],
    fields: {
      phone_number: 'number',
      connection_name: 'sipTrunk',
      customer_reference: 'billingReferenceId',
      status: 'lineStatus',
    },
    statuses: { Normal: ['active'], Pending: ['port_pending', 'purchase_pending'] },
  }),
]
