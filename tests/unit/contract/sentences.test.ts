import { expect, it } from 'vitest'
import { inSentences } from '../../../contract/messages/sentences.ts'

const reason = 'Unknown sub account: Acme'
const advice = 'Add it in the Directory, or correct the name.'

it.each([
  [[reason, advice, 'Duplicate of row 14'], `${reason}. ${advice} Duplicate of row 14.`],
  [[reason, null], `${reason}.`],
  [['Unknown sub account: Acme Inc.', advice], `Unknown sub account: Acme Inc. ${advice}`],
  [['', null], ''],
])('a reason, its advice and the next reason have one full stop each: %j', (parts, sentences) => {
  expect(inSentences(parts, 'en')).toBe(sentences)
})

it('Japanese has its own full stop and nothing between', () => {
  expect(inSentences(['不明な国', '国名を入力してください。', '番号がありません'], 'ja')).toBe(
    '不明な国。国名を入力してください。番号がありません。',
  )
})
