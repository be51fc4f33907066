import { useState } from 'react';

/**
 * What somebody answers is what they were looking at when they began: what comes behind it meanwhile is held back until
 * they have looked. What is sent tells of `seen`, so that the server refuses what was overtaken.
 *
 * @param version tells one state of `now` from the next
 * @param begun false where the form is there before anybody writes in it: then `begin` says when
 */
export function useSeen<T>(now: T, version: unknown, begun = true) {
  const present = { seen: now, version };
  const [held, setHeld] = useState(begun ? present : undefined);
  return {
    seen: held ? held.seen : now,
    isBegun: held !== undefined,
    isOvertaken: held !== undefined && held.version !== version,
    begin: () => setHeld((before) => before ?? present),
    /** From here on it is about what is there now. */
    look: () => setHeld(present),
    end: () => setHeld(undefined),
  };
}
