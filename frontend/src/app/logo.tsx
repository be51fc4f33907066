/** Relais: one hand passing to the next. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <circle cx="10" cy="16" r="4" fill="var(--on-accent)" />
      <path d="M14 16h6" stroke="var(--on-accent)" strokeWidth="2.5" strokeLinecap="round" />
      <circle cx="23" cy="16" r="3" fill="none" stroke="var(--on-accent)" strokeWidth="2.5" />
    </svg>
  );
}
