import { Group, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { DayField } from '@/design/day-field';
import { Facet } from './facet';
import { NONE } from './facet-words';
import { FilterSection } from './filter-section';
import type { CustomField, FieldFacet } from './field-queries';
import { pickedOf, rangeOf, withPicked, withRange } from './field-search';
import { decimalTyped, fieldName, isChosen, isMeasured } from './field-words';
import { isLeftOut, type PartnerSearch } from './partner-search';

type Props = {
  fields: CustomField[];
  facets: FieldFacet[];
  search: PartnerSearch;
  onChange: (change: Partial<PartnerSearch>) => void;
};

/** What the grid can be narrowed by that only this brand asks; texts and addresses are found by the search box. */
export function FieldFilters({ fields, facets, search, onChange }: Props) {
  return fields
    .filter((field) => isChosen(field) || isMeasured(field))
    .map((field) => {
      const range = rangeOf(search, field.id);
      const inForce = pickedOf(search, field.id)?.length ?? Object.keys(range).length;
      return (
        <FilterSection key={field.id} label={fieldName(field)} inForce={inForce}>
          {isChosen(field) ? (
            <Choices field={field} facets={facets} search={search} onChange={onChange} />
          ) : (
            <Ends field={field} search={search} onChange={onChange} />
          )}
        </FilterSection>
      );
    });
}

type ChoicesProps = Omit<Props, 'fields'> & { field: CustomField };

function Choices({ field, facets, search, onChange }: ChoicesProps) {
  const picked = pickedOf(search, field.id);
  const counted = facets.find((one) => one.fieldId === field.id)?.values ?? [];
  const asked = (picked ?? []).map((value) => (isLeftOut(value) ? value.slice(1) : value));
  const missing = asked.filter((value) => !counted.some((one) => one.value === value));
  const name = (value: string) => field.choices.find((choice) => choice.id === value)?.name ?? t`Not known`;
  return (
    <Facet
      label={field.name}
      values={[...counted, ...missing.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
        value,
        words: value === NONE ? t`Not known` : name(value),
        count,
      }))}
      picked={picked}
      onPick={(next) => onChange(withPicked(search, field.id, next))}
    />
  );
}

type EndsProps = { field: CustomField; search: PartnerSearch; onChange: Props['onChange'] };

function Ends({ field, search, onChange }: EndsProps) {
  const { name } = field;
  const range = rangeOf(search, field.id);
  const commit = (part: { from?: string; to?: string }) => onChange(withRange(search, field.id, { ...range, ...part }));
  const labels = { from: t`${name} from`, to: t`${name} to` };
  return (
    <Group gap={8} grow mt={4}>
      {(['from', 'to'] as const).map((end) =>
        field.kind === 'DATE' ? (
          <DayField
            key={end}
            size="sm"
            label={labels[end]}
            value={range[end]}
            onChange={(day) => commit({ [end]: day ?? '' })}
          />
        ) : (
          <NumberEnd key={end} label={labels[end]} value={range[end]} onCommit={(value) => commit({ [end]: value })} />
        ),
      )}
    </Group>
  );
}

type EndProps = { label: string; value: string | undefined; onCommit: (value: string) => void };

/** Takes effect when one leaves it or presses Enter, not at every digit; what is no number is not asked. */
function NumberEnd({ label, value = '', onCommit }: EndProps) {
  const commit = (input: HTMLInputElement) => {
    const plain = input.value.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
    if (plain !== '' && !/^-?\d{1,12}(\.\d{1,6})?$/.test(plain)) {
      input.value = decimalTyped(value);
    } else if (plain !== value) {
      onCommit(plain);
    }
  };
  return (
    <TextInput
      key={value}
      label={label}
      size="sm"
      inputMode="decimal"
      defaultValue={decimalTyped(value)}
      onBlur={(event) => commit(event.currentTarget)}
      onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget)}
    />
  );
}
