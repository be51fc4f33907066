import { IconPoint } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DateText } from './date-text';
import type { Tone } from './status-pill';
import classes from './timeline.module.css';

export type TimelineItem = {
  id: string;
  at: string;
  words: ReactNode;
  who?: string;
  icon?: ReactNode;
  tone?: Tone;
  more?: ReactNode;
};

type Props = { items: TimelineItem[]; label: string };

/** What happened, newest first: who, what, when. */
export function Timeline({ items, label }: Props) {
  return (
    <ol className={classes.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={classes.entry}>
          <span className={classes.mark} data-tone={item.tone} aria-hidden>
            {item.icon ?? <IconPoint size={18} />}
          </span>
          <div className={classes.words}>
            <div>{item.words}</div>
            <div className={classes.meta}>
              {item.who && <>{item.who} · </>}
              <DateText at={item.at} />
            </div>
            {item.more && <div className={classes.more}>{item.more}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
