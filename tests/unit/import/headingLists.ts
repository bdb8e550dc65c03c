import type { SheetField } from '../../../contract/sheets/sheets.ts'

/**
 * The headings of a sheet as its system publishes them, the fields that its columns fill, and the preset that it
 * matches.
 */
export interface HeadingList {
  readonly system: string
  readonly headings: readonly string[]
  readonly fields: Readonly<Record<string, SheetField>>
  /** Null if the sheet says too little about its origin, or if only its owner uploads or exports it. */
  readonly preset: string | null
}

const words = (text: string) => text.split(' ')
const names = (text: string) => text.split(', ')

/** Copied from the pages that publish them, apart from the presets, so that a slip in one shows in the other. */
export const headingLists: readonly HeadingList[] = [
  {
    system: 'Teams, direct routing upload',
    headings: words('TelephoneNumber LocationId Tags AcquiredCapabilities NetworkSiteId ReverseNumberLookup'),
    fields: { TelephoneNumber: 'number' },
    preset: 'Teams Direct Routing, upload',
  },
  {
    system: 'Teams, Export-CsAcquiredPhoneNumber',
    headings: words(
      'TelephoneNumber OperatorId NumberType LocationId CivicAddressId NetworkSiteId AvailableCapabilities AcquiredCapabilities AssignmentStatus PlaceName ActivationState PartnerName IsoCountryCode PortInOrderStatus CapabilityUpdateSupported AcquisitionDate TargetId TargetType AssignmentCategory CallingProfileId IsoSubdivisionCode NumberSource SupportedCustomerActions ReverseNumberLookup RoutingOptions',
    ),
    fields: { TelephoneNumber: 'number', IsoCountryCode: 'country', ActivationState: 'lineStatus' },
    preset: 'Teams, Export-CsAcquiredPhoneNumber',
  },
  {
    system: 'Teams, Get-CsPhoneNumberAssignment',
    headings: words(
      'TelephoneNumber OperatorId NumberType ActivationState AssignedPstnTargetId AssignmentCategory Capability City CivicAddressId IsoCountryCode IsoSubdivision LocationId LocationUpdateSupported NetworkSiteId PortInOrderStatus PstnAssignmentStatus PstnPartnerId PstnPartnerName NumberSource ReverseNumberLookup Tag AssignmentBlockedState AssignmentBlockedUntil SmsActivationState',
    ),
    fields: { TelephoneNumber: 'number', IsoCountryCode: 'country', ActivationState: 'lineStatus' },
    preset: 'Teams, Get-CsPhoneNumberAssignment',
  },
  {
    system: 'Teams, report of a script',
    headings: words(
      'TelephoneNumber NumberType ActivationState AssignmentType AssignedPstnTargetId AssignedPstnTargetName CountryCode City',
    ),
    fields: { TelephoneNumber: 'number', CountryCode: 'country', ActivationState: 'lineStatus' },
    preset: 'Teams, report',
  },
  {
    system: 'Operator Connect',
    headings: ['Numbers'],
    fields: { Numbers: 'number' },
    preset: null,
  },
  {
    system: 'Kazoo',
    headings: words(
      'e164 account_name account_id previously_assigned_to state created modified used_by ported_in carrier_module cnam.inbound cnam.outbound e911.locality e911.name e911.region e911.street_address e911.extended_address e911.postal_code prepend.enabled prepend.name prepend.number ringback.early ringback.transfer force_outbound failover.e164 failover.sip',
    ),
    fields: { e164: 'number', account_name: 'subAccount', state: 'poolStatus' },
    preset: 'Kazoo',
  },
  {
    system: 'PortaBilling',
    headings: names(
      'Number, DID vendor batch, Activation fee, Periodic fee, Description, Released date, Free of charge, Country, Area',
    ),
    fields: { Number: 'number', Description: 'serviceInfo', Country: 'country' },
    preset: 'PortaBilling',
  },
  {
    system: 'PortaBilling, earlier',
    headings: names(
      'DID Number, Vendor Batch, Description, Activation Cost, Recurring Cost, Release Date, FREE, Country, Area',
    ),
    fields: { 'DID Number': 'number', Description: 'serviceInfo', Country: 'country' },
    preset: 'PortaBilling, earlier upload',
  },
  {
    system: 'ASTPP',
    headings: names(
      'DID, Country, Account, Per Minute Cost(EUR), Initial Increment, Increment, Setup Fee(EUR), Monthly Fee(EUR), Call Type, Destination',
    ),
    fields: { DID: 'number', Country: 'country', Account: 'subAccount' },
    preset: 'ASTPP',
  },
  {
    system: 'FusionPBX',
    headings: words(
      'domain_uuid destination_uuid dialplan_uuid fax_uuid destination_type destination_number destination_trunk_prefix destination_area_code destination_prefix destination_condition_field destination_number_regex destination_caller_id_name destination_caller_id_number destination_cid_name_prefix destination_context destination_record destination_hold_music destination_accountcode destination_type_voice destination_type_fax destination_type_text destination_app destination_data destination_alternate_app destination_alternate_data destination_enabled destination_description destination_type_emergency destination_order',
    ),
    fields: {
      destination_number: 'number',
      destination_accountcode: 'billingReferenceId',
      destination_description: 'serviceInfo',
    },
    preset: 'FusionPBX',
  },
  {
    system: 'FreePBX',
    headings: words(
      'cidnum extension destination privacyman alertinfo ringing mohclass description grppre delay_answer pricid pmmaxretries pmminlength reversal callrecording',
    ),
    fields: { extension: 'number', description: 'serviceInfo' },
    preset: 'FreePBX',
  },
  {
    system: 'NetBox phonebox',
    headings: words('number tenant region description provider forward_to'),
    fields: { number: 'number', tenant: 'subAccount', description: 'serviceInfo' },
    preset: 'NetBox phonebox',
  },
  {
    system: 'Yeastar, trunk DIDs',
    headings: ['DID/DDI', 'DID/DDI Name'],
    fields: { 'DID/DDI': 'number', 'DID/DDI Name': 'serviceInfo' },
    preset: 'Yeastar, Trunk DIDs/DDIs',
  },
  {
    system: 'Yeastar, inbound mapping',
    headings: ['DID Number', 'Extension Matched'],
    fields: { 'DID Number': 'number' },
    preset: 'Yeastar, DID Number to Specific Extension',
  },
  {
    system: 'Cisco UCM',
    headings: ['Pattern or URI', 'Partition'],
    fields: { 'Pattern or URI': 'number' },
    preset: 'Cisco UCM',
  },
  {
    system: 'Cisco UCM, other versions',
    headings: ['Pattern/Directory Number', 'Partition'],
    fields: { 'Pattern/Directory Number': 'number' },
    preset: 'Cisco UCM',
  },
  {
    system: 'AudioCodes Live',
    headings: names(
      'Number, Service Full Name, Country, MS Tenant ID, Emergency Address, OC SIP Connection, Calling Profile ID, Source, MS Job ID, Assignment, Acquired Date',
    ),
    fields: {
      Number: 'number',
      'Service Full Name': 'subAccount',
      Assignment: 'poolStatus',
      Country: 'country',
      'OC SIP Connection': 'sipTrunk',
    },
    preset: 'AudioCodes Live',
  },
  {
    system: 'Vonage',
    headings: names('Number, Country, Type, Features, Linked Application ID'),
    fields: { Number: 'number', Country: 'country' },
    preset: 'Vonage',
  },
  {
    system: 'Zoom, carrier reseller',
    headings: words(
      'assigned_status carrier_code country_iso_code phone_number status sub_account_id sub_account_name',
    ),
    fields: {
      phone_number: 'number',
      country_iso_code: 'country',
      sub_account_name: 'subAccount',
      assigned_status: 'poolStatus',
      status: 'lineStatus',
    },
    preset: 'Zoom, numbers of a carrier reseller',
  },
  {
    system: 'Zoom, provider exchange',
    headings: words(
      'customer_account_name customer_account_number assigned billing_ref_id phone_number allocated_product service_info sip_trunk_name status voice_msg_capacity voice_direction outbound_dialer_not_supported outbound_cli_share_not_supported message_capability',
    ),
    fields: {
      customer_account_name: 'subAccount',
      assigned: 'poolStatus',
      billing_ref_id: 'billingReferenceId',
      phone_number: 'number',
      service_info: 'serviceInfo',
      sip_trunk_name: 'sipTrunk',
      status: 'lineStatus',
    },
    preset: 'Zoom, numbers of a provider',
  },
  {
    system: 'Zoom, customer',
    headings: words(
      'id number allocated_product number_type display_name caller_id_name carrier capability source status emergency_address address_update_required emergency_address_update_time site assigned_list sip_group location',
    ),
    fields: { number: 'number', status: 'lineStatus' },
    preset: 'Zoom, numbers of a customer',
  },
  {
    system: 'Telnyx',
    headings: words(
      'billing_group_id call_forwarding_enabled call_recording_enabled caller_id_name_enabled cnam_listing_enabled connection_id connection_name created_at customer_reference emergency_address_id emergency_enabled external_pin id messaging_profile_id messaging_profile_name number_level_routing phone_number phone_number_type purchased_at record_type status t38_fax_gateway_enabled tags updated_at',
    ),
    fields: {
      connection_name: 'sipTrunk',
      customer_reference: 'billingReferenceId',
      phone_number: 'number',
      status: 'lineStatus',
    },
    preset: 'Telnyx',
  },
  {
    system: 'Bandwidth',
    headings: words('fullNumber city state lata rateCenter status siteId sipPeerId'),
    fields: { fullNumber: 'number' },
    preset: 'Bandwidth',
  },
  {
    system: 'RingCentral',
    headings: words('id phoneNumber tollType usageType status type byocNumber extension'),
    fields: { phoneNumber: 'number', status: 'lineStatus' },
    preset: 'RingCentral',
  },
  {
    system: 'Amazon Chime',
    headings: words(
      'PhoneNumberId E164PhoneNumber Country Type ProductType Status Capabilities Associations',
    ),
    fields: { E164PhoneNumber: 'number', Country: 'country' },
    preset: 'Amazon Chime',
  },
]

/** Of one company's own tool: nobody else has such a sheet, so there is no preset for it. */
export const ownedNumbers: readonly string[] = words(
  'OwnedPhoneNumberId DialedNumber IngestedFrom DateIngested Active BillingClientId OwnedBy Notes SPID SPIDName LIDBCNAM EmergencyInformationId DateUpdated Status FusionPBXClientId FPBXDomainId FPBXDestinationId FPBXDomainName FPBXDomainDescription SMSRoute TwilioCarrierName TrunkGroup LATA LastPorted',
)

const plausible: readonly (readonly [RegExp, string])[] = [
  [/failover\.e164|prepend\.number|caller_id_number|byoc/iu, '+442079460958'],
  [/uuid|id$|_to$/iu, '703b30e5-dbdd-4132-9809-4c6160a6acc7'],
  [/date|created|modified|_at$|time$|until|ported$/iu, '2026-01-31'],
  [/enabled|supported|assigned$|free|ported_in|required|active$|^force|record$/iu, 'true'],
  [/cost|fee|increment|order$|lata|number$/iu, '12'],
  [/code$/iu, 'AB'],
  [/status|state$/iu, 'active'],
]

const ofFields: Readonly<Partial<Record<SheetField, string>>> = {
  poolStatus: 'Assigned',
  country: 'US',
  subAccount: 'Acme Clinics',
  sipTrunk: 'US-West SBC 1',
  billingReferenceId: 'BR-10001',
  serviceInfo: 'Main line',
}

/** A sheet under such headings with values as they may be; its numbers are `numbers`. */
export function sheetOf({ headings, fields }: HeadingList, numbers: readonly string[]): string {
  const rows = numbers.map((number) =>
    headings.map((heading) => {
      const field = fields[heading]
      if (field === 'number') return number
      return (
        (field === undefined ? plausible.find(([of]) => of.test(heading))?.[1] : ofFields[field]) ??
        'some text'
      )
    }),
  )
  return [headings, ...rows].map((cells) => cells.join('\t')).join('\n')
}
