import type { Language } from '../language.ts'

/** What ends a sentence; a reason that ends with a name such as `Acme Inc.` needs no second full stop. */
const ended = /[.!?…。！？]$/u

const writing: Readonly<Record<Language, { readonly stop: string; readonly between: string }>> = {
  en: { stop: '.', between: ' ' },
  de: { stop: '.', between: ' ' },
  ja: { stop: '。', between: '' },
}

/**
 * Sentences one after the other, each with one full stop: a reason, its advice, and the next reason.
 * @param parts sentences with or without their full stop; null and the empty string are left out
 */
export function inSentences(parts: readonly (string | null)[], language: Language): string {
  const { stop, between } = writing[language]
  return parts
    .flatMap((part) => (part === null || part === '' ? [] : [ended.test(part) ? part : `${part}${stop}`]))
    .join(between)
}
