import { messageOf } from '../messages/message.ts'
import { preset } from './preset.ts'

const statuses = {
  Free: ['Unassigned'],
  Assigned: [
    ...(['UserAssigned', 'ConferenceAssigned', 'VoiceApplicationAssigned'] as const),
    ...(['ThirdPartyAppAssigned', 'PolicyAssigned'] as const),
  ],
  Normal: ['Activated'],
  Pending: ['AssignmentPending'],
} as const

/** As Microsoft documents the cmdlets of its PowerShell module; the report is that of a script which many use. */
export const teams = [
  preset({
    name: messageOf('preset.upload', { system: 'Teams Direct Routing' }),
    headings: [
      ...['TelephoneNumber', 'LocationId', 'Tags', 'AcquiredCapabilities', 'NetworkSiteId'],
      'ReverseNumberLookup',
    ],
    fields: { TelephoneNumber: 'number' },
    upload: { format: 'csv', rowsPerFile: 10_000 },
  }),
  preset({
    name: messageOf('preset.sheet', { system: 'Teams', sheet: 'Export-CsAcquiredPhoneNumber' }),
    headings: [
      ...['TelephoneNumber', 'OperatorId', 'NumberType', 'LocationId', 'CivicAddressId', 'NetworkSiteId'],
      ...['AvailableCapabilities', 'AcquiredCapabilities', 'AssignmentStatus', 'PlaceName'],
      ...['ActivationState', 'PartnerName', 'IsoCountryCode', 'PortInOrderStatus'],
      ...['CapabilityUpdateSupported', 'AcquisitionDate', 'TargetId', 'TargetType', 'AssignmentCategory'],
      ...['CallingProfileId', 'IsoSubdivisionCode', 'NumberSource', 'SupportedCustomerActions'],
      ...['ReverseNumberLookup', 'RoutingOptions'],
    ],
    fields: {
      TelephoneNumber: 'number',
      IsoCountryCode: 'country',
      PartnerName: 'carrier',
      AssignmentStatus: 'poolStatus',
      ActivationState: 'lineStatus',
    },
    statuses,
  }),
  preset({
    name: messageOf('preset.sheet', { system: 'Teams', sheet: 'Get-CsPhoneNumberAssignment' }),
    headings: [
      ...['TelephoneNumber', 'OperatorId', 'NumberType', 'ActivationState', 'AssignedPstnTargetId'],
      ...['AssignmentCategory', 'Capability', 'City', 'CivicAddressId', 'IsoCountryCode', 'IsoSubdivision'],
      ...['LocationId', 'LocationUpdateSupported', 'NetworkSiteId', 'PortInOrderStatus'],
      ...['PstnAssignmentStatus', 'PstnPartnerId', 'PstnPartnerName', 'NumberSource'],
      ...['ReverseNumberLookup', 'Tag', 'AssignmentBlockedState', 'AssignmentBlockedUntil'],
      'SmsActivationState',
    ],
    fields: {
      TelephoneNumber: 'number',
      IsoCountryCode: 'country',
      PstnPartnerName: 'carrier',
      PstnAssignmentStatus: 'poolStatus',
      ActivationState: 'lineStatus',
    },
    statuses,
  }),
  preset({
    name: messageOf('preset.report', { system: 'Teams' }),
    headings: [
      ...['TelephoneNumber', 'NumberType', 'ActivationState', 'AssignmentType', 'AssignedPstnTargetId'],
      ...['AssignedPstnTargetName', 'CountryCode', 'City'],
    ],
    fields: { TelephoneNumber: 'number', CountryCode: 'country', ActivationState: 'lineStatus' },
    statuses,
  }),
]
