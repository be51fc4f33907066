import { FieldCell } from './field-cell';
import { fieldText, valueOf } from './field-words';
import type { CustomField } from './field-queries';
import type { GridColumn } from './grid-columns';

/** The id of a field's column, as views and files name it. */
export const fieldColumn = (fieldId: string) => `field.${fieldId}`;

/** A column for each field of the brand's own; shown to those who choose it. */
export function fieldColumns(fields: CustomField[]): GridColumn[] {
  return fields.map((field) => ({
    id: fieldColumn(field.id),
    header: field.name,
    width: field.kind === 'NUMBER' ? 104 : 140,
    number: field.kind === 'NUMBER',
    extra: true,
    sortsBy: fieldColumn(field.id),
    sortsFirst: field.kind === 'NUMBER' || field.kind === 'DATE' ? 'down' : undefined,
    cell: (row, { brandId, edits }) =>
      edits ? <FieldCell brandId={brandId} row={row} field={field} /> : fieldText(field, valueOf(row.fields, field.id)),
  }));
}
