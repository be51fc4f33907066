import { SegmentedControl } from '@mantine/core';
import { t } from '@lingui/core/macro';

export type Language = 'fr' | 'en';
type Props = { language: Language; onChange: (language: Language) => void };

/** French or English. */
export function LanguageSwitch({ language, onChange }: Props) {
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t`Language`}
      value={language}
      onChange={(choice) => onChange(choice)}
      data={[
        { value: 'fr', label: 'Français' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}
