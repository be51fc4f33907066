import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LightShape } from '@/design/light-shape';
import { colourWord, lightLabel } from '@/design/lights';
import { StatusPill } from '@/design/status-pill';
import { exactCount, exactDate, percent, relativeDate } from '@/design/words';
import { evidenceSentence } from './evidence-words';
import { axisFormula, axisQuestion, todoLabel } from './light-words';
import type { LightReading, LightTodo } from './lights-queries';
import classes from './vetting.module.css';

type Props = {
  reading: LightReading;
  earlier: LightReading[];
  /** What pressing a to-do does; nothing for those that are only words. */
  onTodo?: (todo: LightTodo) => (() => void) | undefined;
  /** More that can be told about this light. */
  more?: ReactNode;
  children?: ReactNode;
};

/** One light with all that stands behind it: evidence, what would turn it green, how it was computed. */
export function LightCard({ reading, earlier, onTodo, more, children }: Props) {
  const label = lightLabel(reading.axis);
  return (
    <section className={classes.card} aria-label={`${label}, ${colourWord(reading.light)}`}>
      <div className={classes.head}>
        <LightShape colour={reading.light} size={28} />
        <div>
          <Title order={3}>{label}</Title>
          <Text size="sm" c="dimmed">
            {axisQuestion(reading.axis)}
          </Text>
        </div>
        {reading.score !== undefined && (
          <span className={classes.score} title={t`Score out of 100`}>
            {reading.score}
            <Text component="span" size="sm" c="dimmed">
              {' / 100'}
            </Text>
          </span>
        )}
      </div>
      <Group gap="xs">
        <Pills reading={reading} />
      </Group>
      <ul className={classes.evidence}>
        {reading.evidence.map((one, index) => (
          <li key={index}>
            {evidenceSentence(one)}
            {one.params.link && (
              <>
                {' '}
                <Anchor href={one.params.link} target="_blank" rel="noreferrer noopener">
                  <Trans>Source</Trans>
                </Anchor>
              </>
            )}
          </li>
        ))}
      </ul>
      {children}
      {onTodo && (
        <Group gap="xs">
          {reading.todo.map((todo) => {
            const act = onTodo(todo);
            return act ? (
              <Button key={todo} size="compact-md" variant="light" onClick={act}>
                {todo === 'ASK_MANAGER' ? t`Override…` : todoLabel(todo)}
              </Button>
            ) : (
              <Text key={todo} size="sm" c="dimmed">
                {todoLabel(todo)}
              </Text>
            );
          })}
          {more}
        </Group>
      )}
      <details className={classes.computed}>
        <summary>
          <Trans>How it is computed</Trans>
        </summary>
        <Text size="sm" mt="xs">
          {axisFormula(reading.axis)}
        </Text>
        <dl className={classes.inputs}>
          {Object.entries(reading.inputs)
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([name, value]) => (
              <Input key={name} name={name} value={value} />
            ))}
          <Input name={t`confidence`} value={percent(reading.confidence, 0)} />
          <Input name={t`version`} value={reading.formula} />
          <Input name={t`computed`} value={exactDate(reading.computedAt)} />
        </dl>
        {earlier.length > 0 && (
          <>
            <Text size="sm" mt="sm" fw={550}>
              <Trans>Before</Trans>
            </Text>
            <ul className={classes.evidence}>
              {earlier.slice(0, 5).map((one) => (
                <li key={one.computedAt + one.light}>
                  <Text size="sm">
                    {exactDate(one.computedAt)}: {colourWord(one.light)}
                    {one.score !== undefined && ` (${exactCount(one.score)})`}
                  </Text>
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </section>
  );
}

function Input({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Pills({ reading }: { reading: LightReading }) {
  if (reading.light === 'GREY') {
    return (
      <StatusPill tone="neutral">
        <Trans>Data missing</Trans>
      </StatusPill>
    );
  }
  return (
    <>
      {reading.expired ? (
        <StatusPill tone="bad">
          <Trans>Expired</Trans>
        </StatusPill>
      ) : (
        reading.expiresOn && (
          <StatusPill tone="neutral">
            <span title={exactDate(reading.expiresOn)}>
              <Trans>Expires {relativeDate(reading.expiresOn)}</Trans>
            </span>
          </StatusPill>
        )
      )}
      {reading.confirmed ? (
        <StatusPill tone="good">
          <span title={reading.confirmedAt && exactDate(reading.confirmedAt)}>
            <Trans>Confirmed by {reading.confirmedBy ?? ''}</Trans>
          </span>
        </StatusPill>
      ) : (
        <StatusPill tone="waiting">
          <Trans>To confirm</Trans>
        </StatusPill>
      )}
    </>
  );
}
