import { t } from '@lingui/core/macro';

type Params = Record<string, string>;

/** What became of a content, as the partner's timeline says it. */
export const contentEvents = {
  DRAFT_SUBMITTED: (p: Params) => t`Content handed in: ${version(p)}`,
  CHANGES_REQUESTED: (p: Params) => t`Changes requested on ${version(p)}`,
  DRAFT_APPROVED: (p: Params) => t`Content approved: ${version(p)}`,
  DRAFT_REJECTED: (p: Params) => t`Content refused: ${version(p)}`,
  CHECK_WAIVED: (p: Params) => t`Legal let a failed check pass on ${version(p)}`,
  POST_DECLARED: () => t`Content published`,
  CONTENT_REOPENED: () => t`Content reopened`,
  CONTENT_CANCELLED: () => t`Content cancelled`,
};

const version = ({ draft = '1' }: Params): string => `V${draft}`;
