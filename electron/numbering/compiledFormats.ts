import { Metadata, type CountryCode } from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/max/metadata'

/** How the numbers of some beginnings are grouped; the library's own types leave this out. */
interface FormatMetadata {
  pattern(): string
  /** Each more exact than the one before. */
  leadingDigitsPatterns(): string[]
  internationalFormat(): string
}

/** What the library knows of a numbering plan, as far as formats go. */
interface PlanMetadata {
  nationalPrefixForParsing(): string | 0 | undefined
  formats(): FormatMetadata[]
}

/** How the numbers of a calling code are written, with its patterns compiled. */
interface CompiledFormats {
  readonly nationalPrefix: RegExp | null
  readonly formats: readonly {
    readonly leading: RegExp | null
    readonly whole: RegExp
    readonly groups: string
  }[]
}

/** Brackets, dashes and the like, for which the library writes a space between the groups of an international number. */
const punctuation = /[^$\d]+/g

const callingCodes: Readonly<Record<string, readonly CountryCode[] | undefined>> =
  metadata.country_calling_codes

function compile(callingCode: string): CompiledFormats | null {
  const [main] = callingCodes[callingCode] ?? []
  if (main === undefined) return null
  const library = new Metadata(metadata)
  library.selectNumberingPlan(main)
  // Once a country is selected its plan is there; what it can be asked is in the library's source.
  const plan = library.numberingPlan as unknown as PlanMetadata
  const nationalPrefix = plan.nationalPrefixForParsing()
  return {
    nationalPrefix: nationalPrefix ? new RegExp(`^(?:${nationalPrefix})`) : null,
    formats: plan.formats().map((format) => {
      const leading = format.leadingDigitsPatterns().at(-1)
      return {
        leading: leading === undefined ? null : new RegExp(`^(?:${leading})`),
        whole: new RegExp(`^(?:${format.pattern()})$`),
        groups: format.internationalFormat().replace(punctuation, ' ').trim(),
      }
    }),
  }
}

const compiled = new Map<string, CompiledFormats | null>()

function formatsOf(callingCode: string): CompiledFormats | null {
  let formats = compiled.get(callingCode)
  if (formats === undefined) {
    formats = compile(callingCode)
    compiled.set(callingCode, formats)
  }
  return formats
}

/**
 * Groups an ordinary number the way the library does, many times as fast: it parses the number and finds out which
 * country it is of first, and countries with one calling code write their numbers in one way.
 * @param digits of an international number, country code first
 * @returns null for what is not ordinary, which the library is to be asked about: what no plan is known for, what may begin
 *   with a national prefix, and what has too few or too many digits
 */
export function groupDigits(digits: string): string | null {
  for (let length = 1; length <= 3; length += 1) {
    const callingCode = digits.slice(0, length)
    const plan = formatsOf(callingCode)
    if (plan === null) continue
    const national = digits.slice(length)
    if (national.length < 2 || national.length > 17) return null
    if (plan.nationalPrefix?.test(national) === true) return null
    const format = plan.formats.find(
      ({ leading, whole }) => leading?.test(national) !== false && whole.test(national),
    )
    return `+${callingCode} ${format === undefined ? national : national.replace(format.whole, format.groups)}`
  }
  return null
}
