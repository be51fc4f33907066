import { useLayoutEffect, useState } from 'react';

/** A ref for what may be as high as the window leaves room below its beginning: `--fill` says how high. */
export function useFillHeight(below: number): (element: HTMLElement | null) => void {
  const [here, setHere] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!here) {
      return;
    }
    const measure = () => {
      const top = Math.round(here.getBoundingClientRect().top + window.scrollY);
      here.style.setProperty('--fill', `max(320px, calc(100dvh - ${top + below}px))`);
    };
    measure();
    const seen = new ResizeObserver(measure);
    seen.observe(here.parentElement ?? here);
    return () => seen.disconnect();
  }, [here, below]);
  return setHere;
}
