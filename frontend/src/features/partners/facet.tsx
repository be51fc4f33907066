import { TextInput, UnstyledButton } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { exactCount } from '@/design/words';
import classes from './facets.module.css';
import { folded } from './folding';
import { picking, pickingOf, type Picking } from './partner-search';

export type FacetValue = { value: string; words: string; count: number; before?: ReactNode; hint?: string };

type Props = {
  label: string;
  values: FacetValue[];
  picked: string[] | undefined;
  onPick: (picked: string[] | undefined) => void;
  /** How many values there are beside these. */
  more?: number;
  /** Looks for the words among all values there are. */
  onLook?: (words: string) => void;
  /** What was found by the words; absent while it is not known. */
  found?: { values: FacetValue[]; more: number };
};

const FEW = 6;
const MANY = 12;

/** The values of a facet with how many have each: a click asks for one, the small sign beside it leaves it out. */
export function Facet({ label, values, picked, onPick, more = 0, onLook, found }: Props) {
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const meant = found?.values ?? values.filter((one) => folded(one.words).includes(folded(typed)));
  // What is picked, or was a moment ago, stays where it stands: whoever pressed it has the focus on it.
  const stays = ({ value }: FacetValue) => touched.has(value) || pickingOf(picked, value) !== 'off';
  const others = meant.filter((one) => !stays(one)).slice(0, Math.max(0, FEW - meant.filter(stays).length));
  const total = values.length + more;
  const hidden = found?.more ?? more;
  const look = (words: string) => {
    setTyped(words);
    onLook?.(words);
  };
  const turn = () => {
    setAll((now) => !now);
    look('');
  };
  const shown = all ? meant : meant.filter((one) => stays(one) || others.includes(one));
  return (
    <div>
      {all && total > MANY && (
        <TextInput
          size="xs"
          mb={4}
          aria-label={t`Look for a value of ${label}`}
          placeholder={t`Look for…`}
          value={typed}
          onChange={(event) => look(event.currentTarget.value)}
        />
      )}
      <ul className={classes.values} aria-label={label}>
        {shown.map((one) => (
          <Value
            key={one.value}
            of={one}
            state={pickingOf(picked, one.value)}
            onPick={(wanted) => {
              setTouched(new Set(touched).add(one.value));
              onPick(picking(picked, one.value, wanted));
            }}
          />
        ))}
      </ul>
      {all && (
        <div className={classes.hint} role="status">
          {told(found?.values.length, hidden)}
        </div>
      )}
      {(all || total > shown.length) && (
        <UnstyledButton className={classes.more} aria-expanded={all} onClick={turn}>
          {all ? t`Show fewer` : t`Show all ${total}`}
        </UnstyledButton>
      )}
    </div>
  );
}

/** What a list does not show. */
function told(found: number | undefined, hidden: number): string {
  return found === 0
    ? t`Nothing by this name`
    : hidden === 0
      ? ''
      : plural(hidden, {
          one: '# more, rarer: look for it by its name',
          other: '# more, rarer: look for them by their names',
        });
}

type ValueProps = { of: FacetValue; state: Picking; onPick: (wanted: Picking) => void };

function Value({ of: { words, count, before, hint }, state, onPick }: ValueProps) {
  return (
    <li className={classes.value} data-state={state}>
      <UnstyledButton
        className={classes.pick}
        aria-pressed={state === 'in'}
        onClick={() => onPick(state === 'in' ? 'off' : 'in')}
      >
        <span className={classes.box} aria-hidden>
          {state === 'in' && <IconCheck size={12} stroke={3} />}
          {state === 'out' && <IconMinus size={12} stroke={3} />}
        </span>
        {before}
        <span className={classes.words}>
          {words}
          {hint && <span className={classes.hint}> {hint}</span>}
        </span>
        <span className={`${classes.count} figures`}>{exactCount(count)}</span>
      </UnstyledButton>
      <UnstyledButton
        className={classes.out}
        aria-label={t`Leave out ${words}`}
        title={t`Leave out ${words}`}
        aria-pressed={state === 'out'}
        onClick={() => onPick(state === 'out' ? 'off' : 'out')}
      >
        <IconMinus size={14} aria-hidden />
      </UnstyledButton>
    </li>
  );
}
