/** When numbers were added: from one moment to another, either of them open. */
export interface Period {
  readonly addedFrom?: string | undefined
  readonly addedTo?: string | undefined
}
