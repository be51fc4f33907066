import { msg } from '@lingui/core/macro';
import { lightLabel, type LightName } from '@/design/lights';

type Params = Record<string, string>;

export const problems = {
  GATE_CLOSED: (p: Params) => {
    const lights = (p.lights ?? '')
      .split(',')
      .filter(Boolean)
      .map((one) => lightLabel(one.split(':')[0] as LightName))
      .join(', ');
    return lights
      ? msg`No proposal can go out yet: not green and confirmed are ${lights}.`
      : msg`The lights are not all green yet: no proposal can go out.`;
  },
  GATE_OPEN_ALREADY: () => msg`The way is free already: there is nothing to override.`,
  REASON_TOO_SHORT: () => msg`Please say why in a few words (at least ten characters).`,
  NO_OVERRIDE: () => msg`There is no override to withdraw.`,
  NOTHING_TO_CONFIRM: () => msg`All five lights are grey: there is nothing to confirm yet.`,
  ALREADY_CONFIRMED: () => msg`These lights are confirmed already.`,
  LIGHTS_CHANGED: () => msg`The lights have changed since you looked. Look again, then confirm.`,
  DATED_IN_THE_FUTURE: () => msg`This day is still to come. Give the day on which it was seen.`,
  ADS_COUNT_IMPOSSIBLE: () => msg`Give both counts of adverts, or neither; no more undisclosed than seen.`,
  RANGE_IMPOSSIBLE: () => msg`The range must hold the share: low, then the share, then high.`,
  AUDIENCE_EMPTY: () => msg`Give at least one part of the audience.`,
  AUDIENCE_ABOVE_WHOLE: (p: Params) => {
    switch (p.part) {
      case 'country':
        return msg`The countries add up to ${p.sum ?? ''}%: more than 100.`;
      case 'language':
        return msg`The languages add up to ${p.sum ?? ''}%: more than 100.`;
      case 'age':
        return msg`The ages add up to ${p.sum ?? ''}%: more than 100.`;
      default:
        return msg`The genders add up to ${p.sum ?? ''}%: more than 100.`;
    }
  },
  AUDIENCE_COUNTRY_UNKNOWN: (p: Params) => msg`“${p.country ?? ''}” is not a country code we know.`,
  TARGET_NOT_WHOLE: (p: Params) => {
    switch (p.part) {
      case 'country':
        return msg`The target's countries add up to ${p.sum ?? ''}%: they must make 100.`;
      case 'language':
        return msg`The target's languages add up to ${p.sum ?? ''}%: they must make 100.`;
      case 'age':
        return msg`The target's ages add up to ${p.sum ?? ''}%: they must make 100.`;
      default:
        return msg`The target's genders add up to ${p.sum ?? ''}%: they must make 100.`;
    }
  },
  FACT_JUDGED_ALREADY: () => msg`Somebody has checked this fact already.`,
  VIEWS_NEEDED: () => msg`On this network the rate is counted per view: the views of each post are needed.`,
  NO_POSTS: () => msg`Give at least one post.`,
  EXCLUSION_OVER: () => msg`This contract is over already: it is no obstacle.`,
};
