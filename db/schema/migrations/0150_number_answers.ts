/**
 * What a person answered for all phone numbers of a sheet under review, beside their country: as JSON, so that further
 * questions need no column of their own. A draft without an entry has no such answers.
 */
export const numberAnswers = {
  version: 150,
  sql: `
CREATE TABLE draft_answers (
  draft_id INTEGER PRIMARY KEY REFERENCES drafts (id),
  answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT;
`,
} as const
