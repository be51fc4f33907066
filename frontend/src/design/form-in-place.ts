import { useEffect, useRef, useState } from 'react';

const FIRST_BOX = 'form :is(textarea, select, input:not([type="radio"]), input:checked)';

/**
 * For a card whose button gives its place to a form: `place` is the card. The focus goes to the first box of the form,
 * and back to the button when the form is left.
 */
export function useFormInPlace() {
  const [editing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(editing);
  useEffect(() => {
    if (was.current !== editing) {
      was.current = editing;
      place.current?.querySelector<HTMLElement>(editing ? FIRST_BOX : 'button')?.focus();
    }
  }, [editing]);
  return { place, editing, open: () => setEditing(true), close: () => setEditing(false) };
}
