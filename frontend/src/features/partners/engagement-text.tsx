import { Tooltip } from '@mantine/core';
import { percent } from '@/design/words';
import type { FiguresView } from './partner-queries';
import { variantWords } from './partner-words';

type Props = { figures?: FiguresView };

/** 2,3 %, and what was divided by what on hover and focus. */
export function EngagementText({ figures }: Props) {
  if (figures?.engagementRate === undefined || !figures.engagementVariant) {
    return <span className="figures">–</span>;
  }
  return (
    <Tooltip label={variantWords(figures.engagementVariant)}>
      <span className="figures">{percent(figures.engagementRate)}</span>
    </Tooltip>
  );
}
