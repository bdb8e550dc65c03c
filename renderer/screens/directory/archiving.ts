import type { DirectoryEntry } from '../../../contract/accounts.ts'
import { call } from '../../api.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOperations } from '../../stores/operations.ts'
import { inWords, t } from '../../texts.ts'

const done = { archive: 'directory.wasArchived', bringBack: 'directory.wasBroughtBack' } as const

/** Archives entries and brings them back, at once: its notice offers to undo it. */
export function useArchiving() {
  const operations = useOperations()
  const notices = useNotices()

  const act =
    (what: keyof typeof done) =>
    async ({ kind, id, name }: DirectoryEntry): Promise<void> => {
      const result = await call(`directory.${what}`, { kind, id })
      if (result.ok) operations.announce(t(done[what], { name }), result.value.operationId)
      else notices.refuse(inWords(result.message))
    }

  return { archive: act('archive'), bringBack: act('bringBack') }
}
