import { expect, it } from 'vitest'
import { attribute, readXml, type XmlShape } from '../../../electron/reading/workbooks/xml.ts'

const shape: XmlShape = { '': ['a'], a: ['b'], b: ['c'] }

/** The listener's calls, in short. */
function heard(xml: string | Buffer): string {
  const said: string[] = []
  readXml(Buffer.from(xml), shape, {
    open: (name, attributes) => said.push(`<${name}${attribute(attributes, 'r') ?? ''}`),
    text: (_, text) => said.push(text),
    close: (name) => said.push(`${name}>`),
  })
  return said.join(' ')
}

it.each([
  ['elements of interest', '<a><b r="1">x</b></a>', '<a <b1 x b> a>'],
  ['those that close themselves', '<a><b r="1"/></a>', '<a <b1 b> a>'],
  ['prefixes', '<x:a xmlns:x="u"><x:b x:r="1">x</x:b></x:a>', '<a <b1 x b> a>'],
  ['nothing that is elsewhere', '<a><d><b>x</b></d><b/></a>', '<a <b b> a>'],
  ['nothing in comments', '<a><!-- <b>x</b> --><b>y<!-- </b> -->z</b></a>', '<a <b y z b> a>'],
  ['text that is not marked up', '<a><b><![CDATA[<b>&amp;]]></b></a>', '<a <b <b>&amp; b> a>'],
  ['entities', '<a><b r="&quot;">&lt;&#49;&#x32;&x;</b></a>', '<a <b" <12&x; b> a>'],
  ['angle brackets in quotes', '<a><b q=">" r=\'1\' /></a>', '<a <b1 b> a>'],
  ['instructions', '<?xml version="1.0"?><a><?x <b> ?></a>', '<a a>'],
])('%s are reported', (_what, xml, reported) => {
  expect(heard(xml)).toBe(reported)
})

it('is read in its own encoding', () => {
  const xml = '<a><b>ü東</b></a>'
  expect(heard(Buffer.from(`\ufeff${xml}`, 'utf16le'))).toBe('<a <b ü東 b> a>')
  expect(heard(Buffer.from(xml, 'utf16le').swap16())).toBe('<a <b ü東 b> a>')
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a><b>ü</b></a>', 'latin1')
  expect(heard(latin)).toBe('<a <b ü b> a>')
})

it.each([
  '<a><b></a></b>',
  '<a>',
  '<a><b',
  '<a></a><a></a>',
  '<a></a>x',
  '<a b></a>',
  '<a b="1></a>',
  '<a b="<"></a>',
  '<a><b<c></b></a>',
  '<a><!-- </a>',
  '<!ENTITY x "y"><a/>',
  'x',
  '',
])('%s is refused', (xml) => {
  expect(() => heard(xml)).toThrow('damaged')
})

it('the borders of pieces make no difference', () => {
  const filler = 'é'.repeat(1024 * 512 - 20)
  for (let shift = 0; shift < 24; shift += 1) {
    const xml = `<a><d>${'x'.repeat(shift)}${filler}</d><b r="1">&amp;</b></a>`
    expect(heard(xml)).toBe('<a <b1 & b> a>')
  }
})

it.each([
  ['tags that are not closed', '<a '.repeat(1_000_000)],
  ['attributes without end', `<a>${'<b '.padEnd(3_000_000, 'r="1" ')}`],
  ['a quotation that is not closed', `<a>${'<b r="'.padEnd(3_000_000, ' ')}`],
  ['comments that are not closed', `<a>${'<!--'.repeat(700_000)}`],
  ['ampersands', `<a><b>${'&'.repeat(3_000_000)}</b></a>`],
  ['half entities', `<a><b>${'&#x'.repeat(1_000_000)}</b></a>`],
  ['spaces', `<a${' '.repeat(3_000_000)}></a>`],
  ['spaces before a mistake', `<a${' '.repeat(3_000_000)}b></a>`],
  ['depth', '<a>'.repeat(1_000_000)],
])('takes linear time: %s', (_what, xml) => {
  const before = process.cpuUsage()
  try {
    heard(xml)
  } catch (error) {
    expect(String(error)).toContain('damaged')
  }
  // Quadratic work would take hours.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
})
