import { describe, expect, it } from 'vitest'
import { Encoding, encodingName } from '../../../contract/sheets/sheets.ts'
import { say } from '../../english.ts'
import { fileWith, lookAt, readFile } from './reading.ts'

const number = '+16505550100'

/** The bytes of a text in a single-byte encoding, found through its decoder. */
function bytesIn(encoding: string, text: string, table: ReadonlyMap<string, number>): Buffer {
  return Buffer.from(
    Array.from(text, (character) => {
      const byte = character < '\x80' ? character.charCodeAt(0) : table.get(character)
      if (byte === undefined) throw new Error(`${encoding} has no ${character}`)
      return byte
    }),
  )
}

/** The bytes of every character that an encoding has, of two bytes as of one. */
function tableOf(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  const add = (bytes: number[]) => {
    const text = decoder.decode(Buffer.from(bytes))
    if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
  }
  for (let byte = 0; byte < 256; byte += 1) add([byte])
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail])
  return table
}

const inBytes = (encoding: string, text: string) => {
  const table = tableOf(encoding)
  return Buffer.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

const dos = new Map(Array.from('ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ', (letter, at) => [letter, 0x80 + at] as const))
const dosBytes = (text: string) => bytesIn('cp850', text, new Map([...dos, ['ß', 0xe1]]))

const sheet = (heading: string, customer: string, names: readonly string[]) =>
  `${heading};${customer}\r\n${names.map((name) => `${number};${name}\r\n`).join('')}`

describe('an encoding is detected by its letters', () => {
  it.each<[Encoding, string, string, string[]]>([
    ['shift_jis', '電話番号', '顧客名', ['日本橋商事', 'ソニー・貼付', '東京支社']],
    ['shift_jis', 'Number', '顧客名', ['ﾔﾏﾀﾞ商店 東京']],
    ['euc-jp', '電話番号', '顧客名', ['日本橋商事', '株式会社さくら', '大阪支店']],
    ['gb18030', '电话号码', '客户', ['上海', '北京科技有限公司', '广州分公司']],
    ['big5', '電話號碼', '客戶', ['台北分公司', '新竹科技股份有限公司']],
    ['euc-kr', '전화번호', '고객', ['서울 지점', '주식회사 한국통신']],
    ['windows-1250', 'Numer telefonu', 'Klient', ['Łódź', 'Świętokrzyski', 'Kraków']],
    ['windows-1250', 'Number', 'Customer', ['Dvořák', 'Škoda Plzeň', 'Žižkov']],
    ['windows-1250', 'Number', 'Customer', ['Győri Őrség Kft.', 'Tűzoltó']],
    ['iso-8859-2', 'Number', 'Customer', ['Łódź', 'Świętokrzyski', 'Gdańsk i Śląsk']],
    ['windows-1251', 'Номер телефона', 'Клиент', ['Ромашка', 'Газпром']],
    ['windows-1253', 'Τηλέφωνο', 'Πελάτης', ['Αθήνα', 'Θεσσαλονίκη']],
    ['windows-1254', 'Number', 'Müşteri', ['Işık Eğitim', 'Güneş A.Ş.']],
    ['windows-1252', 'Number', 'Kunde', ['Müller', 'Bäckerei Groß', 'Café Zoë']],
    ['windows-1252', 'Numéro', 'Client', ['Société Générale', 'Hôtel à côté', 'François']],
    ['windows-1252', 'Number', 'Kunde', ['Øre & Søn', 'Åse', 'Ærø']],
    ['windows-1252', 'Número', 'Cliente', ['Peña', 'São João', 'Información']],
    ['iso-8859-15', 'Number', 'Client', ['Cœur', 'Škoda', 'Œuvre à 5 €']],
    ['macintosh', 'Number', 'Customer', ['Café Élysée', 'Hôtel', 'Müller']],
  ])('%s: %s', async (encoding, heading, customer, names) => {
    const text = sheet(heading, customer, names)
    const bytes = encoding === 'windows-1252' ? Buffer.from(text, 'latin1') : inBytes(encoding, text)
    const read = await readFile(fileWith(bytes))
    expect(read.head.readAs.encoding).toBe(encoding)
    expect(read.rows.map(({ cells }) => cells.subAccount)).toEqual(names)
    expect(read.notes[0]).toBe(
      `Read as ${say(encodingName(encoding))}, with semicolons between the columns. It is not UTF-8, so the encoding is a guess. If letters look wrong, choose another.`,
    )
  })

  it('cp850', async () => {
    const names = ['Müller', 'Café', 'Bäckerei Groß', 'Hôtel']
    const read = await readFile(fileWith(dosBytes(sheet('Number', 'Customer', names))))
    expect(read.head.readAs.encoding).toBe('cp850')
    expect(read.rows.map(({ cells }) => cells.subAccount)).toEqual(names)
  })

  it('by the first letters, wherever they are', async () => {
    const rows = `${number},Acme\r\n`.repeat(20_000)
    const end = inBytes('shift_jis', `${number},東京支社\r\n`)
    const read = await readFile(fileWith(Buffer.concat([Buffer.from(`Number,Customer\r\n${rows}`), end])))
    expect(read.rows.at(-1)?.cells.subAccount).toBe('東京支社')
  })
})

it.each(Encoding.options)('%s can be chosen, and the choice is used', async (encoding) => {
  const text = encoding.startsWith('utf-16') ? '' : `Number;Customer\r\n${number};Acme\r\n`
  const bytes =
    text === '' ? Buffer.from(`Number;Customer\r\n${number};Acme\r\n`, 'utf16le') : Buffer.from(text)
  if (encoding === 'utf-16be') bytes.swap16()
  const look = await lookAt(fileWith(bytes), { encoding })
  expect(look.readAs.encoding).toBe(encoding)
  expect(look.columns.map(({ heading }) => heading)).toEqual(['Number', 'Customer'])
})

it('bytes that the chosen encoding does not have are reported', async () => {
  const bytes = Buffer.from(`Number;Customer\r\n${number};M\x81ller\r\n`, 'latin1')
  const read = await readFile(fileWith(bytes), { options: { encoding: 'windows-1252' } })
  expect(read.notes).toContain(
    'Some bytes are not valid Windows-1252 (Western European). If letters look wrong, choose another encoding.',
  )
})
