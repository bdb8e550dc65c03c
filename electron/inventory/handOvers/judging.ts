import type { HandOverOutcome } from '../../../contract/handOvers.ts'

/** What a row of a file of results says of its number. */
export interface ResultRow {
  readonly reason: string
  readonly status: string
}

/** What systems write of a number that they took. */
const accepted =
  /^(?:ok|okay|yes|true|success(?:ful(?:ly)?)?|succeeded|passed|accepted|complete[ds]?|done|finished|created|added|updated|imported|uploaded|assigned|activated?|processed|no (?:error|issue)s?|none|erfolg(?:reich)?|angenommen|abgeschlossen|hinzugefügt|成功|完了|正常|登録済み)[.!]?$/iu

/** What they write of one that they did not take, wherever it stands. */
const refused =
  /fail|error|reject|invalid|denied|declined|refus|not (?:added|created|imported|accepted|found)|duplicate|^(?:no|false|nok|ko)$|fehl|abgelehnt|ungültig|失敗|エラー|却下|拒否|無効|不正/iu

/** What became of a number, and why; null where the file does not say, as of one that is still being worked on. */
export function judge(
  { reason, status }: ResultRow,
  hasStatus: boolean,
): { readonly outcome: Exclude<HandOverOutcome, 'given'>; readonly reason: string | null } | null {
  if (hasStatus && status !== '') {
    if (accepted.test(status)) return { outcome: 'confirmed', reason: null }
    return refused.test(status) ? { outcome: 'rejected', reason: reason === '' ? status : reason } : null
  }
  if (reason === '' || accepted.test(reason)) return { outcome: 'confirmed', reason: null }
  return { outcome: 'rejected', reason }
}
