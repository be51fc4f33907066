import { Checkbox, Group, NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '@/design/day-field';
import { today } from '@/design/local-day';
import { networkName } from '@/design/networks';
import { FormFrame } from './form-frame';
import type { AudienceSplit, LightsChange, LightsReport } from './lights-queries';
import { parsePosts, postColumns } from './posts-text';
import { SharesField } from './shares-field';

export type RecordForm = 'search' | 'fact' | 'mediaKit' | 'vendorFigure' | 'posts' | 'exclusion' | 'override';

type Props = {
  form: RecordForm;
  report: LightsReport;
  busy: boolean;
  problem: unknown;
  onSend: (change: LightsChange) => void;
  onClose: () => void;
};

/** The short forms through which people tell what they found. */
export function RecordForms({ form, ...props }: Props) {
  switch (form) {
    case 'search':
      return <SearchForm {...props} />;
    case 'fact':
      return <FactForm {...props} />;
    case 'mediaKit':
      return <MediaKitForm {...props} />;
    case 'vendorFigure':
      return <VendorFigureForm {...props} />;
    case 'posts':
      return <PostsForm {...props} />;
    case 'exclusion':
      return <ExclusionForm {...props} />;
    case 'override':
      return <OverrideForm {...props} />;
  }
}

type FormProps = Omit<Props, 'form'>;
const number = (given: string | number) => (given === '' ? undefined : Number(given));

function SearchForm({ busy, problem, onSend, onClose }: FormProps) {
  const [on, setOn] = useState<string | undefined>(today());
  const [where, setWhere] = useState('');
  const [seen, setSeen] = useState<number>();
  const [undisclosed, setUndisclosed] = useState<number>();
  const [note, setNote] = useState('');
  return (
    <FormFrame
      title={t`Record a search`}
      submit={t`Record`}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={() =>
        on && onSend({ kind: 'search', told: { on, where, adsSeen: seen, adsUndisclosed: undisclosed, note } })
      }
    >
      <Text c="dimmed">
        <Trans>Looked here, found nothing: that is worth recording. What you found goes in as a fact.</Trans>
      </Text>
      <DayField label={t`Day`} value={on} onChange={setOn} required />
      <TextInput
        label={t`Where you looked`}
        placeholder={t`Search engine, press, comments of the last posts…`}
        required
        minLength={2}
        maxLength={200}
        value={where}
        onChange={(event) => setWhere(event.currentTarget.value)}
      />
      <Group grow align="flex-start">
        <NumberInput
          label={t`Adverts seen`}
          description={t`If you counted`}
          min={0}
          value={seen ?? ''}
          onChange={(given) => setSeen(number(given))}
          hideControls
        />
        <NumberInput
          label={t`Of which undisclosed`}
          description={t`No mention that it is an advert`}
          min={0}
          value={undisclosed ?? ''}
          onChange={(given) => setUndisclosed(number(given))}
          hideControls
        />
      </Group>
      <Textarea
        label={t`Note`}
        description={t`Write as if the person could read it; they may ask to.`}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormFrame>
  );
}

function FactForm({ busy, problem, onSend, onClose }: FormProps) {
  const [on, setOn] = useState<string | undefined>();
  const [severity, setSeverity] = useState('2');
  const [title, setTitle] = useState('');
  const [link, setLink] = useState('');
  const [checked, setChecked] = useState(false);
  return (
    <FormFrame
      title={t`Add a fact`}
      submit={t`Add`}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={() => on && onSend({ kind: 'fact', told: { on, severity: Number(severity), title, link, checked } })}
    >
      <DayField label={t`Day of the publication`} value={on} onChange={setOn} required />
      <TextInput
        label={t`What was published`}
        required
        minLength={2}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={t`Link`}
        type="url"
        required
        pattern="https?://.+"
        placeholder="https://"
        value={link}
        onChange={(event) => setLink(event.currentTarget.value)}
      />
      <Select
        label={t`Severity`}
        description={t`It loses half of its weight in a year.`}
        data={[
          { value: '1', label: t`1: clumsy` },
          { value: '2', label: t`2: serious` },
          { value: '3', label: t`3: grave, red at once` },
        ]}
        value={severity}
        onChange={(choice) => choice && setSeverity(choice)}
      />
      <Checkbox
        label={t`I have read the source, and it is about this person`}
        description={t`A fact nobody has checked changes no light.`}
        checked={checked}
        onChange={(event) => setChecked(event.currentTarget.checked)}
      />
    </FormFrame>
  );
}

function MediaKitForm({ report, busy, problem, onSend, onClose }: FormProps) {
  const last = report.mediaKits.at(-1);
  const [on, setOn] = useState<string | undefined>(today());
  const [source, setSource] = useState(last?.source ?? t`Media kit`);
  const [audience, setAudience] = useState<AudienceSplit>(last?.audience ?? {});
  return (
    <FormFrame
      title={t`Enter the media kit`}
      submit={t`Record`}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={() => on && onSend({ kind: 'mediaKit', told: { on, source, audience } })}
    >
      <Text c="dimmed">
        <Trans>
          The audience of the main account, as the partner declares it. Leave empty what the kit does not say.
        </Trans>
      </Text>
      <Group grow align="flex-start">
        <DayField label={t`Date of the kit`} value={on} onChange={setOn} required />
        <TextInput
          label={t`Source`}
          required
          minLength={2}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </Group>
      <SharesField value={audience} onChange={setAudience} />
    </FormFrame>
  );
}

function VendorFigureForm({ busy, problem, onSend, onClose }: FormProps) {
  const [vendor, setVendor] = useState('');
  const [on, setOn] = useState<string | undefined>(today());
  const [percent, setPercent] = useState<number>();
  const [low, setLow] = useState<number>();
  const [high, setHigh] = useState<number>();
  const [sample, setSample] = useState<number>();
  return (
    <FormFrame
      title={t`Enter a vendor's figure`}
      submit={t`Record`}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={() =>
        on &&
        percent !== undefined &&
        onSend({ kind: 'vendorFigure', told: { vendor, on, percent, low, high, sample } })
      }
    >
      <Text c="dimmed">
        <Trans>The share of followers that a tool says are inactive or automated.</Trans>
      </Text>
      <Group grow align="flex-start">
        <TextInput
          label={t`Vendor or tool`}
          required
          minLength={2}
          value={vendor}
          onChange={(event) => setVendor(event.currentTarget.value)}
        />
        <DayField label={t`Date of the figure`} value={on} onChange={setOn} required />
      </Group>
      <Group grow align="flex-start">
        <PercentInput label={t`Share`} required value={percent} onChange={setPercent} />
        <PercentInput label={t`At least`} value={low} onChange={setLow} />
        <PercentInput label={t`At most`} value={high} onChange={setHigh} />
      </Group>
      <NumberInput
        label={t`Followers sampled`}
        description={t`If it is told`}
        min={1}
        value={sample ?? ''}
        onChange={(given) => setSample(number(given))}
        hideControls
      />
    </FormFrame>
  );
}

type PercentProps = {
  label: string;
  required?: boolean;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
};

function PercentInput({ label, required, value, onChange }: PercentProps) {
  return (
    <NumberInput
      label={label}
      required={required}
      min={0}
      max={100}
      decimalScale={1}
      suffix=" %"
      value={value ?? ''}
      onChange={(given) => onChange(number(given))}
      hideControls
    />
  );
}

function PostsForm({ report, busy, problem, onSend, onClose }: FormProps) {
  const [account, setAccount] = useState(0);
  const [followers, setFollowers] = useState<number | undefined>(report.accounts[0]?.followers);
  const [on, setOn] = useState<string | undefined>(today());
  const [text, setText] = useState('');
  const chosen = report.accounts[account];
  const columns = postColumns(chosen?.network);
  const read = parsePosts(text, columns);
  return (
    <FormFrame
      title={t`Type the last posts`}
      submit={t`Record`}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={() =>
        chosen &&
        on &&
        followers &&
        read.posts.length > 0 &&
        read.badLines.length === 0 &&
        onSend({
          kind: 'posts',
          told: { network: chosen.network, handle: chosen.handle, followers, on, posts: read.posts },
        })
      }
    >
      <Select
        label={t`Account`}
        data={report.accounts.map((one, index) => ({
          value: String(index),
          label: `${networkName(one.network)} · ${one.handle}`,
        }))}
        value={String(account)}
        onChange={(choice) => {
          const index = Number(choice);
          setAccount(index);
          setFollowers(report.accounts[index]?.followers);
        }}
      />
      <Group grow align="flex-start">
        <NumberInput
          label={t`Followers`}
          required
          min={1}
          value={followers ?? ''}
          onChange={(given) => setFollowers(number(given))}
          hideControls
        />
        <DayField label={t`Seen on`} value={on} onChange={setOn} required />
      </Group>
      <Textarea
        label={t`One post per line: ${columns.map(columnName).join(', ')}`}
        description={t`8 to 30 posts older than two days, without boosted posts and contests. Columns can be pasted from a spreadsheet.`}
        required
        minRows={8}
        styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={
          read.badLines.length > 0 &&
          t`Not understood: line ${read.badLines.join(', ')}. Whole numbers, separated by a space, a tab or a semicolon.`
        }
      />
      <Text size="sm" c="dimmed" role="status">
        <Trans>{read.posts.length} posts read; eight are needed for a light.</Trans>
      </Text>
    </FormFrame>
  );
}

function columnName(column: 'likes' | 'comments' | 'shares' | 'views'): string {
  switch (column) {
    case 'likes':
      return t`likes`;
    case 'comments':
      return t`comments`;
    case 'shares':
      return t`shares`;
    case 'views':
      return t`views`;
  }
}

function ExclusionForm({ busy, problem, onSend, onClose }: FormProps) {
  const [competitor, setCompetitor] = useState('');
  const [until, setUntil] = useState<string | undefined>();
  const [source, setSource] = useState('');
  return (
    <FormFrame
      title={t`Record a contract with a competitor`}
      submit={t`Record`}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={() => until && onSend({ kind: 'exclusion', told: { competitor, until, source } })}
    >
      <TextInput
        label={t`Competitor`}
        required
        minLength={2}
        value={competitor}
        onChange={(event) => setCompetitor(event.currentTarget.value)}
      />
      <DayField label={t`Bound until`} value={until} onChange={setUntil} required />
      <TextInput
        label={t`Source`}
        description={t`Who says so, or where it is written`}
        required
        minLength={2}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </FormFrame>
  );
}

function OverrideForm({ busy, problem, onSend, onClose }: FormProps) {
  const [reason, setReason] = useState('');
  return (
    <FormFrame
      title={t`Open the way in spite of the lights`}
      submit={t`Override`}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={() => onSend({ kind: 'override', reason })}
    >
      <Text>
        <Trans>
          Your name and this reason stay with the partner and in the audit trail. A light that turns red later closes
          the way again.
        </Trans>
      </Text>
      <Textarea
        label={t`Reason`}
        required
        minLength={10}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
