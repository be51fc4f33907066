import { ActionIcon, Button, NumberInput, Select, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { countryChoices } from '@/design/country-codes';
import { languageName, percent } from '@/design/words';
import { genderName } from './evidence-words';
import type { AudienceSplit } from './lights-queries';
import classes from './vetting.module.css';

type Shares = Record<string, number>;
type Props = { value: AudienceSplit; onChange: (audience: AudienceSplit) => void; readOnly?: boolean };

const AGES = ['13-17', '18-24', '25-34', '35-44', '45-54', '55+'];
const GENDERS = ['F', 'M', 'X'];
const LANGUAGES = ['fr', 'en', 'es', 'de', 'it', 'pt', 'nl', 'ar', 'pl', 'tr', 'ru', 'ja', 'zh', 'ko', 'hi'];

/** How an audience is split, in percent: countries, ages, genders, languages; what is not known stays empty. */
export function SharesField({ value, onChange, readOnly }: Props) {
  const part = (name: keyof AudienceSplit) => (shares: Shares) => onChange({ ...value, [name]: shares });
  return (
    <>
      <ChosenShares
        label={t`Countries`}
        add={t`Add a country`}
        choices={countryChoices()}
        shares={value.countries ?? {}}
        onChange={part('countries')}
        readOnly={readOnly}
      />
      <FixedShares
        label={t`Ages`}
        keys={AGES.map((key) => ({ key, label: key.replace('-', '–') }))}
        shares={value.ages ?? {}}
        onChange={part('ages')}
        readOnly={readOnly}
      />
      <FixedShares
        label={t`Genders`}
        keys={GENDERS.map((key) => ({ key, label: genderName(key) }))}
        shares={value.genders ?? {}}
        onChange={part('genders')}
        readOnly={readOnly}
      />
      <ChosenShares
        label={t`Languages`}
        add={t`Add a language`}
        choices={LANGUAGES.map((code) => ({ value: code, label: languageName(code) }))}
        shares={value.languages ?? {}}
        onChange={part('languages')}
        readOnly={readOnly}
      />
    </>
  );
}

type PartProps = { label: string; shares: Shares; onChange: (shares: Shares) => void; readOnly?: boolean };

function without(shares: Shares, key: string): Shares {
  return Object.fromEntries(Object.entries(shares).filter(([one]) => one !== key));
}

function Legend({ label, shares }: { label: string; shares: Shares }) {
  const sum = Object.values(shares).reduce((all, one) => all + one, 0);
  return (
    <Text component="legend" fw={550} mb={4}>
      {label}{' '}
      {sum > 0 && (
        <Text component="span" size="sm" c={sum > 100.5 ? 'var(--red)' : 'dimmed'} className="figures">
          {percent(sum / 100)}
        </Text>
      )}
    </Text>
  );
}

function FixedShares({
  label,
  keys,
  shares,
  onChange,
  readOnly,
}: PartProps & { keys: { key: string; label: string }[] }) {
  return (
    <fieldset className={classes.shares}>
      <Legend label={label} shares={shares} />
      <div className={classes.brackets}>
        {keys.map(({ key, label: name }) => (
          <NumberInput
            key={key}
            label={name}
            value={shares[key] ?? ''}
            onChange={(given) => onChange(given === '' ? without(shares, key) : { ...shares, [key]: Number(given) })}
            min={0}
            max={100}
            decimalScale={1}
            suffix=" %"
            hideControls
            readOnly={readOnly}
          />
        ))}
      </div>
    </fieldset>
  );
}

function ChosenShares({
  label,
  add,
  choices,
  shares,
  onChange,
  readOnly,
}: PartProps & { add: string; choices: { value: string; label: string }[] }) {
  const [adding, setAdding] = useState(false);
  const keys = Object.keys(shares);
  const nameOf = (key: string) => choices.find((one) => one.value === key)?.label ?? key;
  return (
    <fieldset className={classes.shares}>
      <Legend label={label} shares={shares} />
      {keys.map((key) => (
        <div key={key} className={classes.shareRow}>
          <span>{nameOf(key)}</span>
          <NumberInput
            aria-label={t`${nameOf(key)}, in percent`}
            value={shares[key] ?? ''}
            onChange={(given) => onChange({ ...shares, [key]: Number(given || 0) })}
            min={0}
            max={100}
            decimalScale={1}
            suffix=" %"
            hideControls
            readOnly={readOnly}
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t`Remove ${nameOf(key)}`}
              onClick={() => onChange(without(shares, key))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {adding ? (
        <Select
          aria-label={add}
          placeholder={add}
          searchable
          autoFocus
          data={choices.filter((one) => !keys.includes(one.value))}
          value={null}
          onBlur={() => setAdding(false)}
          onChange={(key) => {
            setAdding(false);
            if (key) {
              onChange({ ...shares, [key]: 0 });
            }
          }}
        />
      ) : (
        !readOnly && (
          <div>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {add}
            </Button>
          </div>
        )
      )}
      {readOnly && keys.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Not told</Trans>
        </Text>
      )}
    </fieldset>
  );
}
