import { t } from '@lingui/core/macro';
import { moneyWords } from '@/design/words';

type Params = Record<string, string>;

/** What happened in a collaboration, as the partner's timeline says it. */
export const agreementEvents = {
  COLLABORATION_CREATED: () => t`Added to a campaign`,
  COLLABORATION_INFO_REQUESTED: () => t`Asked for information`,
  COLLABORATION_VETTED: () => t`Five greens: the way is clear`,
  COLLABORATION_VETTED_BY_OVERRIDE: () => t`The way is clear by override`,
  COLLABORATION_CONTACTED: () => t`Made the first contact`,
  COLLABORATION_IN_DISCUSSION: () => t`The discussion began`,
  OFFER_MADE: (p: Params) => t`Made an offer: ${fee(p)}`,
  OFFER_WITHDRAWN: () => t`Withdrew the offer`,
  OFFER_COUNTERED: (p: Params) => t`Made a counter-proposal: ${fee(p)}`,
  TERMS_AGREED: () => t`Agreement in principle`,
  COLLABORATION_DECLINED: () => t`Declined`,
  COLLABORATION_DROPPED: () => t`Not continued`,
  CONTRACT_DRAFTED: () => t`Made the contract`,
  CONTRACT_SENT: () => t`Sent the contract for signature`,
  CONTRACT_REFUSED: () => t`Did not sign the contract`,
  CONTRACT_WITHDRAWN: () => t`Withdrew the contract`,
  CONTRACT_SIGNED_BY_PARTNER: () => t`The partner’s signature arrived`,
  CONTRACT_IN_LEGAL_REVIEW: () => t`The signed contract is in legal review`,
  CONTRACT_IDENTICAL: () => t`Legal: the signed text is the agreed text`,
  CONTRACT_DEVIATIONS_ACCEPTED: () => t`Legal: deviations accepted`,
  CONTRACT_RETURNED: () => t`Legal returned the contract`,
  CONTRACT_SIGNED_BY_BRAND: () => t`Signed for the brand`,
  CONTRACT_IN_FORCE: () => t`The contract is in force`,
  GENERAL_CONDITIONS_ACCEPTED: () => t`Accepted the general conditions`,
  COLLABORATION_COMPLETED: () => t`The collaboration is complete`,
  COLLABORATION_SUSPENDED: () => t`Suspended the collaboration`,
  COLLABORATION_RESUMED: () => t`Resumed the collaboration`,
  COLLABORATION_TERMINATED: () => t`Ended the collaboration`,
};

/** The news says "1200.00 EUR". */
function fee({ fee = '' }: Params): string {
  const [amount = '', currency] = fee.split(' ');
  return currency ? moneyWords({ amount, currency }) : fee;
}
