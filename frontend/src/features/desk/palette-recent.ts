/** Something that was gone to from the palette. */
export type Recent = { kind: 'partner' | 'campaign' | 'view'; id: string; name: string; about: string; path: string };

const KEPT = 6;

const keyOf = (userId: string | undefined) => `relais.recent.${userId ?? ''}`;

/** What this person went to last, in this browser. */
export function recentOf(userId: string | undefined): Recent[] {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]') as Recent[];
    return Array.isArray(kept) ? kept.slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Places are always there; only what was searched for is kept. */
export function remember(userId: string | undefined, { kind, id, name, about, path }: Recent): void {
  if (!id.includes(':')) {
    return;
  }
  const others = recentOf(userId).filter((one) => one.id !== id);
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify([{ kind, id, name, about, path }, ...others].slice(0, KEPT)));
  } catch {
    // Without storage nothing is recent.
  }
}
