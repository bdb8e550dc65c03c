import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As Zoom's API for phone numbers names what it lists. */
export const zoom = [
  preset({
    name: messageOf('preset.ofProvider', { system: 'Zoom' }),
    headings: [
      ...['customer_account_name', 'customer_account_number', 'assigned', 'billing_ref_id', 'phone_number'],
      ...['allocated_product', 'service_info', 'sip_trunk_name', 'status', 'voice_msg_capacity'],
      ...['voice_direction', 'outbound_dialer_not_supported', 'outbound_cli_share_not_supported'],
      'message_capability',
    ],
    fields: {
      phone_number: 'number',
      customer_account_name: 'subAccount',
      sip_trunk_name: 'sipTrunk',
      billing_ref_id: 'billingReferenceId',
      service_info: 'serviceInfo',
      assigned: 'poolStatus',
      status: 'lineStatus',
    },
    // Both columns hold booleans: `assigned`, and whether the number is no longer being ported in.
    statuses: { Free: ['false'], Assigned: ['true'], Normal: ['true'], Pending: ['false'] },
  }),
  preset({
    name: messageOf('preset.ofReseller', { system: 'Zoom' }),
    headings: [
      ...['assigned_status', 'carrier_code', 'country_iso_code', 'phone_number', 'status'],
      ...['sub_account_id', 'sub_account_name'],
    ],
    fields: {
      phone_number: 'number',
      country_iso_code: 'country',
      sub_account_name: 'subAccount',
      assigned_status: 'poolStatus',
      status: 'lineStatus',
    },
    statuses: {
      Free: ['unassigned'],
      Assigned: ['assigned'],
      Returned: ['returned'],
      Normal: ['active'],
      Pending: ['inactive'],
    },
  }),
  preset({
    name: messageOf('preset.ofCustomer', { system: 'Zoom' }),
    headings: [
      ...['id', 'number', 'allocated_product', 'number_type', 'display_name', 'caller_id_name', 'carrier'],
      ...['capability', 'source', 'status', 'emergency_address', 'address_update_required'],
      ...['emergency_address_update_time', 'site', 'assigned_list', 'sip_group', 'location'],
    ],
    fields: { number: 'number', carrier: 'carrier', status: 'lineStatus' },
    statuses: { Normal: ['Normal'], Pending: ['Pending'] },
  }),
]
