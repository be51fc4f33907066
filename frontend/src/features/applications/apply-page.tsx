import {
  Anchor,
  Button,
  Checkbox,
  NativeSelect,
  Paper,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useLingui } from '@lingui/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '@/api/problem';
import { countryChoices } from '@/design/country-codes';
import { ErrorNote } from '@/design/error-note';
import { networkChoices } from '@/design/networks';
import { ProblemNote, useProblemWords } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { exactDate } from '@/design/words';
import { publicFormQuery, useApply, type FormState, type Network, type PublicForm } from './application-queries';
import { Said } from './said';
import classes from './apply-page.module.css';

const MOST_ACCOUNTS = 5;

/** The public form of a campaign, for a phone and without an account. Whether somebody is known is never told here. */
export function ApplyPage({ formKey }: { formKey: string }) {
  const { i18n } = useLingui();
  const form = useQuery(publicFormQuery(formKey));
  const words = form.data && (i18n.locale === 'en' ? form.data.en : form.data.fr);
  useDocumentTitle(words ? `${words.title} · ${form.data?.brandName ?? ''}` : 'Relais');
  if (form.isPending) {
    return <ListSkeleton rows={5} />;
  }
  if (!form.data || !words) {
    return problemOf(form.error).status === 404 ? (
      <Said title={t`This address is unknown here`}>
        <Trans>A part of it may have been lost on the way. Ask whoever sent it to you for the whole address.</Trans>
      </Said>
    ) : (
      <ErrorNote problem={form.error} onRetry={() => void form.refetch()} />
    );
  }
  if (form.data.state !== 'OPEN') {
    return <Said title={words.title}>{notOpen(form.data.state, form.data.brandName)}</Said>;
  }
  return <Form formKey={formKey} form={form.data} />;
}

function notOpen(state: Exclude<FormState, 'OPEN'>, brandName: string): string {
  switch (state) {
    case 'CLOSED':
      return t`${brandName} takes no more applications for this campaign. Thank you for your interest.`;
    case 'OVER':
      return t`The last day to apply has passed. Thank you for your interest in ${brandName}.`;
    case 'FULL':
      return t`${brandName} has received as many applications as it can read with care. Thank you for your interest.`;
  }
}

type Account = { network: Network; account: string };
type Typed = {
  name: string;
  email: string;
  accounts: Account[];
  country: string | null;
  availability: string;
  rate: string;
  motivation: string;
  adult: boolean;
  consent: boolean;
  website: string;
};
type Place = 'name' | 'email' | 'accounts' | 'country' | 'availability' | 'rate' | 'motivation' | 'adult' | 'consent';

const NOTHING: Typed = {
  name: '',
  email: '',
  accounts: [{ network: 'INSTAGRAM', account: '' }],
  country: null,
  availability: '',
  rate: '',
  motivation: '',
  adult: false,
  consent: false,
  website: '',
};

function Form({ formKey, form }: { formKey: string; form: PublicForm }) {
  const { i18n } = useLingui();
  const [typed, setTyped] = useState(NOTHING);
  const [missing, setMissing] = useState<Partial<Record<Place, string>>>({});
  const frame = useRef<HTMLFormElement>(null);
  const apply = useApply(formKey);
  const said = useProblemWords();
  const tell = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const { brandName, questions, adultsOnly, openUntil, noticeVersion } = form;
  const words = i18n.locale === 'en' ? form.en : form.fr;
  const notice = i18n.locale === 'en' ? form.noticeEn : form.noticeFr;
  const refused = apply.error ? placeOf(apply.error) : undefined;
  const errorAt = (place: Place) => missing[place] ?? (refused === place ? said(apply.error) : undefined);
  useEffect(() => {
    if (apply.isError || Object.keys(missing).length > 0) {
      frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [missing, apply.isError, apply.error]);
  if (apply.data) {
    return (
      <Said title={t`One last step`} below={t`Without your confirmation the application is erased after seven days.`}>
        <Trans>
          A letter is on its way to {apply.data.sentTo}. Open its link to confirm: your application counts from that
          moment.
        </Trans>
      </Said>
    );
  }
  const send = () => {
    const open = blanks(form, typed);
    setMissing(open);
    if (Object.keys(open).length > 0) {
      return;
    }
    const { country, accounts, ...rest } = typed;
    apply.mutate({
      ...rest,
      accounts: accounts.filter((one) => one.account.trim() !== ''),
      ...(country ? { country } : {}),
      locale: i18n.locale,
      noticeVersion,
    });
  };
  return (
    <Paper>
      <form
        ref={frame}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <div>
            <Text size="sm" c="dimmed">
              {brandName}
              {openUntil && ` · ${t`open until ${exactDate(openUntil)}`}`}
            </Text>
            <Title order={1} size="h2">
              {words.title}
            </Title>
          </div>
          {words.welcome && <Text style={{ whiteSpace: 'pre-line' }}>{words.welcome}</Text>}
          <TextInput
            label={t`Your name`}
            required
            autoComplete="name"
            maxLength={160}
            value={typed.name}
            error={errorAt('name')}
            onChange={(event) => tell({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t`Your e-mail`}
            description={t`The link that confirms your application is sent there.`}
            type="email"
            required
            autoComplete="email"
            autoCapitalize="none"
            maxLength={254}
            value={typed.email}
            error={errorAt('email')}
            onChange={(event) => tell({ email: event.currentTarget.value })}
          />
          {questions.includes('ACCOUNTS') && (
            <Accounts
              accounts={typed.accounts}
              error={errorAt('accounts')}
              onChange={(accounts) => tell({ accounts })}
            />
          )}
          {questions.includes('COUNTRY') && (
            <Select
              label={t`Where do you live?`}
              required
              searchable
              data={countryChoices()}
              nothingFoundMessage={t`Nothing by this name`}
              value={typed.country}
              error={errorAt('country')}
              onChange={(country) => tell({ country })}
            />
          )}
          {questions.includes('AVAILABILITY') && (
            <Textarea
              label={t`When are you available?`}
              required
              autosize
              minRows={2}
              maxLength={500}
              value={typed.availability}
              error={errorAt('availability')}
              onChange={(event) => tell({ availability: event.currentTarget.value })}
            />
          )}
          {questions.includes('RATE') && (
            <Textarea
              label={t`What do you usually ask for?`}
              description={t`In your own words: per post, per story, in products…`}
              required
              autosize
              minRows={2}
              maxLength={500}
              value={typed.rate}
              error={errorAt('rate')}
              onChange={(event) => tell({ rate: event.currentTarget.value })}
            />
          )}
          {questions.includes('MOTIVATION') && (
            <Textarea
              label={t`Why this campaign?`}
              required
              autosize
              minRows={4}
              maxLength={3000}
              value={typed.motivation}
              error={errorAt('motivation')}
              onChange={(event) => tell({ motivation: event.currentTarget.value })}
            />
          )}
          <div className={classes.trap} aria-hidden="true">
            <label>
              Website
              <input
                tabIndex={-1}
                autoComplete="off"
                value={typed.website}
                onChange={(event) => tell({ website: event.currentTarget.value })}
              />
            </label>
          </div>
          <section className={classes.notice} aria-label={t`What becomes of your answers`}>
            <Title order={2} size="h4">
              <Trans>What becomes of your answers</Trans>
            </Title>
            {notice.paragraphs.map((paragraph) => (
              <Text key={paragraph} size="sm">
                {paragraph}
              </Text>
            ))}
            <Text size="sm">
              <Anchor component={Link} to="/vos-donnees" target="_blank">
                <Trans>Your data</Trans>
              </Anchor>
            </Text>
          </section>
          {adultsOnly && (
            <Checkbox
              label={t`I am 18 or older.`}
              required
              checked={typed.adult}
              error={errorAt('adult')}
              onChange={(event) => tell({ adult: event.currentTarget.checked })}
            />
          )}
          <Checkbox
            label={notice.consent}
            required
            checked={typed.consent}
            error={errorAt('consent')}
            onChange={(event) => tell({ consent: event.currentTarget.checked })}
          />
          {apply.error && <ProblemNote problem={apply.error} />}
          {Object.keys(missing).length > 0 && (
            <Text role="alert" size="sm" c="var(--red-ink)">
              <Trans>Something is missing above. What you typed is still there.</Trans>
            </Text>
          )}
          <Button type="submit" size="lg" fullWidth loading={apply.isPending}>
            <Trans>Send my application</Trans>
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

type AccountsProps = { accounts: Account[]; error?: string; onChange: (accounts: Account[]) => void };

function Accounts({ accounts, error, onChange }: AccountsProps) {
  const change = (at: number, part: Partial<Account>) =>
    onChange(accounts.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Stack gap="xs" role="group" aria-label={t`Your accounts`}>
      {accounts.map((one, index) => (
        <div key={index} className={classes.account}>
          <NativeSelect
            size="md"
            label={index === 0 ? t`Network` : undefined}
            aria-label={t`Network`}
            data={networkChoices}
            value={one.network}
            onChange={(event) => change(index, { network: event.currentTarget.value as Network })}
          />
          <TextInput
            label={index === 0 ? t`Handle or address of the profile` : undefined}
            aria-label={t`Handle or address of the profile`}
            required={index === 0}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={500}
            value={one.account}
            error={index === 0 ? error : undefined}
            onChange={(event) => change(index, { account: event.currentTarget.value })}
          />
        </div>
      ))}
      {accounts.length < MOST_ACCOUNTS && (
        <Button
          variant="subtle"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...accounts, { network: 'TIKTOK', account: '' }])}
        >
          <Trans>One more account</Trans>
        </Button>
      )}
    </Stack>
  );
}

/** What is asked and open, so that all of it is said at once. */
function blanks({ questions, adultsOnly }: PublicForm, typed: Typed): Partial<Record<Place, string>> {
  const needed = t`This is needed.`;
  const places: [Place, boolean, string][] = [
    ['name', typed.name.trim() === '', needed],
    ['email', typed.email.trim() === '', needed],
    ['accounts', questions.includes('ACCOUNTS') && typed.accounts.every((one) => one.account.trim() === ''), needed],
    ['country', questions.includes('COUNTRY') && !typed.country, needed],
    ['availability', questions.includes('AVAILABILITY') && typed.availability.trim() === '', needed],
    ['rate', questions.includes('RATE') && typed.rate.trim() === '', needed],
    ['motivation', questions.includes('MOTIVATION') && typed.motivation.trim() === '', needed],
    ['adult', adultsOnly && !typed.adult, t`This form is for adults only.`],
    ['consent', !typed.consent, t`Without your agreement nobody may read your application.`],
  ];
  return Object.fromEntries(places.filter(([, open]) => open).map(([place, , words]) => [place, words]));
}

/** Which field a refusal speaks of. */
function placeOf(thrown: unknown): Place | undefined {
  const { code, params } = problemOf(thrown);
  switch (code) {
    case 'NAME_MISSING':
      return 'name';
    case 'NOT_AN_EMAIL':
      return 'email';
    case 'NOT_A_HANDLE':
    case 'NETWORK_MISSING':
      return 'accounts';
    case 'NOT_A_COUNTRY':
      return 'country';
    case 'QUESTION_UNANSWERED':
      return params.question?.toLowerCase() as Place | undefined;
    case 'AGE_NOT_CONFIRMED':
      return 'adult';
    case 'CONSENT_MISSING':
      return 'consent';
    default:
      return undefined;
  }
}
