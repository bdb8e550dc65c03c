/**
 * How often a name in the directory was added, changed or removed. Whoever keeps names to search in can tell by it
 * whether they are still those of the file; to read tens of thousands again for each letter typed takes too long.
 */
const tables = ['carriers', 'sub_accounts', 'sip_trunks', 'users'] as const
const events = { added: 'INSERT', changed: 'UPDATE', removed: 'DELETE' } as const

const counting = tables
  .flatMap((table) =>
    Object.entries(events).map(
      ([done, event]) => `CREATE TRIGGER ${table}_are_counted_when_${done} AFTER ${event} ON ${table}
BEGIN UPDATE directory_changes SET n = n + 1; END;`,
    ),
  )
  .join('\n')

export const directoryChanges = {
  version: 120,
  sql: `
CREATE TABLE directory_changes (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  n INTEGER NOT NULL
) STRICT;
INSERT INTO directory_changes VALUES (1, 0);
${counting}
`,
} as const
