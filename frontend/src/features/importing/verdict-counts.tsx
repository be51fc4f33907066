import { t } from '@lingui/core/macro';
import { exactCount } from '@/design/words';
import classes from './importing.module.css';
import type { ImportView, RowsWanted } from './import-queries';
import { verdictWords } from './import-words';

type Props = {
  counts: NonNullable<ImportView['counts']>;
  chosen: RowsWanted;
  onChoose: (wanted: RowsWanted) => void;
};

/** How many rows got which verdict, and how many are taken only in part; each count filters the table below. */
export function VerdictCounts({ counts, chosen, onChoose }: Props) {
  const partly = counts.partly ?? 0;
  const items: { verdict: RowsWanted; count: number; label: string }[] = [
    { verdict: 'ALL', count: counts.rows, label: t`All rows` },
    { verdict: 'CREATE', count: counts.create, label: verdictWords('CREATE') },
    { verdict: 'UPDATE', count: counts.update, label: verdictWords('UPDATE') },
    { verdict: 'SKIP', count: counts.skip, label: verdictWords('SKIP') },
    { verdict: 'CONFLICT', count: counts.conflict, label: verdictWords('CONFLICT') },
    { verdict: 'REJECT', count: counts.reject, label: verdictWords('REJECT') },
    ...(partly > 0 ? [{ verdict: 'PARTLY' as const, count: partly, label: t`With cells left out` }] : []),
  ];
  return (
    <div className={classes.counts} role="group" aria-label={t`Verdicts`}>
      {items.map(({ verdict, count, label }) => (
        <button
          key={verdict}
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
