import { t } from '@lingui/core/macro';
import { lightLabel } from '@/design/lights';
import { exactDate } from '@/design/words';
import { evidenceSentence } from './evidence-words';
import type { LightAxis, LightReading, LightsReport, LightTodo } from './lights-queries';

type Blocker = LightsReport['gate']['blockers'][number];

/** What the light asks. */
export function axisQuestion(axis: LightAxis): string {
  switch (axis) {
    case 'UNIVERSE':
      return t`Do they speak of what the brand is about?`;
    case 'REPUTATION':
      return t`What do people say about them?`;
    case 'AUDIENCE':
      return t`Do they reach whom the brand wants to reach?`;
    case 'AUTHENTICITY':
      return t`Are their followers people?`;
    case 'ENGAGEMENT':
      return t`Does their audience react as others of its size?`;
  }
}

/** How a light is computed, in a sentence that a stranger can follow by hand. */
export function axisFormula(axis: LightAxis): string {
  switch (axis) {
    case 'UNIVERSE':
      return t`Each brand keyword or category found in categories, bio and notes counts 20, up to 100. Green from 65, amber below. A banned topic or a contract with a competitor is red. Nothing to read: grey.`;
    case 'REPUTATION':
      return t`Each checked fact weighs its severity × 2^(−months / 12). Red from 4, or with one fact of severity 3 younger than a year; amber from 1.5. Adverts that do not say so: amber above 6%, red above 20% of at least ten. Grey until somebody records a search; a search is good for 30 days.`;
    case 'AUDIENCE':
      return t`Fit = 100 × (0.35 country + 0.15 language + 0.20 age + 0.10 gender) ÷ the weights of what the brand targets; each overlap is the sum of the smaller share. Green from 65 with every missing part counted as nothing, else amber; what a partner declares is never red.`;
    case 'AUTHENTICITY':
      return t`Share of inactive or automated followers. Green under 15% when the range ends under 25%; red from 30% when the range starts at 20% or more; else amber. Score 100 at 5%, 70 at 15%, 40 at 30%, 0 at 60%.`;
    case 'ENGAGEMENT':
      return t`Rate of the largest account that has a benchmark, against the usual range of its size. Red under the 5th percentile or with two red flags; amber with any flag (under the 10th percentile, far above the 95th, odd share of comments, too even likes). Score 100 − 35 per red flag − 15 per amber one.`;
  }
}

/** What a person can do about a light. */
export function todoLabel(todo: LightTodo): string {
  switch (todo) {
    case 'SET_UNIVERSE':
      return t`Set the brand's keywords`;
    case 'SET_TARGET':
      return t`Tell the target audience`;
    case 'DESCRIBE_PARTNER':
      return t`Complete categories, bio or notes`;
    case 'AWAIT_END_OF_EXCLUSION':
      return t`Wait for the end of the contract`;
    case 'RECORD_SEARCH':
      return t`Record a search`;
    case 'CHECK_FACTS':
      return t`Check the facts above`;
    case 'RECORD_MEDIA_KIT':
      return t`Enter the media kit`;
    case 'COMPLETE_MEDIA_KIT':
      return t`Complete the media kit`;
    case 'RECORD_VENDOR_FIGURE':
      return t`Enter a vendor's figure`;
    case 'WIDEN_SAMPLE':
      return t`Enter a figure of a larger sample`;
    case 'TYPE_POSTS':
      return t`Type the last posts`;
    case 'MORE_POSTS':
      return t`Type more posts`;
    case 'ASK_MANAGER':
      return t`Ask a manager for an override`;
  }
}

/** Why a light stands in the way, and what to do. */
export function blockerSentence(blocker: Blocker, reading: LightReading | undefined): string {
  const axis = lightLabel(blocker.axis);
  const because = reading?.evidence[0] ? evidenceSentence(reading.evidence[0]) : '';
  switch (blocker.why) {
    case 'AMBER':
      return t`${axis} is amber: ${because}`;
    case 'RED':
      return t`${axis} is red: ${because}`;
    case 'GREY':
      return t`${axis} is unknown: ${because}`;
    case 'EXPIRED':
      return reading?.expiresOn
        ? t`${axis} was green until ${exactDate(reading.expiresOn)}: it has to be looked at again.`
        : t`${axis} has to be looked at again.`;
    case 'NOT_CONFIRMED':
      return t`${axis} is green and waits to be confirmed.`;
  }
}
