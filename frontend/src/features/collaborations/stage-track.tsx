import { t } from '@lingui/core/macro';
import { stageSaid, type Stage } from './words';
import classes from './collaborations.module.css';

const ROAD: Stage[] = [
  'IDENTIFIED',
  'VETTED',
  'CONTACTED',
  'IN_DISCUSSION',
  'OFFERED',
  'AGREED',
  'ACTIVE',
  'COMPLETED',
];

/** How far it has come, as a road of eight milestones. */
export function StageTrack({ stage }: { stage: Stage }) {
  const reached = ROAD.indexOf(milestone(stage));
  return (
    <ol className={classes.track} aria-label={t`Stages`}>
      {ROAD.map((one, index) => (
        <li
          key={one}
          className={classes.milestone}
          data-reached={index <= reached || undefined}
          aria-current={index === reached ? 'step' : undefined}
        >
          {index === reached ? stageSaid(stage).words : stageSaid(one).words}
        </li>
      ))}
    </ol>
  );
}

function milestone(stage: Stage): Stage {
  switch (stage) {
    case 'INFO_REQUESTED':
      return 'IDENTIFIED';
    case 'COUNTERED':
      return 'OFFERED';
    case 'SUSPENDED':
    case 'TERMINATED':
      return 'ACTIVE';
    case 'DECLINED':
    case 'DROPPED':
      return 'IDENTIFIED';
    case 'IDENTIFIED':
    case 'VETTED':
    case 'CONTACTED':
    case 'IN_DISCUSSION':
    case 'OFFERED':
    case 'AGREED':
    case 'ACTIVE':
    case 'COMPLETED':
      return stage;
  }
}
