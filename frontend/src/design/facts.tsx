import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { label: string; children: ReactNode };

/** One fact: its name above, its value below. Put several in a `Facts`. */
export function Fact({ label, children }: Props) {
  return (
    <div style={{ minWidth: 0 }}>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0}>
        {children}
      </Text>
    </div>
  );
}

/** Facts side by side as the width allows. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))',
        gap: 'var(--space-2)',
        margin: 0,
      }}
    >
      {children}
    </dl>
  );
}
