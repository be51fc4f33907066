import { Alert, Anchor, Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconAlertOctagon, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Facts } from '@/design/facts';
import { ProblemNote } from '@/design/problem-note';
import { FieldFact } from './field-facts';
import { draftsOf, FieldInputs, NOTHING_TYPED, toldOf } from './field-inputs';
import { fieldsQuery, shownFields, useFillOver, type CustomField } from './field-queries';
import { valueOf } from './field-words';
import { Overtaken } from './overtaken';
import { useKept, type PartnerView } from './partner-queries';

type Props = { slug: string; brandId: string; partner: PartnerView };

/** What the brand's own fields say of a partner; nothing where the brand has none. */
export function FieldCard({ slug, brandId, partner }: Props) {
  const { data } = useQuery(fieldsQuery(brandId));
  const [filling, setFilling] = useState(false);
  const fields = shownFields(data);
  if (fields.length === 0) {
    return null;
  }
  return (
    <Paper>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          <Trans>Our fields</Trans>
        </Title>
        {partner.actions.includes('EDIT') && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setFilling(true)}
          >
            <Trans>Fill in</Trans>
          </Button>
        )}
      </Group>
      <Facts>
        {fields.map((field) => (
          <FieldFact key={field.id} field={field} value={valueOf(partner.fields, field.id)} />
        ))}
      </Facts>
      {data?.actions.includes('DEFINE') && (
        <Text size="sm" mt="sm">
          <Anchor component={Link} to={`/b/${slug}/settings/fields`} size="sm">
            <Trans>Change what is asked</Trans>
          </Anchor>
        </Text>
      )}
      {filling && <FillFields brandId={brandId} partner={partner} fields={fields} onClose={() => setFilling(false)} />}
    </Paper>
  );
}

type FillProps = { brandId: string; partner: PartnerView; fields: CustomField[]; onClose: () => void };

function FillFields({ brandId, partner, fields, onClose }: FillProps) {
  const [{ version, before }, setSeen] = useState(() => seenOf(fields, partner));
  const [drafts, setDrafts] = useState(before);
  const fill = useFillOver(brandId, partner.id);
  const kept = useKept(brandId);
  const told = toldOf(fields, before, drafts);
  /** What is typed over says what it said when this was opened. */
  const isStill = (now: PartnerView) => {
    const since = toldOf(fields, before, draftsOf(fields, now.fields));
    return told.every(({ fieldId }) => since.every((other) => other.fieldId !== fieldId));
  };
  /** What a colleague wrote under somebody's hands is seen from now on; of the other fields, what was seen first. */
  const see = (problem: unknown) => {
    if (problem instanceof Overtaken) {
      const now = seenOf(fields, problem.now);
      const theirs = told.map(({ fieldId }) => [fieldId, now.before[fieldId] ?? NOTHING_TYPED] as const);
      setSeen({ version: now.version, before: { ...before, ...Object.fromEntries(theirs) } });
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Our fields of ${partner.displayName}`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          fill.mutate(
            { version, values: told, isStill },
            {
              onSuccess: (now) => {
                kept(now);
                onClose();
              },
              onError: see,
            },
          );
        }}
      >
        <Stack>
          <FieldInputs fields={fields} drafts={drafts} onChange={setDrafts} />
          {fill.error instanceof Overtaken ? (
            <TheirWords
              fields={fields.filter(({ id }) => told.some(({ fieldId }) => fieldId === id))}
              now={fill.error.now}
            />
          ) : (
            <ProblemNote problem={fill.error} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={fill.isPending}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const seenOf = (fields: CustomField[], { version, fields: values }: PartnerView) => ({
  version,
  before: draftsOf(fields, values),
});

/** What a colleague wrote while the same fields were typed over. */
function TheirWords({ fields, now }: { fields: CustomField[]; now: PartnerView }) {
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertOctagon aria-hidden />}>
      <Trans>Someone else changed this meanwhile. Save replaces what is there now:</Trans>
      <Facts>
        {fields.map((field) => (
          <FieldFact key={field.id} field={field} value={valueOf(now.fields, field.id)} />
        ))}
      </Facts>
    </Alert>
  );
}
