import { messageOf } from '../../contract/messages/message.ts'
import { reviewLimit } from '../../contract/sheets/rows.ts'
import type { NumberAnswers, SheetNote } from '../../contract/sheets/sheets.ts'
import type { ReadRow } from '../sheets/messages.ts'
import { SheetError, plainNote } from './reading.ts'
import { isSeveral, partsOf } from '../sheets/rowChecks.ts'

const tooMany = messageOf('sheet.fileOfTooMany', { count: reviewLimit })

/** The rows of a sheet. A row with several numbers becomes a row for each of them. */
export class SeveralRows {
  readonly #answers: NumberAnswers
  #all = 0
  #rows = 0
  #numbers = 0

  constructor(answers: NumberAnswers) {
    this.#answers = answers
  }

  /**
   * The rows of an expanded row; null for one that stays as it was checked, as nearly every row does.
   * @throws SheetError if the sheet has more rows than can be reviewed together
   */
  of(row: ReadRow): Iterable<ReadRow> | null {
    if (isSeveral(row)) return this.#partsOf(row)
    this.#count()
    return null
  }

  *#partsOf(row: ReadRow): Generator<ReadRow, undefined> {
    this.#rows += 1
    for (const part of partsOf(row, this.#answers)) {
      this.#count()
      this.#numbers += 1
      yield part
    }
  }

  /** The notes on expanded rows. */
  get notes(): readonly SheetNote[] {
    if (this.#rows === 0) return []
    return [
      plainNote(
        this.#rows === 1
          ? messageOf('sheet.severalRow', { count: this.#numbers })
          : messageOf('sheet.severalRows', { rows: this.#rows, count: this.#numbers }),
      ),
    ]
  }

  #count(): void {
    this.#all += 1
    if (this.#all > reviewLimit) throw new SheetError(tooMany)
  }
}
