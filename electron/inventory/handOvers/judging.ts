import type { HandOverEnd } from '../../../contract/handOvers.ts'
import type { ResultColumns } from '../../../contract/sheets/results.ts'

/** What a row of a file of results says of its number. */
export interface ResultRow {
  readonly reason: string
  readonly status: string
}

/** What systems write of a number that they took. */
const accepted =
  /^(?:ok|okay|yes|true|success(?:ful(?:ly)?)?|succeeded|passed|accepted|complete[ds]?|done|finished|created|added|updated|imported|uploaded|assigned|activated?|active|approved|confirmed|provisioned|processed|no (?:error|issue)s?|none|erfolg(?:reich)?|angenommen|übernommen|bestätigt|aktiviert|aktiv|abgeschlossen|hinzugefügt|成功|完了|正常|登録済み|受付済み|承認済み)[.!]?$/iu

/** What they write of one that they did not take, wherever it stands. */
const refused =
  /fail|error|unsuccess|nicht erfolgreich|reject|invalid|denied|declined|refus|not (?:added|created|imported|accepted|found)|duplicate|^(?:no|false|nok|ko)$|fehl|abgelehnt|ungültig|失敗|エラー|却下|拒否|無効|不正/iu

/** What systems write where there is nothing to say. */
const nothing = /^(?:[-–—.]+|0+|n\/?a|null|nil)$/iu

/** What became of a number, and why; null where the file does not say, as of one that is still being worked on. */
export function judge(
  row: ResultRow,
  columns: Pick<ResultColumns, 'status' | 'all'>,
): { readonly outcome: HandOverEnd; readonly reason: string | null } | null {
  if (columns.all !== null) return { outcome: columns.all, reason: null }
  const { status } = row
  const reason = nothing.test(row.reason) ? '' : row.reason
  if (columns.status !== null && status !== '') {
    if (accepted.test(status)) return { outcome: 'confirmed', reason: null }
    return refused.test(status) ? { outcome: 'rejected', reason: reason === '' ? status : reason } : null
  }
  if (reason === '' || accepted.test(reason)) return { outcome: 'confirmed', reason: null }
  return { outcome: 'rejected', reason }
}
