/**
 * For the `ref` of the one box of a dialog: it has the focus from the start, and again when the page behind, which may
 * still be loading, takes it away.
 */
export function holdFocus(box: HTMLElement | null): (() => void) | undefined {
  if (!box) {
    return undefined;
  }
  const back = ({ target }: FocusEvent) => {
    if (target instanceof Node && !box.closest('[role="dialog"]')?.contains(target)) {
      box.focus();
    }
  };
  box.focus();
  document.addEventListener('focusin', back);
  return () => document.removeEventListener('focusin', back);
}
