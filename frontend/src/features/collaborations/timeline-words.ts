import { t } from '@lingui/core/macro';

type Entry = { code: string; params: Record<string, string> };

/** What happened in a collaboration, as the partner's timeline says it; undefined for other rooms' news. */
export function agreementWords({ code, params }: Entry): string | undefined {
  const fee = params.fee ?? '';
  switch (code) {
    case 'COLLABORATION_CREATED':
      return t`added to a campaign`;
    case 'COLLABORATION_INFO_REQUESTED':
      return t`asked for information`;
    case 'COLLABORATION_VETTED':
      return t`five greens: the way is clear`;
    case 'COLLABORATION_VETTED_BY_OVERRIDE':
      return t`the way is clear by override`;
    case 'COLLABORATION_CONTACTED':
      return t`made the first contact`;
    case 'COLLABORATION_IN_DISCUSSION':
      return t`the discussion began`;
    case 'OFFER_MADE':
      return t`made an offer: ${fee}`;
    case 'OFFER_COUNTERED':
      return t`made a counter-proposal: ${fee}`;
    case 'TERMS_AGREED':
      return t`agreement in principle`;
    case 'COLLABORATION_DECLINED':
      return t`declined`;
    case 'COLLABORATION_DROPPED':
      return t`did not go on`;
    case 'CONTRACT_DRAFTED':
      return t`made the contract`;
    case 'CONTRACT_SENT':
      return t`sent the contract for signature`;
    case 'CONTRACT_REFUSED':
      return t`did not sign the contract`;
    case 'CONTRACT_WITHDRAWN':
      return t`withdrew the contract`;
    case 'CONTRACT_SIGNED_BY_PARTNER':
      return t`the partner’s signature arrived`;
    case 'CONTRACT_IN_LEGAL_REVIEW':
      return t`the signed contract is in legal review`;
    case 'CONTRACT_IDENTICAL':
      return t`legal: the signed text is the agreed text`;
    case 'CONTRACT_DEVIATIONS_ACCEPTED':
      return t`legal: deviations accepted`;
    case 'CONTRACT_RETURNED':
      return t`legal returned the contract`;
    case 'CONTRACT_SIGNED_BY_BRAND':
      return t`signed for the brand`;
    case 'CONTRACT_IN_FORCE':
      return t`the contract is in force`;
    case 'GENERAL_CONDITIONS_ACCEPTED':
      return t`accepted the general conditions`;
    case 'COLLABORATION_COMPLETED':
      return t`the collaboration is complete`;
    case 'COLLABORATION_SUSPENDED':
      return t`suspended the collaboration`;
    case 'COLLABORATION_RESUMED':
      return t`resumed the collaboration`;
    case 'COLLABORATION_TERMINATED':
      return t`ended the collaboration`;
    default:
      return undefined;
  }
}
