import { Tooltip, UnstyledButton } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { LightShape, type LightColour } from '@/design/light-shape';
import { colourWord, lightLabel } from '@/design/lights';
import { exactCount } from '@/design/words';
import classes from './facets.module.css';
import { LIGHT_FACETS, type LightFacet } from './facet-words';
import { valuesOf, type FacetView } from './partner-queries';
import { FACETS, picking, pickingOf, type PartnerSearch, type Picking } from './partner-search';

type Props = {
  facets: FacetView[];
  search: PartnerSearch;
  onChange: (change: Partial<PartnerSearch>) => void;
};

const COLOURS: LightColour[] = ['GREEN', 'AMBER', 'RED', 'GREY'];
const NEXT: Record<Picking, Picking> = { off: 'in', in: 'out', out: 'off' };

/** Five lights by four colours: a click asks for one, a second leaves it out, a third lets it be. */
export function LightsFacet({ facets, search, onChange }: Props) {
  return (
    <ul className={classes.lights}>
      {(Object.keys(LIGHT_FACETS) as LightFacet[]).map((key) => {
        const light = lightLabel(LIGHT_FACETS[key]);
        return (
          <li key={key} className={classes.light}>
            <span className={classes.words}>{light}</span>
            <span className={classes.colours} role="group" aria-label={light}>
              {COLOURS.map((colour) => {
                const state = pickingOf(search[key], colour);
                const count = exactCount(valuesOf(facets, FACETS[key]).find((one) => one.value === colour)?.count ?? 0);
                const words = colourWord(colour);
                const told = state === 'out' ? t`${light}: not ${words} (${count})` : t`${light}: ${words} (${count})`;
                return (
                  <Tooltip key={colour} label={told}>
                    <UnstyledButton
                      className={classes.colour}
                      data-state={state}
                      aria-label={told}
                      aria-pressed={state === 'out' ? 'mixed' : state === 'in'}
                      onClick={() => onChange({ [key]: picking(search[key], colour, NEXT[state]) })}
                    >
                      <LightShape colour={colour} size={16} />
                    </UnstyledButton>
                  </Tooltip>
                );
              })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
