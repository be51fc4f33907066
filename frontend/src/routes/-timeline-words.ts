import type { components } from '@/api/schema';
import { applicationEvents } from '@/features/applications/timeline-words';
import { agreementEvents } from '@/features/collaborations/timeline-words';
import { contentEvents } from '@/features/content/timeline-words';
import { letterEvents } from '@/features/outreach/timeline-words';
import { partnerEvents, type TimelineWords } from '@/features/partners/timeline-words';
import { shortlistEvents } from '@/features/shortlists/timeline-words';
import { lightEvents } from '@/features/vetting/timeline-words';

type Code = components['schemas']['TimelineCode'];

/** The sentence of everything that can happen with a partner. A code of the contract without one does not compile. */
export const eventWords: Record<Code, (params: Record<string, string>) => string> = {
  ...partnerEvents,
  ...lightEvents,
  ...shortlistEvents,
  ...applicationEvents,
  ...letterEvents,
  ...agreementEvents,
  ...contentEvents,
};

export const timelineWords: TimelineWords = ({ code, params }) => eventWords[code](params);
