import { t } from '@lingui/core/macro';
import type { OwedView } from './content-queries';
import { owedWords } from './content-words';

type Params = Record<string, string>;

/** What became of a content, as the partner's timeline says it. */
export const contentEvents = {
  DRAFT_SUBMITTED: (p: Params) => t`Content handed in: ${version(p)}`,
  CHANGES_REQUESTED: (p: Params) => t`Changes requested: ${version(p)}`,
  DRAFT_APPROVED: (p: Params) => t`Content approved: ${version(p)}`,
  DRAFT_REJECTED: (p: Params) => t`Content refused: ${version(p)}`,
  CHECK_WAIVED: (p: Params) => t`Legal let a failed check pass: ${version(p)}`,
  POST_DECLARED: (p: Params) => (p.format ? t`Content published: ${piece(p)}` : t`Content published`),
  POST_CORRECTED: (p: Params) =>
    t`Address of the post corrected: ${p.to ?? ''} instead of ${p.from ?? ''} (${piece(p)})`,
  CONTENT_REOPENED: (p: Params) => (p.format ? t`Content reopened: ${piece(p)}` : t`Content reopened`),
  CONTENT_CANCELLED: (p: Params) => (p.format ? t`Content cancelled: ${piece(p)}` : t`Content cancelled`),
};

/** Reel on Instagram, V2; lines told before contents were named say the version alone. */
const version = (p: Params): string => [p.format && piece(p), `V${p.draft ?? '1'}`].filter(Boolean).join(', ');

const piece = ({ format = 'POST', network = '', count = '1' }: Params): string =>
  owedWords({ format: format as OwedView['format'], network: network as OwedView['network'], count: Number(count) });
