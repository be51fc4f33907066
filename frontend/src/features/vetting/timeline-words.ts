import { t } from '@lingui/core/macro';
import type { LightColour } from '@/design/light-shape';
import { colourWord, lightLabel, type LightName } from '@/design/lights';

type Params = Record<string, string>;

/** What happened to the lights, as the partner's timeline says it. */
export const lightEvents = {
  LIGHTS_COMPUTED: (p: Params) => [inputWords(p.input), changeWords(p.changes)].filter(Boolean).join(' · '),
  LIGHTS_CONFIRMED: () => t`Lights confirmed`,
  GATE_OVERRIDDEN: () => t`Override: the way is clear in spite of the lights`,
  OVERRIDE_WITHDRAWN: () => t`Override withdrawn`,
};

function inputWords(input = ''): string {
  switch (input) {
    case 'SEARCH':
      return t`Search recorded`;
    case 'FACT':
      return t`Fact recorded`;
    case 'FACT_CHECKED':
      return t`Fact checked`;
    case 'MEDIA_KIT':
      return t`Media kit entered`;
    case 'VENDOR_FIGURE':
      return t`Audience figure entered`;
    case 'POSTS':
      return t`Last posts entered`;
    case 'EXCLUSION':
      return t`Contract with a competitor noted`;
    default:
      return t`Lights read again`;
  }
}

/** "universe:grey:green engagement:amber:red" as words. */
function changeWords(changes = ''): string {
  return changes
    .toUpperCase()
    .split(' ')
    .map((change) => change.split(':'))
    .filter((parts) => parts.length === 3)
    .map(([axis, before, after]) => {
      const light = lightLabel(axis as LightName);
      return `${light} ${colourWord(before as LightColour)} → ${colourWord(after as LightColour)}`;
    })
    .join(', ');
}
