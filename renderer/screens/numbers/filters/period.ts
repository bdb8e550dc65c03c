/** When numbers were added: from one moment to another; both are optional. */
export interface Period {
  readonly addedFrom?: string | undefined
  readonly addedTo?: string | undefined
}
