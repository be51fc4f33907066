import { Button, Group, Text, Title } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { ConfirmButton } from '@/design/confirm-button';
import { LightShape } from '@/design/light-shape';
import { LIGHT_ORDER } from '@/design/lights';
import { exactDate, quoted } from '@/design/words';
import { blockerSentence } from './light-words';
import type { LightsReport } from './lights-queries';
import classes from './vetting.module.css';

type Props = {
  report: LightsReport;
  busy: boolean;
  onConfirm: () => void;
  onOverride: () => void;
  onWithdraw: () => void;
};

/** Whether one can write, and if not, what stands in the way. Five greens have their quiet moment. */
export function GateNote({ report, busy, onConfirm, onOverride, onWithdraw }: Props) {
  const { gate, override } = report;
  const firstName = report.partnerName.split(' ')[0] ?? report.partnerName;
  if (gate.open && gate.by === 'FIVE_GREENS') {
    return (
      <section className={classes.gate} data-open="greens" role="status">
        <div className={classes.five} aria-hidden>
          {LIGHT_ORDER.map((light) => (
            <LightShape key={light} colour="GREEN" size={32} />
          ))}
        </div>
        <Title order={2} size="h3">
          <Trans>Five greens. You can write to {firstName}.</Trans>
        </Title>
      </section>
    );
  }
  return (
    <section className={classes.gate} data-open={gate.open ? 'override' : undefined}>
      <Title order={2} size="h3">
        {gate.open ? <Trans>The way is open by override</Trans> : <Trans>No proposal yet</Trans>}
      </Title>
      {override && (
        <Text maw="var(--reading)">
          <Trans>
            {override.by}, {exactDate(override.at)}: {quoted(override.reason)}
          </Trans>
        </Text>
      )}
      {!gate.open && (
        <>
          {override && (
            <Text maw="var(--reading)">
              <Trans>A light has turned red since: this override no longer covers it.</Trans>
            </Text>
          )}
          <ul className={classes.blockers}>
            {gate.blockers.map((blocker) => (
              <li key={blocker.axis}>
                <LightShape colour={blocker.light} />
                <span>
                  {blockerSentence(
                    blocker,
                    report.readings.find((one) => one.axis === blocker.axis),
                  )}
                </span>
              </li>
            ))}
          </ul>
          <Text size="sm" c="dimmed">
            <Trans>A question without an offer is always allowed.</Trans>
          </Text>
        </>
      )}
      <Group gap="xs">
        {report.actions.includes('CONFIRM') && (
          <Button onClick={onConfirm} loading={busy}>
            <Trans>Confirm the lights</Trans>
          </Button>
        )}
        {report.actions.includes('OVERRIDE') && (
          <Button variant="default" onClick={onOverride}>
            <Trans>Override…</Trans>
          </Button>
        )}
        {report.actions.includes('WITHDRAW_OVERRIDE') && (
          <ConfirmButton
            question={t`Withdraw the override?`}
            consequence={t`No proposal can go out until the lights are green and confirmed. What was sent stays sent.`}
            confirm={t`Withdraw`}
            onConfirm={onWithdraw}
          >
            <Trans>Withdraw the override</Trans>
          </ConfirmButton>
        )}
      </Group>
    </section>
  );
}
