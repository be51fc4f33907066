import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { t } from '@lingui/core/macro';

/** Light, dark, or as the device does. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t`Theme`}
      value={colorScheme}
      onChange={(choice) => setColorScheme(choice)}
      data={[
        { value: 'light', label: t({ message: 'Light', context: 'theme' }) },
        { value: 'dark', label: t`Dark` },
        { value: 'auto', label: t`Auto` },
      ]}
    />
  );
}
