import { TextInput, type TextInputProps } from '@mantine/core';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  value: string | undefined;
  onChange: (day: string | undefined) => void;
};

/** A day (2026-11-22), with the device's own calendar. */
export function DayField({ value, onChange, ...input }: Props) {
  return (
    <TextInput
      {...input}
      type="date"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}
