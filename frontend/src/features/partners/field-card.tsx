import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { Facts } from '@/design/facts';
import { ProblemNote } from '@/design/problem-note';
import { useTypedOver } from '@/design/use-typed-over';
import { FieldFacts } from './field-facts';
import { draftsOf, FieldInputs, toldOf } from './field-inputs';
import { fieldsQuery, shownFields, useFillOver, type CustomField } from './field-queries';
import { Overtaken } from './overtaken';
import { useKept, type PartnerView } from './partner-queries';
import { TheirWords } from './their-words';

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
        <FieldFacts fields={fields} values={partner.fields} />
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
  const known = draftsOf(fields, partner.fields);
  const typed = useTypedOver(known);
  const fill = useFillOver(brandId, partner.id);
  const kept = useKept(brandId);
  const isStill = (now: PartnerView) => typed.isStill(draftsOf(fields, now.fields));
  return (
    <Dialog onClose={onClose} title={t`Our fields of ${partner.displayName}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          fill.mutate(
            {
              version: isStill(partner) ? partner.version : undefined,
              values: toldOf(fields, known, typed.shown),
              isStill,
            },
            {
              onSuccess: (now) => {
                kept(now);
                onClose();
              },
              onError: (problem) => problem instanceof Overtaken && typed.see(draftsOf(fields, problem.now.fields)),
            },
          );
        }}
      >
        <Stack>
          <FieldInputs fields={fields} drafts={typed.shown} onChange={typed.type} />
          {fill.error instanceof Overtaken ? (
            <TheirWords>
              <FieldFacts fields={fields.filter(({ id }) => id in typed.typed)} values={fill.error.now.fields} />
            </TheirWords>
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
    </Dialog>
  );
}
