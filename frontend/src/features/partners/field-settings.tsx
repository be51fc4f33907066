import { ActionIcon, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconForms, IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useBrand } from '@/api/session';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { PageSkeleton } from '@/design/skeletons';
import { FieldForm } from './field-form';
import { fieldsQuery, shownFields, useFieldChanges, type BrandFields, type CustomField } from './field-queries';
import { fieldKindWord, isChosen } from './field-words';

type Props = { slug: string };

/** What a brand wants to know of partners that no other brand asks. */
export function FieldSettings({ slug }: Props) {
  const brand = useBrand(slug);
  const fields = useQuery(fieldsQuery(brand.id));
  const [form, setForm] = useState<CustomField | 'new'>();
  if (fields.isPending) {
    return <PageSkeleton />;
  }
  if (fields.isError) {
    return <ErrorNote problem={fields.error} onRetry={() => void fields.refetch()} />;
  }
  const defines = fields.data.actions.includes('DEFINE');
  const retired = fields.data.items.filter((field) => field.retired);
  return (
    <>
      <PageHeader
        title={t`Fields`}
        below={t`What ${brand.name} wants to know of partners besides: on profiles, in the grid, in lists and files.`}
        actions={
          defines && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setForm('new')}>
              <Trans>New field</Trans>
            </Button>
          )
        }
      />
      <Stack gap="lg" maw={760}>
        {shownFields(fields.data).length === 0 ? (
          <EmptyState
            icon={<IconForms size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
            title={t`No field of your own yet`}
          >
            <Trans>A shoe size, a skin type, the day of a visit: whatever your brand asks and nobody else does.</Trans>
          </EmptyState>
        ) : (
          <Paper>
            <Shown brandId={brand.id} fields={fields.data} defines={defines} onChange={setForm} />
          </Paper>
        )}
        {retired.length > 0 && (
          <Paper>
            <Title order={2} size="h3" mb={4}>
              <Trans>Retired</Trans>
            </Title>
            <Text size="sm" c="dimmed" mb="sm">
              <Trans>Hidden everywhere. Their values are kept, and are there again when they come back.</Trans>
            </Text>
            <Stack gap="xs">
              {retired.map((field) => (
                <Line key={field.id} field={field}>
                  {defines && <Retire brandId={brand.id} fields={fields.data} field={field} />}
                </Line>
              ))}
            </Stack>
          </Paper>
        )}
        {!defines && (
          <Text c="dimmed">
            <Trans>A manager of the brand can change this.</Trans>
          </Text>
        )}
      </Stack>
      {form && (
        <FieldForm
          brandId={brand.id}
          fields={fields.data}
          field={form === 'new' ? undefined : form}
          onClose={() => setForm(undefined)}
        />
      )}
    </>
  );
}

type ShownProps = {
  brandId: string;
  fields: BrandFields;
  defines: boolean;
  onChange: (field: CustomField) => void;
};

function Shown({ brandId, fields, defines, onChange }: ShownProps) {
  const { order } = useFieldChanges(brandId);
  const shown = shownFields(fields);
  const move = (index: number, by: 1 | -1) => {
    const ids = shown.map((field) => field.id);
    const [one] = ids.splice(index, 1);
    ids.splice(index + by, 0, one!);
    order.mutate({ version: fields.version, ids });
  };
  return (
    <Stack gap="xs">
      {shown.map((field, index) => {
        const { name } = field;
        return (
          <Line key={field.id} field={field}>
            {defines && (
              <>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t`Move ${name} up`}
                  disabled={index === 0 || order.isPending}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t`Move ${name} down`}
                  disabled={index === shown.length - 1 || order.isPending}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t`Change ${name}`}
                  onClick={() => onChange(field)}
                >
                  <IconPencil size={16} aria-hidden />
                </ActionIcon>
                <Retire brandId={brandId} fields={fields} field={field} />
              </>
            )}
          </Line>
        );
      })}
      <ProblemNote problem={order.error} />
    </Stack>
  );
}

type RetireProps = { brandId: string; fields: BrandFields; field: CustomField };

function Retire({ brandId, fields, field }: RetireProps) {
  const { change } = useFieldChanges(brandId);
  const { name } = field;
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        loading={change.isPending}
        aria-label={field.retired ? t`Bring ${name} back` : t`Retire ${name}`}
        onClick={() =>
          change.mutate({
            fieldId: field.id,
            version: fields.version,
            name,
            unit: field.unit,
            choices: field.choices,
            retired: !field.retired,
          })
        }
      >
        {field.retired ? t`Bring back` : t`Retire`}
      </Button>
      <ProblemNote problem={change.error} />
    </>
  );
}

function Line({ field, children }: { field: CustomField; children: ReactNode }) {
  const offered = field.choices.filter((choice) => !choice.retired).map((choice) => choice.name);
  return (
    <Group justify="space-between" wrap="wrap" gap="xs" role="group" aria-label={field.name}>
      <div style={{ minWidth: 0, flex: '1 1 220px' }}>
        <Text fw={600}>{field.name}</Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {[fieldKindWord(field.kind), field.unit, isChosen(field) ? offered.join(', ') : '']
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Group gap={2}>{children}</Group>
    </Group>
  );
}
