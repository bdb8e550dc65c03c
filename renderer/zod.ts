import { config } from 'zod'

/** Schemas are interpreted here: compiling them would need `eval`, which the page forbids. */
config({ jitless: true })
