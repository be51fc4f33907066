/** The day it is where the reader is (2026-11-22), also between midnight and what is still yesterday elsewhere. */
export function today(now: Date = new Date()): string {
  return dayIn(0, now);
}

/** So many days from today, where the reader is. */
export function dayIn(days: number, now: Date = new Date()): string {
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}
