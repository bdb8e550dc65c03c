/** What was handed over to other systems, and what became of it. */
export const handOver = {
  notRemembered: 'NumberDesk no longer knows which numbers were exported. Export them again.',
} as const
