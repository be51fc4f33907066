import { Checkbox } from '@mantine/core';
import { t } from '@lingui/core/macro';
import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FindingView } from './content-queries';
import { checkName, findingSentence, publicOf } from './content-words';
import classes from './finding-list.module.css';

type Props = {
  findings: FindingView[];
  /** Findings a reviewer has looked at, when they are to be ticked here. */
  ticks?: ReadonlySet<string>;
  onTick?: (key: string, ticked: boolean) => void;
  aside?: (finding: FindingView) => ReactNode;
};

/** What the checks found, the strictest first; told by shape and word as well as by colour. */
export function FindingList({ findings, ticks, onTick, aside }: Props) {
  const sorted = [...findings].sort((one, other) => ORDER[one.verdict] - ORDER[other.verdict]);
  return (
    <ul className={classes.list}>
      {sorted.map((finding) => (
        <li key={finding.key} className={classes.finding}>
          <VerdictMark finding={finding} />
          <div className={classes.words}>
            <strong>
              {checkName(finding)}
              {publicOf(finding) && <span className={classes.soft}> · {publicOf(finding)}</span>}
            </strong>
            <span>{findingSentence(finding)}</span>
            {finding.waived && (
              <span className={classes.soft}>{t`Let pass by legal: ${finding.waiverReason ?? ''}`}</span>
            )}
            {onTick && needsTick(finding) && (
              <Checkbox
                mt={4}
                label={t`Looked at: I let it pass`}
                checked={ticks?.has(finding.key) ?? false}
                onChange={(event) => onTick(finding.key, event.currentTarget.checked)}
              />
            )}
            {aside?.(finding)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function VerdictMark({ finding }: { finding: FindingView }) {
  const verdict = finding.waived ? 'NA' : finding.verdict;
  const look = LOOKS[verdict];
  const Icon = look.icon;
  return (
    <span className={classes.mark} data-verdict={verdict}>
      <Icon size={20} role="img" aria-label={look.label()} />
    </span>
  );
}

const ORDER: Record<FindingView['verdict'], number> = { FAIL: 0, REVIEW: 1, PASS: 2, NA: 3 };

const LOOKS = {
  FAIL: { icon: IconAlertOctagonFilled, label: () => t`To correct` },
  REVIEW: { icon: IconAlertTriangleFilled, label: () => t`To look at` },
  PASS: { icon: IconCircleCheckFilled, label: () => t`Found` },
  NA: { icon: IconCircleDashed, label: () => t`Not asked for` },
};

export const isBlocking = (finding: FindingView) =>
  finding.verdict === 'FAIL' && finding.severity === 'BLOCK' && !finding.waived;

export const needsTick = (finding: FindingView) =>
  finding.verdict === 'REVIEW' || (finding.verdict === 'FAIL' && finding.severity !== 'BLOCK');
