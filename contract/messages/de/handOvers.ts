import type { Topic } from '../catalogue.ts'

export const handOver: Topic<'handOver'> = {
  notRemembered:
    'NumberDesk weiß nicht mehr, welche Nummern exportiert wurden. Exportieren Sie sie noch einmal.',
}
