import { Menu } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { StatusPill } from '@/design/status-pill';
import { useTabStop } from '@/design/tab-stop';
import { ActDialog, type ActForm } from './act-dialog';
import classes from './cell.module.css';
import type { PartnerRow } from './partner-queries';
import { stageTone, stageWord } from './partner-words';

type Props = { brandId: string; row: PartnerRow };

/** Where it stands, and the steps that are taken by hand: the others follow from letters, offers and contracts. */
export function StageCell({ brandId, row }: Props) {
  const [form, setForm] = useState<ActForm>();
  const tabIndex = useTabStop();
  const steps = stepsFrom(row.stage);
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <button
            type="button"
            tabIndex={tabIndex}
            className={classes.cell}
            data-cell
            aria-label={t`Stage, ${row.displayName}: ${stageWord(row.stage ?? 'NONE')}`}
            onClick={(event) => event.stopPropagation()}
          >
            <StageText row={row} />
          </button>
        </Menu.Target>
        <Menu.Dropdown onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
          {steps.map((step) => (
            <Menu.Item key={step} onClick={() => setForm(step)}>
              {stepWord(step)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {form && (
        <ActDialog brandId={brandId} selection={{ rows: [row] }} form={form} onClose={() => setForm(undefined)} />
      )}
    </>
  );
}

export function StageText({ row }: { row: PartnerRow }) {
  if (row.doNotContact) {
    return (
      <StatusPill tone="bad">
        <Trans>Do not contact</Trans>
      </StatusPill>
    );
  }
  return row.stage && row.stage !== 'NONE' ? (
    <StatusPill tone={stageTone(row.stage)}>{stageWord(row.stage)}</StatusPill>
  ) : (
    <span>–</span>
  );
}

function stepsFrom(stage: PartnerRow['stage']): ActForm[] {
  switch (stage) {
    case 'IDENTIFIED':
    case 'INFO_REQUESTED':
    case 'VETTED':
    case 'IN_DISCUSSION':
    case 'OFFERED':
    case 'COUNTERED':
    case 'AGREED':
      return ['DROP', 'JOIN_CAMPAIGN'];
    case 'CONTACTED':
      return ['DISCUSS', 'DROP', 'JOIN_CAMPAIGN'];
    case 'ACTIVE':
      return ['COMPLETE', 'JOIN_CAMPAIGN'];
    default:
      return ['JOIN_CAMPAIGN'];
  }
}

function stepWord(form: ActForm): string {
  switch (form) {
    case 'DISCUSS':
      return t`They answered`;
    case 'COMPLETE':
      return t`Collaboration completed`;
    case 'DROP':
      return t`Go on without them`;
    default:
      return t`Add to a campaign`;
  }
}
