import { useQuery } from '@tanstack/react-query';
import { Fact } from '@/design/facts';
import { fieldsQuery, shownFields, type CustomField, type FieldValue } from './field-queries';
import { fieldText, valueOf } from './field-words';
import type { PartnerView } from './partner-queries';

type Props = { field: CustomField; value: FieldValue | undefined };

/** What a field of the brand's own says of somebody, by its name. */
export function FieldFact({ field, value }: Props) {
  return (
    <Fact label={field.name}>
      <span style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{fieldText(field, value)}</span>
    </Fact>
  );
}

/** Those that say something, in the order of the brand; among other facts. */
export function FilledFields({ brandId, partner }: { brandId: string; partner: PartnerView }) {
  const { data } = useQuery(fieldsQuery(brandId));
  return shownFields(data).map((field) => {
    const value = valueOf(partner.fields, field.id);
    return value && <FieldFact key={field.id} field={field} value={value} />;
  });
}
