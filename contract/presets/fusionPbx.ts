import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

/** As FusionPBX offers them when destinations are exported; people choose among them. */
export const fusionPbx = [
  preset({
    name: messageOf('preset.whole', { system: 'FusionPBX' }),
    headings: [
      ...['domain_uuid', 'destination_uuid', 'dialplan_uuid', 'fax_uuid', 'destination_type'],
      ...['destination_number', 'destination_trunk_prefix', 'destination_area_code', 'destination_prefix'],
      ...['destination_condition_field', 'destination_number_regex', 'destination_caller_id_name'],
      ...['destination_caller_id_number', 'destination_cid_name_prefix', 'destination_context'],
      ...['destination_record', 'destination_hold_music', 'destination_accountcode'],
      ...['destination_type_voice', 'destination_type_fax', 'destination_type_text', 'destination_app'],
      ...['destination_data', 'destination_alternate_app', 'destination_alternate_data'],
      ...['destination_enabled', 'destination_description', 'destination_type_emergency'],
      'destination_order',
    ],
    fields: {
      destination_number: 'number',
      destination_accountcode: 'billingReferenceId',
      destination_description: 'serviceInfo',
    },
  }),
]
