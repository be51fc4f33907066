import { t } from '@lingui/core/macro';
import { networkName } from '@/design/networks';
import type { DataAsk, Network, RightsOutcome } from './rights-queries';

/** What somebody may ask, in their own words. */
export function askWord(ask: DataAsk): string {
  switch (ask) {
    case 'OBJECT':
      return t`No longer contact or list me`;
    case 'ACCESS':
      return t`Tell me which data are kept`;
    case 'ERASE':
      return t`Erase my data`;
  }
}

/** The same, as legal reads it. */
export function askName(ask: DataAsk): string {
  switch (ask) {
    case 'OBJECT':
      return t`Objection`;
    case 'ACCESS':
      return t`Access`;
    case 'ERASE':
      return t`Erasure`;
  }
}

export function outcomeWord(outcome: RightsOutcome): string {
  switch (outcome) {
    case 'DONE':
      return t`Granted`;
    case 'NOT_THEM':
      return t`Nobody kept here`;
    case 'REFUSED':
      return t`Refused`;
  }
}

/** What kind of thing was hashed. */
export function kindName(kind: string): string {
  switch (kind) {
    case 'EMAIL':
      return t`e-mail`;
    case 'PHONE':
    case 'WHATSAPP':
      return t`phone`;
    default:
      return networkName(kind);
  }
}

export const accountWords = (network: Network, handle: string) => `${networkName(network)} ${handle}`;
