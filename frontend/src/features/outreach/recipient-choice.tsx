import { SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { addresseeWords } from './addressee-words';
import type { LetterStart, LetterToSend } from './outreach-queries';

type Props = { start: LetterStart; to: LetterToSend['to']; onChange: (to: LetterToSend['to']) => void };

/** Who can have a letter; whoever is written to by default comes first. */
export function RecipientChoice({ start, to, onChange }: Props) {
  const phone = useMediaQuery('(max-width: 48em)');
  return start.recipients.length > 0 ? (
    <SegmentedControl
      aria-label={t`Recipient`}
      orientation={phone ? 'vertical' : 'horizontal'}
      maw="100%"
      value={to}
      onChange={onChange}
      data={start.recipients.map((one) => ({
        value: one.who,
        label: one.who === 'AGENT' ? t`Agent: ${one.name}` : one.name,
      }))}
    />
  ) : null;
}

/** Why somebody is written to by default. */
export function Addressed({ addressee, to }: { addressee: LetterStart['addressee']; to: LetterToSend['to'] }) {
  const words = addresseeWords(addressee, to);
  return words ? (
    <Text size="sm" c="dimmed" role="status">
      {words}
    </Text>
  ) : null;
}
