import type { Icon } from '@tabler/icons-react';

/** Somewhere one can go, or something one can begin. */
export type Goal = { id: string; label: string; icon: Icon; path: string };
