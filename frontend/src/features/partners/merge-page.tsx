import { Alert, Anchor, Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowLeft, IconArrowsLeftRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useBrand } from '@/api/session';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { PageSkeleton } from '@/design/skeletons';
import { countryName, exactDate, languageName } from '@/design/words';
import { countWords, fieldWord, reasonWords } from './duplicate-words';
import { mergePreviewQuery, useMerge, type MergeField, type MergePreview } from './duplicate-queries';
import { fieldsQuery, shownFields, type CustomField } from './field-queries';
import { fieldWords, valueOf } from './field-words';
import type { PartnerView } from './partner-queries';
import { PersonCell } from './person-cell';
import classes from './merging.module.css';

const FIELDS: MergeField[] = ['NAME', 'COUNTRY', 'AUDIENCE_COUNTRY', 'LANGUAGES', 'BIO', 'OWNER', 'AGENCY'];

type Props = { slug: string; keptId: string; absorbedId: string };

/** Two records side by side: what is taken from which, what comes along, and then one of two. */
export function MergePage({ slug, keptId, absorbedId }: Props) {
  const brand = useBrand(slug);
  const preview = useQuery(mergePreviewQuery(brand.id, keptId, absorbedId));
  if (preview.isPending) {
    return <PageSkeleton />;
  }
  return (
    <>
      <PageHeader
        title={t`Merge two records`}
        above={
          <Anchor component={Link} to={`/b/${slug}/partners/duplicates`} size="sm">
            <IconArrowLeft size={14} aria-hidden /> <Trans>Possible duplicates</Trans>
          </Anchor>
        }
        below={preview.data && <Why preview={preview.data} />}
      />
      {preview.data ? (
        <Sides
          key={[preview.data.kept, preview.data.absorbed].map(({ id, version }) => `${id}:${version}`).join('|')}
          slug={slug}
          brandId={brand.id}
          preview={preview.data}
          onLookAgain={() => void preview.refetch()}
        />
      ) : (
        <ErrorNote problem={preview.error} onRetry={() => void preview.refetch()} />
      )}
    </>
  );
}

function Why({ preview }: { preview: MergePreview }) {
  return (
    <Text c="dimmed" size="sm">
      {preview.reasons.map(reasonWords).join(' · ')}
    </Text>
  );
}

type SidesProps = { slug: string; brandId: string; preview: MergePreview; onLookAgain: () => void };

function Sides({ slug, brandId, preview, onLookAgain }: SidesProps) {
  const { kept, absorbed } = preview;
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [taken, setTaken] = useState(() => FIELDS.filter((field) => !value(kept, field) && value(absorbed, field)));
  const { data: ownFields } = useQuery(fieldsQuery(brandId));
  const own = comparedFields(shownFields(ownFields), kept, absorbed);
  const [takenFields, setTakenFields] = useState<string[]>([]);
  const chooseField = (fieldId: string, from: string) =>
    setTakenFields((now) => (from === 'absorbed' ? [...now, fieldId] : now.filter((one) => one !== fieldId)));
  const merge = useMerge(brandId, key);
  const choose = (field: MergeField, from: string) =>
    setTaken(from === 'absorbed' ? [...taken, field] : taken.filter((one) => one !== field));
  const begin = () =>
    merge.mutate(
      {
        keptId: kept.id,
        keptVersion: kept.version,
        absorbedId: absorbed.id,
        absorbedVersion: absorbed.version,
        taken,
        takenFields,
      },
      { onSuccess: (begun) => void navigate({ to: '/b/$slug/merges/$mergeId', params: { slug, mergeId: begun.id } }) },
    );
  const differing = FIELDS.filter((field) => value(kept, field) !== value(absorbed, field));
  return (
    <Stack gap="lg">
      {preview.obstacles.map((obstacle) => (
        <ProblemNote key={obstacle.code} problem={{ code: obstacle.code, params: obstacle.params ?? {} }} />
      ))}
      {preview.apart && (
        <Alert color="yellow" variant="light">
          <Trans>A colleague said that these are two people.</Trans>
        </Alert>
      )}
      <Paper>
        <div className={classes.field} style={{ borderTop: 0 }}>
          <Title order={2} size="h3">
            <Trans>What to keep</Trans>
          </Title>
          <Head person={kept} says={t`Is kept`} />
          <Head person={absorbed} says={t`Goes into the first`} />
        </div>
        {differing.map((field) => (
          <Choice
            key={field}
            label={fieldWord(field)}
            kept={value(kept, field)}
            absorbed={value(absorbed, field)}
            from={taken.includes(field) ? 'absorbed' : 'kept'}
            onChoose={(from) => choose(field, from)}
          />
        ))}
        {own.chosen.map((field) => (
          <Choice
            key={field.id}
            label={field.name}
            kept={fieldWords(field, valueOf(kept.fields, field.id))}
            absorbed={fieldWords(field, valueOf(absorbed.fields, field.id))}
            from={takenFields.includes(field.id) ? 'absorbed' : 'kept'}
            onChoose={(from) => chooseField(field.id, from)}
          />
        ))}
        {differing.length + own.chosen.length === 0 && (
          <Text size="sm" c="dimmed">
            <Trans>Both say the same: there is nothing to choose.</Trans>
          </Text>
        )}
        <Both label={t`Contacts`} kept={contacts(kept)} absorbed={contacts(absorbed)} />
        <Both label={t`Tags and categories`} kept={tags(kept)} absorbed={tags(absorbed)} />
        {own.added.map((field) => (
          <Both
            key={field.id}
            label={field.name}
            kept={words(fieldWords(field, valueOf(kept.fields, field.id)))}
            absorbed={words(fieldWords(field, valueOf(absorbed.fields, field.id)))}
          />
        ))}
        <Group mt="sm">
          <Button
            component={Link}
            to={`/b/${slug}/partners/${absorbed.id}/merge/${kept.id}`}
            variant="subtle"
            leftSection={<IconArrowsLeftRight size={18} aria-hidden />}
          >
            <Trans>Keep the other one instead</Trans>
          </Button>
        </Group>
      </Paper>
      <Paper>
        <Title order={2} size="h3" mb="sm">
          <Trans>Afterwards</Trans>
        </Title>
        <Stack gap="sm">
          <PersonCell
            name={value(taken.includes('NAME') ? absorbed : kept, 'NAME')}
            accounts={allAccounts(kept, absorbed)}
            shown={6}
          />
          <Comes preview={preview} />
          <Text size="sm" c="dimmed">
            {t`Accounts, contacts, tags, rates and notes of both are kept. A “do not contact” of either stays. Only your brand’s records change. The merge can be taken back for ${preview.undoDays} days.`}
          </Text>
        </Stack>
      </Paper>
      <ProblemNote problem={merge.error} onRetry={merge.isError ? onLookAgain : undefined} />
      <Group>
        <Button onClick={begin} loading={merge.isPending} disabled={preview.obstacles.length > 0}>
          <Trans>Merge</Trans>
        </Button>
        <Button component={Link} to={`/b/${slug}/partners/duplicates`} variant="default">
          <Trans>Cancel</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

function Head({ person, says }: { person: PartnerView; says: string }) {
  const from = person.origin;
  return (
    <div className={classes.side}>
      <Text size="xs" c="dimmed" fw={600}>
        {says}
      </Text>
      <PersonCell name={person.displayName} accounts={person.accounts} shown={6} />
      {from && (
        <Text size="xs" c="dimmed">
          {[from.source, exactDate(from.collectedOn), from.byName].filter(Boolean).join(' · ')}
        </Text>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  kept: string;
  absorbed: string;
  from: 'kept' | 'absorbed';
  onChoose: (from: string) => void;
};

function Choice({ label, kept, absorbed, from, onChoose }: ChoiceProps) {
  return (
    <div className={classes.field} role="radiogroup" aria-label={label}>
      <div className={classes.label}>{label}</div>
      <Radio
        className={classes.side}
        name={label}
        value="kept"
        label={kept || t`nothing`}
        checked={from === 'kept'}
        onChange={() => onChoose('kept')}
      />
      <Radio
        className={classes.side}
        name={label}
        value="absorbed"
        label={absorbed || t`nothing`}
        checked={from === 'absorbed'}
        onChange={() => onChoose('absorbed')}
      />
    </div>
  );
}

function Both({ label, kept, absorbed }: { label: string; kept: ReactNode[]; absorbed: ReactNode[] }) {
  if (kept.length + absorbed.length === 0) {
    return null;
  }
  return (
    <div className={classes.field}>
      <div className={classes.label}>{label}</div>
      {[kept, absorbed].map((lines, side) => (
        <div key={side} className={classes.side}>
          {lines.length > 0 ? lines : <Text size="sm">–</Text>}
        </div>
      ))}
    </div>
  );
}

function Comes({ preview }: { preview: MergePreview }) {
  const { absorbed, absorbedParts } = preview;
  return absorbedParts.length === 0 ? null : (
    <Text size="sm">{t`Comes along from ${absorbed.displayName}: ${absorbedParts.map(countWords).join(', ')}.`}</Text>
  );
}

function contacts(person: PartnerView): ReactNode[] {
  return (person.contacts ?? []).map((contact) => (
    <Text key={`${contact.channel}:${contact.value}`} size="sm">
      {contact.value}
      <Text span size="xs" c="dimmed">
        {' '}
        {[contact.label, contact.source, contact.since ? exactDate(contact.since) : ''].filter(Boolean).join(' · ')}
      </Text>
    </Text>
  ));
}

/** Fields of the brand's own: one of two is chosen where both say something else; all else adds up. */
function comparedFields(fields: CustomField[], kept: PartnerView, absorbed: PartnerView) {
  const says = (field: CustomField, of: PartnerView) => fieldWords(field, valueOf(of.fields, field.id));
  const isChoice = (field: CustomField) =>
    field.kind !== 'MULTI_CHOICE' &&
    Boolean(says(field, kept) && says(field, absorbed)) &&
    says(field, kept) !== says(field, absorbed);
  const differing = fields.filter((field) => says(field, kept) !== says(field, absorbed));
  return { chosen: differing.filter(isChoice), added: differing.filter((field) => !isChoice(field)) };
}

function words(said: string): ReactNode[] {
  return said
    ? [
        <Text key="said" size="sm">
          {said}
        </Text>,
      ]
    : [];
}

function tags(person: PartnerView): ReactNode[] {
  const all = [...(person.categories ?? []), ...(person.tags ?? []).map((tag) => `#${tag}`)];
  return all.length === 0
    ? []
    : [
        <Text key="all" size="sm">
          {all.join(', ')}
        </Text>,
      ];
}

function allAccounts(kept: PartnerView, absorbed: PartnerView) {
  const known = kept.accounts ?? [];
  return [...known, ...(absorbed.accounts ?? []).filter((one) => !known.some((account) => account.key === one.key))];
}

function value(person: PartnerView, field: MergeField): string {
  switch (field) {
    case 'NAME':
      return person.displayName;
    case 'COUNTRY':
      return person.country ? countryName(person.country) : '';
    case 'AUDIENCE_COUNTRY':
      return person.audienceCountry ? countryName(person.audienceCountry) : '';
    case 'LANGUAGES':
      return (person.languages ?? []).map(languageName).join(', ');
    case 'BIO':
      return person.bio ?? '';
    case 'OWNER':
      return person.ownerName ?? '';
    case 'AGENCY':
      return person.agency?.name ?? '';
  }
}
