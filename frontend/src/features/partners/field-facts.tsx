import { useQuery } from '@tanstack/react-query';
import { Fact } from '@/design/facts';
import { fieldsQuery, shownFields, type CustomField, type FieldValue } from './field-queries';
import { fieldText, valueOf } from './field-words';
import type { PartnerView } from './partner-queries';

type Props = { fields: CustomField[]; values: FieldValue[] | undefined };

/** What fields of the brand's own say of somebody, each by its name; among other facts. */
export function FieldFacts({ fields, values }: Props) {
  return fields.map((field) => (
    <Fact key={field.id} label={field.name}>
      <span style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {fieldText(field, valueOf(values, field.id))}
      </span>
    </Fact>
  ));
}

/** Those that say something, in the order of the brand; among other facts. */
export function FilledFields({ brandId, partner }: { brandId: string; partner: PartnerView }) {
  const { data } = useQuery(fieldsQuery(brandId));
  const filled = shownFields(data).filter((field) => valueOf(partner.fields, field.id));
  return <FieldFacts fields={filled} values={partner.fields} />;
}
