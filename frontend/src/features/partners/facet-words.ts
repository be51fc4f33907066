import { t } from '@lingui/core/macro';
import { colourWord, lightLabel, type LightName } from '@/design/lights';
import type { LightColour } from '@/design/light-shape';
import { countryName, languageName } from '@/design/words';
import { nowWord, type AvailabilityNow } from './casting-words';
import type { Network, RelationshipStage } from './partner-queries';
import type { FacetKey } from './partner-search';
import { kindWord, networkName, stageWord } from './partner-words';

/** The value of those who have none of a facet, or of whom it is not known. */
export const NONE = '-';

export const LIGHT_FACETS = {
  universeLight: 'UNIVERSE',
  reputationLight: 'REPUTATION',
  audienceLight: 'AUDIENCE',
  authenticityLight: 'AUTHENTICITY',
  engagementLight: 'ENGAGEMENT',
} as const satisfies Partial<Record<FacetKey, LightName>>;

export type LightFacet = keyof typeof LIGHT_FACETS;

/** What a facet is called. */
export function facetWord(key: FacetKey): string {
  switch (key) {
    case 'network':
      return t`Network`;
    case 'tier':
      return t`Size`;
    case 'category':
      return t`Category`;
    case 'country':
      return t`Country`;
    case 'audienceCountry':
      return t`Country of the audience`;
    case 'language':
      return t`Language`;
    case 'stage':
      return t`Stage`;
    case 'owner':
      return t`Followed up by`;
    case 'tag':
      return t`Tags`;
    case 'kind':
      return t`Kind`;
    case 'agency':
      return t`Agent`;
    case 'allGreen':
      return t`Five green lights`;
    case 'doNotContact':
      return t`Do not contact`;
    case 'email':
      return t`E-mail`;
    case 'availability':
      return t`Availability`;
    case 'universeLight':
    case 'reputationLight':
    case 'audienceLight':
    case 'authenticityLight':
    case 'engagementLight':
      return lightLabel(LIGHT_FACETS[key]);
  }
}

/** What one value of a facet says; `label` is what the server calls it. */
export function valueWord(key: FacetKey, value: string, label: string = value): string {
  if (value === NONE) {
    return noneWord(key);
  }
  switch (key) {
    case 'network':
      return networkName(value as Network);
    case 'tier':
      return tierWord(value);
    case 'country':
    case 'audienceCountry':
      return countryName(value);
    case 'language':
      return languageName(value);
    case 'stage':
      return stageWord(value as RelationshipStage);
    case 'kind':
      return kindWord(value as 'INFLUENCER' | 'AMBASSADOR');
    case 'allGreen':
    case 'doNotContact':
    case 'email':
      return value === 'YES' ? t`Yes` : t`No`;
    case 'availability':
      return nowWord(value as AvailabilityNow);
    case 'universeLight':
    case 'reputationLight':
    case 'audienceLight':
    case 'authenticityLight':
    case 'engagementLight':
      return colourWord(value as LightColour);
    case 'category':
    case 'owner':
    case 'tag':
    case 'agency':
      return label;
  }
}

/** A value as it reads on its own, away from the name of its facet. */
export function chipWord(key: FacetKey, value: string, label: string): string {
  const word = valueWord(key, value, label);
  switch (key) {
    case 'network':
    case 'category':
    case 'stage':
    case 'kind':
      return word;
    case 'tag':
      return `#${word}`;
    case 'allGreen':
      return value === 'YES' ? t`five green lights` : t`not five green lights`;
    case 'doNotContact':
      return value === 'YES' ? t`not to be contacted` : t`may be contacted`;
    case 'email':
      return value === 'YES' ? t`with e-mail` : t`without e-mail`;
    case 'tier':
    case 'country':
    case 'audienceCountry':
    case 'language':
    case 'owner':
    case 'agency':
    case 'availability':
    case 'universeLight':
    case 'reputationLight':
    case 'audienceLight':
    case 'authenticityLight':
    case 'engagementLight': {
      const facet = facetWord(key).toLowerCase();
      return t`${facet}: ${word}`;
    }
  }
}

function noneWord(key: FacetKey): string {
  return key === 'owner' || key === 'agency' ? t`Nobody` : t`Not known`;
}

/** nano, micro, mid… in the reader's words. */
function tierWord(tier: string): string {
  switch (tier) {
    case 'NANO':
      return t`nano`;
    case 'MICRO':
      return t`micro`;
    case 'MID':
      return t`mid`;
    case 'MACRO':
      return t`macro`;
    default:
      return t`mega`;
  }
}

/** How many followers a tier stands for. */
export function tierRange(tier: string): string {
  switch (tier) {
    case 'NANO':
      return '< 10k';
    case 'MICRO':
      return '10k – 100k';
    case 'MID':
      return '100k – 500k';
    case 'MACRO':
      return '500k – 1M';
    case 'MEGA':
      return '> 1M';
    default:
      return '';
  }
}
