import { z } from 'zod'
import { nameLimit } from '../values.ts'
import { columnLimit, ImportTarget, SheetField } from '../sheets/sheets.ts'

/** Which field the columns of a sheet fill, by their headings: what people give each other for a system of their own. */
export const ColumnMapping = z.strictObject({
  target: ImportTarget,
  columns: z
    .array(
      z.strictObject({
        heading: z.string().min(1).max(120),
        field: SheetField.nullable(),
        /** Of a field that people defined, by which another inventory knows it: ids are its own. */
        name: z.string().max(nameLimit).optional(),
      }),
    )
    .min(1)
    .max(columnLimit),
})
export type ColumnMapping = z.infer<typeof ColumnMapping>
