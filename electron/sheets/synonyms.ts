import { ofLabels } from '../../contract/fields.ts'
import { fieldsOf, type ImportTarget, type BuiltInField } from '../../contract/sheets/sheets.ts'

/**
 * Other headings of each field, in the languages of portals, exchanges and exports. Case, width, accents, spaces and
 * punctuation do not count.
 */
const synonyms: Readonly<Record<BuiltInField, readonly string[]>> = {
  ...ofLabels((label) => label.synonyms),
  number: [
    ...['Numbers', 'Phone', 'Phones', 'Phone Number', 'Phone Numbers', 'Phone No', 'Phone Nr', 'Phone #'],
    ...['Telephone', 'Telephone Number', 'Telephone No', 'Tel', 'Tel No', 'Tel Number', 'Full Number'],
    ...['TN', 'TNs', 'DID', 'DIDs', 'DID Number', 'DDI', 'DDI Number', 'DN', 'CLI', 'CLID', 'ANI'],
    ...['WTN', 'BTN', 'DID/TN', 'DID/DDI', 'DIDs/DDIs', 'Incoming DID', 'Line URI', 'Directory Number'],
    ...['DN/Pattern', 'Pattern/Directory Number', 'Pattern or URI', 'Destination Number', 'Dialed Number'],
    ...['Called Number', 'BYOC Number', 'Mobile', 'Mobile Number', 'Mobile Phone', 'Cell', 'Cell Phone'],
    ...['Cell Number', 'Fax', 'Fax Number', 'Phone Number E164', 'E164 Phone Number', 'Telephone Numbers'],
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
    ...[
      'Mobil',
      'Mobilnummer',
      'Mobiltelefon',
      'Handynummer',
      'Faxnummer',
      'Telefonnr',
      'Rufnr',
      'DDI-Nummer',
    ],
    ...[
      '携帯',
      '携帯番号',
      '携帯電話',
      '携帯電話番号',
      'FAX番号',
      '電話號碼',
      '電話',
      '电话号码',
      '电话',
      '号码',
    ],
    ...['號碼', '전화번호', '전화', 'Numer telefonu', 'Telefon', 'Telefonní číslo', 'Číslo', 'Telefonszám'],
    ...['Номер телефона', 'Телефон', 'Номер', 'Telefon numarası', 'Τηλέφωνο', 'Αριθμός τηλεφώνου'],
    ...['Numero di telefono', 'Telefono', 'Numero', 'Cellulare', 'Telefoonnummer', 'Telefoon', 'Telefone'],
    ...['Número de telefone', 'Número de telemóvel', 'Celular', 'Móvil', 'Número móvil', 'Portable'],
    ...['電話番号', '番号', '電話', 'でんわばんごう', 'TEL番号'],
    ...[
      'Numéro',
      'Numéro de téléphone',
      'Téléphone',
      'N° de téléphone',
      'No de téléphone',
      'Numéro SDA',
      'SDA',
      'N° SDA',
      'Nº SDA',
    ],
    ...[
      'Número',
      'Número de teléfono',
      'Teléfono',
      'N.º de teléfono',
      'Número telefónico',
      'Núm. de teléfono',
    ],
    // The start of a range.
    ...['From', 'From Number', 'Number From', 'Range From', 'Start', 'Start Number', 'Starting Number'],
    ...['Range Start', 'Start of Range', 'Range', 'Number Range', 'DID Range', 'Block', 'Number Block'],
    ...['First', 'First Number', 'First Phone Number', 'Number Start', 'Begin', 'Begin Number', 'DID Start'],
    ...['Von', 'Von Nummer', 'Nummer von', 'Rufnummer von', 'Anfang', 'Beginn', 'Erste Nummer'],
    ...['Erste Rufnummer', 'Startnummer', 'Bereich von', 'Rufnummernblock', 'Nummernblock'],
    ...['開始番号', '開始電話番号', '先頭番号', '最初の番号', '番号開始', '開始'],
    ...['Du', 'Début', 'Premier numéro', 'Numéro de début', 'Début de tranche'],
    ...['Desde', 'Inicio', 'Primer número', 'Número inicial', 'Número de inicio', 'Inicio de rango'],
  ],
  lastNumber: [
    ...['To', 'To Number', 'Number To', 'Range To', 'End', 'End Number', 'Ending Number', 'Number End'],
    ...['Range End', 'End of Range', 'Last', 'Last Phone Number', 'Until', 'Through', 'Thru', 'DID End'],
    ...['Bis', 'Bis Nummer', 'Nummer bis', 'Rufnummer bis', 'Ende', 'Letzte Nummer', 'Letzte Rufnummer'],
    ...['Endnummer', 'Bereich bis'],
    ...['終了番号', '終了電話番号', '末尾番号', '最後の番号', '番号終了', '終了'],
    ...['Au', 'Fin', 'Dernier numéro', 'Numéro de fin', 'Fin de tranche', 'Jusqu’à'],
    ...['Hasta', 'Último número', 'Número final', 'Número de fin', 'Fin de rango'],
  ],
  quantity: [
    ...['Qty', 'Qty.', 'Count', 'Number Count', 'Range Size', 'Size', 'Block Size', 'Range Length'],
    ...['Number of Numbers', 'No. of Numbers', '# of Numbers', 'Numbers in Range', 'How many'],
    ...['Number of DIDs', 'DID Count', 'TN Count', 'Total Numbers'],
    ...['Anzahl', 'Menge', 'Stück', 'Stückzahl', 'Anzahl Nummern', 'Anzahl Rufnummern', 'Blockgröße'],
    ...['数量', '個数', '件数', '番号数', '本数'],
    ...['Quantité', 'Qté', 'Nombre de numéros', 'Taille', 'Taille de tranche'],
    ...['Cantidad', 'Cant.', 'Cantidad de números', 'Tamaño', 'Tamaño de rango'],
  ],
  country: [
    ...[
      'Country ISO Code',
      'Country Name',
      '国家',
      '國家',
      '국가',
      'Страна',
      'Paese',
      'Kraj',
      'Země',
      'Ülke',
    ],
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
    ...['Sub Account Name', 'Subaccount', 'Assign To', 'Account Name', 'Customer Account Name'],
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
    ...[
      '契約者名',
      '契約者',
      '客户',
      '客戶',
      '고객',
      'Клиент',
      'Klient',
      'Zákazník',
      'Ügyfél',
      'Müşteri',
      'Πελάτης',
      'Klant',
    ],
    ...['Client Account', 'Sous-compte', 'Nom du client', 'Subcuenta', 'Cliente', 'Nombre del cliente'],
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
    ...[
      'OC SIP Connection',
      'SIP Connection',
      'Connection Name',
      'Trunk SIP',
      'Nom du trunk',
      'Troncal SIP',
      'Troncal',
      'Nombre del troncal',
    ],
  ],
  user: [
    ...[
      'User Name',
      'Users',
      'Assigned User',
      'Person',
      'Employee',
      'Benutzer',
      'Benutzername',
      'Mitarbeiter',
    ],
    ...['Utilisateur', 'Usuario', 'ユーザー'],
  ],
  poolStatus: [
    ...[
      'Pool Status',
      'Number Status',
      'Poolstatus',
      'Nummernstatus',
      'プールステータス',
      'Statut du numéro',
    ],
    ...['Estado del número'],
  ],
  lineStatus: ['Leitungsstatus', '回線ステータス', 'Statut de la ligne', 'Estado de la línea'],
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

/** Headings with other meanings too: they are recognised only if the values of their column fit the field. */
const carefulSynonyms: Readonly<Partial<Record<BuiltInField, readonly string[]>>> = {
  // FreePBX uses it for an incoming number; elsewhere it is an internal number.
  number: ['Extension', 'Pattern', 'Line'],
  // Often the country calling code.
  country: ['Country Code'],
  // Often a customer number.
  subAccount: ['Account', 'Konto', 'Compte', 'Cuenta'],
}

/** Headings for anything that is numbered: orders, invoices, rows. */
export const anyNumber: readonly string[] = [
  ...['Number', 'Numbers', 'Nummer', '番号', 'Numéro', 'Número', 'Numero', 'Номер', 'Číslo', '号码', '號碼'],
]

/** In a sheet of directory entries, the kind of entry is a heading for their names. */
const ownNames: Readonly<Record<ImportTarget, readonly string[]>> = {
  number: [],
  subAccount: ['Sub Account', ...synonyms.subAccount],
  carrier: ['Carrier', ...synonyms.carrier],
  sipTrunk: ['SIP Trunk Name', ...synonyms.sipTrunk],
  user: ['User', ...synonyms.user],
}

/** The other headings recognised for a target, each with its field, and whether the values decide. */
export function synonymsFor(target: ImportTarget): (readonly [string, BuiltInField, boolean])[] {
  return fieldsOf[target].flatMap((field: BuiltInField) => {
    const words = field === 'name' ? [...ownNames[target], ...synonyms.name] : synonyms[field]
    return [
      ...words.map((word) => [word, field, false] as const),
      ...(carefulSynonyms[field] ?? []).map((word) => [word, field, true] as const),
    ]
  })
}
