/**
 * What a person answered for all phone numbers of a sheet under review, beside their country: as JSON, so that further
 * questions need no column of their own.
 */
export const numberAnswers = {
  version: 150,
  sql: `
ALTER TABLE drafts ADD COLUMN answers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answers));
`,
} as const
