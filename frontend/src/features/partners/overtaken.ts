import { ApiProblem, problemOf } from '@/api/problem';
import type { PartnerView } from './partner-queries';

/** A colleague was quicker: what the partner says by now. */
export class Overtaken extends ApiProblem {
  readonly now: PartnerView;

  constructor(now: PartnerView) {
    super(409, 'CHANGED_MEANWHILE');
    this.now = now;
  }
}

type Sending = {
  /** The version that was seen; without it the partner is read first. */
  version?: number;
  /** Whether the partner still says what is written over. */
  isStill: (now: PartnerView) => boolean;
  read: () => Promise<PartnerView>;
  /** `now` is what was read since, if anything was. */
  send: (version: number, now?: PartnerView) => Promise<PartnerView>;
};

/** Writes over what was seen, also where other things of the partner have changed since; never over something else. */
export async function sendOver(sending: Sending, seen?: PartnerView): Promise<PartnerView> {
  const { version, isStill, send } = sending;
  if (version !== undefined) {
    try {
      return await send(version, seen);
    } catch (problem) {
      if (problemOf(problem).code !== 'CHANGED_MEANWHILE') {
        throw problem;
      }
    }
  }
  const now = await sending.read();
  if (!isStill(now)) {
    throw new Overtaken(now);
  }
  return sendOver({ ...sending, version: now.version }, now);
}
