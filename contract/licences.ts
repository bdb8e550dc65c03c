import { z } from 'zod'

/** Other people's work in the application, with the licence that lets it be there. */
export const Licence = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** By SPDX. */
  licence: z.string(),
  /** In full. */
  text: z.string(),
})
export type Licence = z.infer<typeof Licence>
