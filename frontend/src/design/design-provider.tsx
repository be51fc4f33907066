import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './tokens.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { setNonce } from 'get-nonce';
import type { ReactNode } from 'react';
import { cssVariables, theme } from './theme';

/** The server writes a fresh nonce into the page; Mantine's style elements carry it. */
function nonce(): string | undefined {
  const written = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return written && !written.startsWith('__') ? written : undefined;
}

/** The lock on scrolling behind a dialog writes a style element of its own, with the nonce it is given here. */
setNonce(nonce() ?? '');

/** Theme, tokens and notifications for everything below. */
export function DesignProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce() ?? ''}
    >
      <Notifications position="bottom-right" containerWidth={400} />
      {children}
    </MantineProvider>
  );
}
