import { expect, it } from 'vitest'
import { redact } from '../../../electron/shell/redaction.ts'

it.each([
  ['read +16505550100', 'read …'],
  ['read +1 (650) 555-0100, then 4930123456', 'read …, then …'],
  ['no sub account "Acme Clinics"', 'no sub account "…"'],
  ["no user “Ada” or 'Bob'", 'no user "…" or "…"'],
  ['exit code 1, 3 rows in 250 ms', 'exit code 1, 3 rows in 250 ms'],
  ["ENOENT: no such file, open '/home/ann/O'Brien Clinics 2026.csv'", 'ENOENT: no such file, open "…"'],
  ["rename '/home/a/Kunde Müller' -> '/x'", 'rename "…"'],
  ['details {"name":"Acme \\"Clinics\\" Zebulon GmbH"}', 'details {"…"}'],
  ['no sub account "Acme "Best" Ltd"', 'no sub account "…"'],
  ['„Acme Clinics“ wurde nicht gefunden', '"…" wurde nicht gefunden'],
  ['« Acme » est inconnu', '"…" est inconnu'],
  ['‘Acme’s’ was not found', '"…" was not found'],
  ['「Acme」 と 『B社』', '"…" と "…"'],
  ["the page can't be shown, and doesn't answer", "the page can't be shown, and doesn't answer"],
  ['tel 650/555/0142', 'tel …'],
  ['1,650,555,0142', '…'],
  ['+1 (650) 555—0142', '…'],
  ['＋１６５０５５５０１４２', '…'],
  ['＋１（６５０）５５５－０１４２', '…'],
  ['٠١٢٣٤٥٦٧٨٩', '…'],
  ['e164 16505550142n', 'e…n'],
  ['at /home/zebulon.quartermaine/Downloads/acme-numbers.csv:3', 'at …:3'],
  ['at /home/ann/My Customers/Acme Clinics.csv:3:1', 'at …:3:1'],
  [String.raw`at C:\Users\Ann\Acme\numbers.xlsx:3`, 'at …:3'],
  ['at /home/ann/out/Acme Clinics.csv:3', 'at …:3'],
  [String.raw`on \\server\share\Acme.csv`, 'on …'],
  [
    'at open (file:///opt/NumberDesk/resources/app.asar/out/main/main.js:12:5)',
    'at open (…/app.asar/out/main/main.js:12:5)',
  ],
  ['at run (node:internal/process/task_queues:95:5)', 'at run (node:internal/process/task_queues:95:5)'],
  ['Refused a request to https:', 'Refused a request to https:'],
])('%j is logged without customer data', (text, written) => {
  expect(redact(text)).toBe(written)
})
