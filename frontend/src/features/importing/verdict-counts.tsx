import { t } from '@lingui/core/macro';
import { exactCount } from '@/design/words';
import classes from './importing.module.css';
import type { ImportVerdict, ImportView } from './import-queries';
import { verdictWords } from './import-words';

type Props = {
  counts: NonNullable<ImportView['counts']>;
  chosen: ImportVerdict | undefined;
  onChoose: (verdict: ImportVerdict | undefined) => void;
};

/** How many rows got which verdict; each count filters the table below. */
export function VerdictCounts({ counts, chosen, onChoose }: Props) {
  const items: { verdict: ImportVerdict | undefined; count: number; label: string }[] = [
    { verdict: undefined, count: counts.rows, label: t`All rows` },
    { verdict: 'CREATE', count: counts.create, label: verdictWords('CREATE') },
    { verdict: 'UPDATE', count: counts.update, label: verdictWords('UPDATE') },
    { verdict: 'SKIP', count: counts.skip, label: verdictWords('SKIP') },
    { verdict: 'CONFLICT', count: counts.conflict, label: verdictWords('CONFLICT') },
    { verdict: 'REJECT', count: counts.reject, label: verdictWords('REJECT') },
  ];
  return (
    <div className={classes.counts} role="group" aria-label={t`Verdicts`}>
      {items.map(({ verdict, count, label }) => (
        <button
          key={verdict ?? 'ALL'}
          type="button"
          className={classes.count}
          aria-pressed={chosen === verdict}
          onClick={() => onChoose(verdict)}
        >
          <b>{exactCount(count)}</b>
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}
