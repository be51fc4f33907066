import type { MessageDescriptor } from '@lingui/core';
import type { ProblemCode } from '@/api/problem';
import { problems as applications } from './problems/applications';
import { problems as campaigns } from './problems/campaigns';
import { problems as collaborations } from './problems/collaborations';
import { problems as content } from './problems/content';
import { problems as everywhere } from './problems/everywhere';
import { problems as fields } from './problems/fields';
import { problems as identity } from './problems/identity';
import { problems as importing } from './problems/importing';
import { problems as mail } from './problems/mail';
import { problems as outreach } from './problems/outreach';
import { problems as partners } from './problems/partners';
import { problems as shortlists } from './problems/shortlists';
import { problems as rights } from './problems/rights';
import { problems as vetting } from './problems/vetting';

export type Sentence = (params: Record<string, string>) => MessageDescriptor;

/** What each refusal says to a person. A code of the contract without a sentence does not compile. */
export const problemWords: Record<ProblemCode | 'NETWORK', Sentence> = {
  ...everywhere,
  ...identity,
  ...partners,
  ...fields,
  ...rights,
  ...importing,
  ...campaigns,
  ...shortlists,
  ...applications,
  ...vetting,
  ...collaborations,
  ...content,
  ...outreach,
  ...mail,
};
