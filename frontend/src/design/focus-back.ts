import { useEffect, useState } from 'react';

/** For a dialog that is drawn only while it is open: the focus goes back to what opened it, or to the menu that did. */
export function useFocusBack(): void {
  const [opener] = useState(openerNow);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body) {
          opener?.focus({ preventScroll: true });
        }
      });
    },
    [opener],
  );
}

function openerNow(): HTMLElement | null {
  const { activeElement } = document;
  const menu = activeElement?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return menu ? document.getElementById(menu) : activeElement instanceof HTMLElement ? activeElement : null;
}
