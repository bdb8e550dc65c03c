import { config } from 'zod'

/** Schemas are read step by step here: compiling them would ask the browser for an eval, which the page forbids. */
config({ jitless: true })
