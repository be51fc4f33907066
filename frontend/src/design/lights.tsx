import { Tooltip } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { useState, type KeyboardEvent } from 'react';
import { LightShape, type LightColour } from './light-shape';
import { isBehindDialog } from './keyboard';
import classes from './lights.module.css';
import { useTabStop } from './tab-stop';

export const LIGHT_ORDER = ['UNIVERSE', 'REPUTATION', 'AUDIENCE', 'AUTHENTICITY', 'ENGAGEMENT'] as const;
export type LightName = (typeof LIGHT_ORDER)[number];
export type LightReading = { light: LightName; colour: LightColour; sentence?: string };

type Props = { readings: LightReading[]; size?: number; onOpen?: () => void; ownerName?: string };

/**
 * The signature: five small signals in a fixed order. One focus stop; hover, focus and long press tell the sentence
 * behind each, arrows walk through them, Enter opens the evidence where there is some.
 */
export function Lights({ readings, size = 16, onOpen, ownerName }: Props) {
  const [here, setHere] = useState<number | null>(null);
  const tabIndex = useTabStop();
  const all = LIGHT_ORDER.map(
    (light): LightReading => readings.find((one) => one.light === light) ?? { light, colour: 'GREY' },
  );
  const label = ownerName ? `${ownerName}. ${summary(all)}` : summary(all);
  const allGreen = all.every((one) => one.colour === 'GREEN');

  const walk = (event: KeyboardEvent) => {
    const isArrow = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
    if (isArrow && !isBehindDialog(event.currentTarget)) {
      event.preventDefault();
      event.stopPropagation();
      const step = event.key === 'ArrowRight' ? 1 : -1;
      setHere(
        (now) => ((now ?? (step > 0 ? -1 : LIGHT_ORDER.length)) + step + LIGHT_ORDER.length) % LIGHT_ORDER.length,
      );
    }
  };

  return (
    <Tooltip
      label={
        <ul className={classes.list}>
          {all.map((one, index) => (
            <li key={one.light} className={classes.line} data-here={index === here || undefined}>
              <LightShape colour={one.colour} size={14} />
              <span>{told(one)}</span>
            </li>
          ))}
        </ul>
      }
    >
      <button
        type="button"
        tabIndex={tabIndex}
        className={allGreen ? `${classes.lights} ${classes.quiet}` : classes.lights}
        data-opens={onOpen ? true : undefined}
        aria-label={here === null ? label : told(all[here]!)}
        onKeyDown={walk}
        onBlur={() => setHere(null)}
        onClick={(event) => {
          if (onOpen) {
            event.stopPropagation();
            onOpen();
          }
        }}
      >
        {all.map((one) => (
          <LightShape key={one.light} colour={one.colour} size={size} />
        ))}
      </button>
    </Tooltip>
  );
}

function told(reading: LightReading): string {
  const light = lightLabel(reading.light);
  const words = reading.sentence ?? colourWord(reading.colour);
  return t`${light}: ${words}`;
}

/** What the light is about, in the reader's words. */
export function lightLabel(light: LightName): string {
  switch (light) {
    case 'UNIVERSE':
      return t`Universe`;
    case 'REPUTATION':
      return t`E-reputation`;
    case 'AUDIENCE':
      return t`Audience`;
    case 'AUTHENTICITY':
      return t`Authenticity`;
    case 'ENGAGEMENT':
      return t`Engagement`;
  }
}

/** The colour in one word; grey says what it means. */
export function colourWord(colour: LightColour): string {
  switch (colour) {
    case 'GREEN':
      return t`green`;
    case 'AMBER':
      return t`amber`;
    case 'RED':
      return t`red`;
    case 'GREY':
      return t`grey, data missing`;
  }
}

/** "Feux : 4 verts, authenticité orange". */
export function summary(readings: LightReading[]): string {
  const greens = readings.filter((one) => one.colour === 'GREEN').length;
  const others = readings
    .filter((one) => one.colour !== 'GREEN')
    .map((one) => `${lightLabel(one.light).toLowerCase()} ${colourWord(one.colour)}`)
    .join(', ');
  const greenWords = plural(greens, { 0: 'none green', one: '# green', other: '# green' });
  return others ? t`Lights: ${greenWords}, ${others}` : t`Lights: ${greenWords}`;
}
