import { useState } from 'react';

/**
 * What somebody types over something that can change behind it. What they leave alone follows what is there now; of what
 * they type over is kept what it said when they began, so that nothing a colleague writes there is replaced unseen.
 */
export function useTypedOver<T extends object>(now: T) {
  const [{ typed, seen }, set] = useState<{ typed: Partial<T>; seen: Partial<T> }>({ typed: {}, seen: {} });
  const shown: T = { ...now, ...typed };
  return {
    shown,
    /** What was typed over, and nothing else. */
    typed,
    type: (parts: Partial<T>) => {
      const fresh = only<T>(parts, (part) => !isSame(parts[part], shown[part]));
      set((before) => {
        const sawNow: Partial<T> = { ...only<T>(now, (part) => part in fresh), ...before.seen };
        const typedNow: Partial<T> = { ...before.typed, ...fresh };
        const differs = (part: keyof T) => !isSame(typedNow[part], sawNow[part]);
        return { typed: only<T>(typedNow, differs), seen: only<T>(sawNow, differs) };
      });
    },
    /** Whether everything that was typed over says there what it said when they began. */
    isStill: (there: T) => keysOf(seen).every((part) => isSame(seen[part], there[part])),
    /** They have seen what it says there. */
    see: (there: T) => set((before) => ({ ...before, seen: only<T>(there, (part) => part in before.seen) })),
  };
}

const keysOf = <T extends object>(thing: T) => Object.keys(thing) as (keyof T)[];

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const only = <T extends object>(thing: Partial<T>, keep: (part: keyof T) => boolean) =>
  Object.fromEntries(
    keysOf(thing)
      .filter(keep)
      .map((part) => [part, thing[part]]),
  ) as Partial<T>;
