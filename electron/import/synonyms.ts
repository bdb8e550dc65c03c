import { fieldsOf, type ImportTarget, type SheetField } from '../../contract/sheets.ts'

/**
 * Other headings by which a field is known, in the languages that portals, exchanges and exports use. Case, width,
 * accents, spaces and punctuation do not count.
 */
const synonyms: Readonly<Record<SheetField, readonly string[]>> = {
  number: [
    ...['Numbers', 'Phone', 'Phones', 'Phone Number', 'Phone Numbers', 'Phone No', 'Phone Nr', 'Phone #'],
    ...['Telephone', 'Telephone Number', 'Telephone No', 'Tel', 'Tel No', 'Tel Number', 'Full Number'],
    ...['TN', 'TNs', 'DID', 'DIDs', 'DID Number', 'DDI', 'DDI Number', 'DN', 'CLI', 'CLID', 'ANI'],
    ...['E.164', 'E.164 Number', 'E164 Format', 'MSISDN', 'Line Number', 'Caller ID', 'International Number'],
    ...[
      'Rufnummer',
      'Rufnummern',
      'Telefonnummer',
      'Telefonnummern',
      'Telefon',
      'Nummer',
      'Tel.-Nr.',
      'Telefon-Nr.',
    ],
    ...['電話番号', '番号', '電話', 'でんわばんごう', 'TEL番号'],
    ...[
      'Numéro',
      'Numéro de téléphone',
      'Téléphone',
      'N° de téléphone',
      'No de téléphone',
      'Numéro SDA',
      'SDA',
    ],
    ...[
      'Número',
      'Número de teléfono',
      'Teléfono',
      'N.º de teléfono',
      'Número telefónico',
      'Núm. de teléfono',
    ],
  ],
  country: [
    ...['ISO Country', 'Country ISO', 'Country Code ISO', 'ISO Country Code', 'Country (ISO)', 'ISO'],
    ...[
      'Land',
      'Ländercode',
      'Länderkennung',
      'Länderkürzel',
      '国',
      '国名',
      'Pays',
      'Code pays',
      'País',
      'Código de país',
    ],
  ],
  subAccount: [
    ...['Sub Account Name', 'Subaccount', 'Assign To', 'Assigned To', 'Account', 'Account Name'],
    ...['Customer', 'Customer Name', 'Client', 'Client Name', 'Tenant', 'Company', 'Company Name'],
    ...[
      'Kunde',
      'Kundenname',
      'Unterkonto',
      'Firma',
      'Mandant',
      '顧客',
      '顧客名',
      '会社名',
      'サブアカウント',
    ],
    ...['Sous-compte', 'Compte', 'Nom du client', 'Subcuenta', 'Cuenta', 'Cliente', 'Nombre del cliente'],
  ],
  sipTrunk: [
    ...[
      'SIP Trunk',
      'Trunk',
      'Trunk Name',
      'Trunk Group',
      'SIP Trunk Group',
      'SIP-Trunk-Name',
      'SIPトランク',
      'トランク',
    ],
    ...['Trunk SIP', 'Nom du trunk', 'Troncal SIP', 'Troncal', 'Nombre del troncal'],
  ],
  billingReferenceId: [
    ...['Billing Reference', 'Billing Ref', 'Billing Ref ID', 'Billing ID', 'Billing Reference Number'],
    ...['Rechnungsreferenz', 'Abrechnungsreferenz', '請求参照ID', '請求先ID'],
    ...['Référence de facturation', 'Referencia de facturación'],
  ],
  serviceInfo: [
    ...['Service Information', 'Service', 'Description', 'Notes', 'Note', 'Comment', 'Comments', 'Remarks'],
    ...['Beschreibung', 'Bemerkung', 'Notiz', 'Kommentar', '備考', '説明'],
    ...['Remarque', 'Commentaire', 'Descripción', 'Comentario', 'Observaciones'],
  ],
  name: ['Names', 'Full Name', 'Display Name', 'Bezeichnung', '名前', '名称', 'Nom', 'Nombre'],
  carrier: [
    ...[
      'Carrier Name',
      'Provider',
      'Provider Name',
      'Supplier',
      'Vendor',
      'Netzbetreiber',
      'Anbieter',
      'Carrier-Name',
    ],
    ...['通信事業者', 'キャリア', 'Opérateur', 'Fournisseur', 'Operador', 'Proveedor'],
  ],
}

/** In a sheet of the directory's entries, the kind itself is a heading for their names. */
const ownNames: Readonly<Record<ImportTarget, readonly string[]>> = {
  number: [],
  subAccount: ['Sub Account', ...synonyms.subAccount],
  carrier: ['Carrier', ...synonyms.carrier],
  sipTrunk: ['SIP Trunk Name', ...synonyms.sipTrunk],
  user: [
    'User',
    'User Name',
    'Users',
    'Person',
    'Employee',
    'Benutzer',
    'Benutzername',
    'Mitarbeiter',
    'Utilisateur',
    'Usuario',
    'ユーザー',
  ],
}

/** Every other heading that is known in a sheet of a target, with its field. */
export function synonymsFor(target: ImportTarget): (readonly [string, SheetField])[] {
  return fieldsOf[target].flatMap((field) => {
    const words = field === 'name' ? [...ownNames[target], ...synonyms.name] : synonyms[field]
    return words.map((word) => [word, field] as const)
  })
}
