import { useEffect, useRef } from 'react';

const OFF = 'relais.single-keys-off';

/** Single keys can be switched off (they get in the way of voice input). */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(OFF) !== 'yes';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(OFF, on ? 'no' : 'yes');
  } catch {
    // Without storage they simply stay on.
  }
}

/**
 * Single keys of a screen, matched by the character typed (so AZERTY works), silent while someone is writing or a dialog
 * is open (but for keys of the dialog itself): `useKeys({ j: next, k: previous, x: select })`.
 */
export function useKeys(
  keys: Record<string, (event: KeyboardEvent) => void>,
  active = true,
  where: 'page' | 'dialog' = 'page',
): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!active) {
      return;
    }
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || !singleKeysOn()) {
        return;
      }
      if (where === 'page' && document.querySelector('[role="dialog"][aria-modal="true"]')) {
        return;
      }
      const act = current.current[event.key];
      if (act) {
        event.preventDefault();
        act(event);
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [active, where]);
}

/** Whether a dialog is open that this is no part of: its keys belong to the dialog, also before the focus has moved there. */
export function isBehindDialog(element: Element): boolean {
  const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')];
  return dialogs.length > 0 && !dialogs.some((dialog) => dialog.contains(element));
}

function writing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
