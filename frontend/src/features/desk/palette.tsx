import { Loader, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { plural, t } from '@lingui/core/macro';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { useSession } from '@/api/session';
import type { Goal } from '@/design/goal';
import { holdFocus } from '@/design/hold-focus';
import { ProblemNote } from '@/design/problem-note';
import { findQuery } from './desk-queries';
import { entriesOf, type Entry } from './palette-entries';
import { remember, recentOf } from './palette-recent';
import classes from './palette.module.css';

type Props = { onClose: () => void; goals: Goal[]; brandSlug: string | undefined };

/** Go anywhere: a few letters lead to a partner, a campaign, a view, a place. The whole of it by keyboard. */
export function Palette({ onClose, goals, brandSlug }: Props) {
  const session = useSession();
  const navigate = useNavigate();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const words = typed.trim();
  const [asked] = useDebouncedValue(words, 150);
  const found = useQuery({ ...findQuery(asked), enabled: asked.length > 0, placeholderData: keepPreviousData });
  const [recent] = useState(() => recentOf(session.id));
  const groups = entriesOf({
    words,
    goals,
    recent,
    found: words ? found.data : undefined,
    fresh: asked === words && !found.isPlaceholderData,
    brandSlug,
    severalBrands: session.brands.length > 1,
  });
  const all = groups.flatMap((group) => group.entries);
  const here = Math.min(at, all.length - 1);
  const waiting = words.length > 0 && (asked !== words || found.isFetching);

  const choose = (entry: Entry | undefined) => {
    if (entry) {
      remember(session.id, entry);
      onClose();
      void navigate({ href: entry.path });
    }
  };
  const go = (to: number) => {
    const next = (to + all.length) % all.length;
    setAt(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const keys = (event: KeyboardEvent) => {
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && all.length > 0) {
      event.preventDefault();
      go(here + (event.key === 'ArrowDown' ? 1 : -1));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(all[here]);
    }
  };

  return (
    <Modal.Root opened onClose={onClose} yOffset="10vh" size={600} returnFocus>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t`Go anywhere`} className={classes.content}>
        <TextInput
          ref={holdFocus}
          data-autofocus
          variant="unstyled"
          size="lg"
          className={classes.box}
          leftSection={<IconSearch size={20} aria-hidden />}
          rightSection={waiting ? <Loader size="xs" aria-label={t`Searching`} /> : undefined}
          placeholder={t`Partner, campaign, view, place…`}
          aria-label={t`Go anywhere`}
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={list}
          aria-activedescendant={all.length > 0 ? `${list}-${here}` : undefined}
          value={typed}
          maxLength={120}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={keys}
        />
        <div id={list} role="listbox" aria-label={t`Where to go`} className={classes.list}>
          {groups.map((group) => (
            <div key={group.id} role="group" aria-labelledby={`${list}-${group.id}`}>
              <div id={`${list}-${group.id}`} role="presentation" className={classes.group}>
                {group.label}
              </div>
              {group.entries.map((entry) => {
                const index = all.indexOf(entry);
                const Icon = entry.icon;
                return (
                  // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the focus stays in the box, which has the keys
                  <div
                    key={entry.id}
                    id={`${list}-${index}`}
                    role="option"
                    aria-selected={index === here}
                    className={classes.entry}
                    onMouseMove={() => setAt(index)}
                    onClick={() => choose(entry)}
                  >
                    <Icon size={18} stroke={1.75} aria-hidden />
                    <span className={classes.name}>{entry.name}</span>
                    {entry.about && <span className={classes.about}>{entry.about}</span>}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {found.isError && <ProblemNote problem={found.error} />}
        <div role="status" className={classes.foot}>
          {all.length > 0
            ? plural(all.length, { one: '# entry', other: '# entries' })
            : waiting
              ? t`Searching…`
              : t`Nothing is called so. A few letters of a name or of a handle are enough.`}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
