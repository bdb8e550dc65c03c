import { Metadata, type CountryCode, type PhoneNumberType } from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/max/metadata'

/** What the library knows of a numbering plan; its own types leave this out. */
interface PlanMetadata {
  nationalNumberPattern(): string
  possibleLengths(): number[]
  /** 0 or nothing where there is none, as of what follows. */
  nationalPrefixForParsing(): string | 0 | undefined
  leadingDigits(): string | 0 | undefined
  type(name: PhoneNumberType): { pattern(): string | 0; possibleLengths(): number[] | undefined } | undefined
}

/** A country's plan with its patterns compiled: the library compiles them anew for every number. */
interface CompiledPlan {
  readonly country: CountryCode
  readonly leadingDigits: RegExp | null
  readonly nationalPrefix: RegExp | null
  readonly whole: RegExp
  /** Whether all its numbers have as many digits. */
  readonly fixedLength: boolean
  readonly types: readonly {
    readonly type: PhoneNumberType
    readonly lengths: readonly number[] | null
    readonly pattern: RegExp
  }[]
}

/** In the order in which the library tries them. */
const typesInOrder = [
  'FIXED_LINE',
  'MOBILE',
  'PREMIUM_RATE',
  'TOLL_FREE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'PAGER',
  'UAN',
  'VOICEMAIL',
] as const satisfies readonly PhoneNumberType[]

const matchingAll = (pattern: string) => new RegExp(`^(?:${pattern})$`)
const matchingStart = (pattern: string | 0 | undefined) => (pattern ? new RegExp(`^(?:${pattern})`) : null)

function compile(country: CountryCode): CompiledPlan {
  const library = new Metadata(metadata)
  library.selectNumberingPlan(country)
  // Once a country is selected its plan is there; what it can be asked is in the library's source.
  const plan = library.numberingPlan as unknown as PlanMetadata
  return {
    country,
    leadingDigits: matchingStart(plan.leadingDigits()),
    nationalPrefix: matchingStart(plan.nationalPrefixForParsing()),
    whole: matchingAll(plan.nationalNumberPattern()),
    fixedLength: plan.possibleLengths().length === 1,
    types: typesInOrder.flatMap((type) => {
      const known = plan.type(type)
      const pattern = known?.pattern()
      if (known === undefined || !pattern) return []
      return [{ type, lengths: known.possibleLengths() ?? null, pattern: matchingAll(pattern) }]
    }),
  }
}

const callingCodes: Readonly<Record<string, readonly CountryCode[] | undefined>> =
  metadata.country_calling_codes
const compiled = new Map<string, readonly CompiledPlan[]>()

/** The plans of the countries with a calling code, that which speaks for all of them first. */
function plansOf(callingCode: string): readonly CompiledPlan[] {
  let plans = compiled.get(callingCode)
  if (plans === undefined) {
    plans = (callingCodes[callingCode] ?? []).map(compile)
    compiled.set(callingCode, plans)
  }
  return plans
}

function typeIn({ whole, types }: CompiledPlan, national: string): PhoneNumberType | null {
  if (!whole.test(national)) return null
  const fits = ({ lengths, pattern }: CompiledPlan['types'][number]) =>
    (lengths === null || lengths.includes(national.length)) && pattern.test(national)
  return types.find(fits)?.type ?? null
}

/** Where an ordinary number belongs. */
interface Found {
  readonly country: CountryCode
  readonly type: PhoneNumberType
  readonly callingCode: string
}

/**
 * Finds the plan of an ordinary number the way the library does, several times as fast.
 * @param digits of an international number, country code first
 * @returns null for what is not ordinary, which the library is to be asked about: what no plan admits, what may begin with
 *   a national prefix, and international ranges
 */
export function findPlan(digits: string): Found | null {
  for (let length = 1; length <= 3; length += 1) {
    const callingCode = digits.slice(0, length)
    const plans = plansOf(callingCode)
    const [main] = plans
    if (main === undefined) continue
    const national = digits.slice(length)
    if (main.nationalPrefix?.test(national) === true) return null
    for (const plan of plans) {
      const { country, leadingDigits } = plan
      if (plans.length > 1 && leadingDigits?.test(national) === false) continue
      const type = typeIn(plan, national)
      if (type !== null) return { country, type, callingCode }
      if (leadingDigits !== null || plans.length === 1) return null
    }
    return null
  }
  return null
}

function planOf(country: string, callingCode: string): CompiledPlan | undefined {
  return plansOf(callingCode).find((plan) => plan.country === country)
}

/** Whether the plan of a country itself admits a number, whichever country of its calling code the number is found in. */
export function admits(country: CountryCode, callingCode: string, national: string): boolean {
  const plan = planOf(country, callingCode)
  return plan !== undefined && typeIn(plan, national) !== null
}

/** Whether all numbers of a country have as many digits. */
export function hasFixedLength(country: string, callingCode: string): boolean {
  return planOf(country, callingCode)?.fixedLength === true
}

/** The country that speaks for all with a calling code; null where no country has it. */
export function mainCountry(callingCode: string): CountryCode | null {
  return callingCodes[callingCode]?.[0] ?? null
}
