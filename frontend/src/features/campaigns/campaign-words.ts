import { t } from '@lingui/core/macro';
import { today } from '@/design/local-day';
import { countryName, exactDate } from '@/design/words';
import type { CampaignView } from './campaigns-queries';

type Dates = Pick<CampaignView, 'from' | 'to'>;

export function classificationWord(classification: CampaignView['classification']): string {
  switch (classification) {
    case 'PAID':
      return t({ message: 'Paid', context: 'campaign' });
    case 'EARNED':
      return t({ message: 'Earned', context: 'campaign' });
  }
}

export function periodWords({ from, to }: Dates): string {
  return to ? t`${exactDate(from)} to ${exactDate(to)}` : t`since ${exactDate(from)}, open end`;
}

export function countryWords(codes: string[]): string {
  return codes.map(countryName).join(', ');
}

/** Where a campaign stands in its period today. */
export function stageOf({ from, to }: Dates, day = today()) {
  if (day < from) {
    return { tone: 'waiting' as const, words: t`Planned` };
  }
  if (to && day > to) {
    return { tone: 'neutral' as const, words: t`Over` };
  }
  return { tone: 'active' as const, words: t`Running` };
}
