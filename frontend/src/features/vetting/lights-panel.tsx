import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { PageSkeleton } from '@/design/skeletons';
import { FactsToCheck } from './facts-to-check';
import { GateNote } from './gate-note';
import { LightCard } from './light-card';
import { lightsQuery, useLightsChange, type LightAxis, type LightsChange, type LightsReport } from './lights-queries';
import type { LightReading, LightTodo } from './lights-queries';
import { RecordForms, type RecordForm } from './record-forms';
import classes from './vetting.module.css';

type Props = {
  brandId: string;
  partnerId: string;
  /** Where the brand's universe is told, and where the partner is described. */
  onSetUniverse: () => void;
  onDescribe: () => void;
};

/** The five lights of a partner: whether one can write, the evidence behind each, and the forms that turn them green. */
export function LightsPanel({ brandId, partnerId, ...ways }: Props) {
  const lights = useQuery(lightsQuery(brandId, partnerId));
  if (lights.isPending) {
    return <PageSkeleton />;
  }
  if (lights.isError) {
    return <ErrorNote problem={lights.error} onRetry={() => void lights.refetch()} />;
  }
  return <Panel brandId={brandId} report={lights.data} {...ways} />;
}

type PanelProps = Omit<Props, 'partnerId'> & { report: LightsReport };

function Panel({ brandId, report, onSetUniverse, onDescribe }: PanelProps) {
  const change = useLightsChange(brandId, report);
  const [form, setForm] = useState<RecordForm>();
  const mayRecord = report.actions.includes('RECORD');

  const open = (next: RecordForm) => () => {
    change.reset();
    setForm(next);
  };
  const send = (next: LightsChange) =>
    change.mutate(next, {
      onSuccess: () => {
        setForm(undefined);
        notifications.show({ message: doneWords(next) });
      },
    });
  const actOf = (todo: LightTodo) => {
    switch (todo) {
      case 'SET_UNIVERSE':
      case 'SET_TARGET':
        return onSetUniverse;
      case 'DESCRIBE_PARTNER':
        return onDescribe;
      case 'ASK_MANAGER':
        return report.actions.includes('OVERRIDE') ? open('override') : undefined;
      case 'CHECK_FACTS':
      case 'AWAIT_END_OF_EXCLUSION':
        return undefined;
      default: {
        const next = formOf(todo);
        return next === 'posts' && report.accounts.length === 0 ? onDescribe : next && open(next);
      }
    }
  };

  return (
    <Stack gap="lg">
      <GateNote
        report={report}
        busy={change.isPending}
        onConfirm={() => send({ kind: 'confirmation', fingerprint: report.fingerprint })}
        onOverride={open('override')}
        onWithdraw={() => send({ kind: 'withdrawal' })}
      />
      {!form && <ProblemNote problem={change.error} />}
      <div className={classes.cards}>
        {report.readings.map((reading) => (
          <LightCard
            key={reading.axis}
            reading={reading}
            earlier={report.earlier.filter((one) => one.axis === reading.axis)}
            onTodo={mayRecord ? actOf : undefined}
            more={mayRecord && moreOf(reading, open)}
          >
            {reading.axis === 'REPUTATION' && mayRecord && (
              <FactsToCheck
                facts={report.facts}
                busy={change.isPending}
                onUphold={(factId) => send({ kind: 'verdict', factId, told: { upheld: true } })}
                onDismiss={(factId, reason) => send({ kind: 'verdict', factId, told: { upheld: false, reason } })}
              />
            )}
          </LightCard>
        ))}
      </div>
      {mayRecord && report.version > 0 && (
        <Group>
          <Button variant="subtle" onClick={() => send({ kind: 'recomputation' })} loading={change.isPending}>
            <Trans>Compute again from what is known today</Trans>
          </Button>
        </Group>
      )}
      {form && (
        <RecordForms
          form={form}
          report={report}
          busy={change.isPending}
          problem={change.error}
          onSend={send}
          onClose={() => {
            change.reset();
            setForm(undefined);
          }}
        />
      )}
    </Stack>
  );
}

/** The form in which a to-do is done, where there is one. */
function formOf(todo: LightTodo): RecordForm | undefined {
  switch (todo) {
    case 'RECORD_SEARCH':
      return 'search';
    case 'RECORD_MEDIA_KIT':
    case 'COMPLETE_MEDIA_KIT':
      return 'mediaKit';
    case 'RECORD_VENDOR_FIGURE':
    case 'WIDEN_SAMPLE':
      return 'vendorFigure';
    case 'TYPE_POSTS':
    case 'MORE_POSTS':
      return 'posts';
    default:
      return undefined;
  }
}

/** What can be told about a light whatever its colour, unless a to-do asks for that very form already. */
function moreOf({ axis, todo }: LightReading, open: (form: RecordForm) => () => void): ReactNode {
  const asked = todo.map(formOf);
  return tellable(axis)
    .filter(({ form }) => !asked.includes(form))
    .map(({ form, words }) => (
      <Button key={form} size="compact-md" variant="subtle" onClick={open(form)}>
        {words}
      </Button>
    ));
}

function tellable(axis: LightAxis): { form: RecordForm; words: string }[] {
  switch (axis) {
    case 'UNIVERSE':
      return [{ form: 'exclusion', words: t`Contract with a competitor…` }];
    case 'REPUTATION':
      return [
        { form: 'search', words: t`New search…` },
        { form: 'fact', words: t`Add a fact…` },
      ];
    case 'AUDIENCE':
      return [{ form: 'mediaKit', words: t`New media kit…` }];
    case 'AUTHENTICITY':
      return [{ form: 'vendorFigure', words: t`New figure…` }];
    case 'ENGAGEMENT':
      return [{ form: 'posts', words: t`Type posts…` }];
  }
}

function doneWords(change: LightsChange): string {
  switch (change.kind) {
    case 'confirmation':
      return t`Confirmed.`;
    case 'override':
      return t`The way is open. The reason is kept.`;
    case 'withdrawal':
      return t`The override is withdrawn.`;
    case 'recomputation':
      return t`Computed again.`;
    case 'verdict':
      return t`Checked; the light follows.`;
    case 'search':
    case 'fact':
    case 'mediaKit':
    case 'vendorFigure':
    case 'posts':
    case 'exclusion':
      return t`Recorded; the lights follow.`;
  }
}
