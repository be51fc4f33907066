import { NumberInput, type NumberInputProps } from '@mantine/core';
import { i18n } from '@lingui/core';
import type { MoneyLike } from './words';

type Props = Omit<NumberInputProps, 'value' | 'onChange'> & {
  value: MoneyLike | undefined;
  currency?: string;
  onChange: (money: MoneyLike | undefined) => void;
};

/** An amount as the contract writes it: `{amount: "1500.00", currency: "EUR"}`. */
export function MoneyField({ value, currency = 'EUR', onChange, ...input }: Props) {
  return (
    <NumberInput
      {...input}
      value={value ? Number(value.amount) : ''}
      onChange={(amount) =>
        onChange(
          amount === '' ? undefined : { amount: Number(amount).toFixed(2), currency: value?.currency ?? currency },
        )
      }
      min={0}
      decimalScale={2}
      decimalSeparator={i18n.locale === 'fr' ? ',' : '.'}
      thousandSeparator={i18n.locale === 'fr' ? '\u202f' : ','}
      suffix={` ${value?.currency === 'EUR' || !value ? '€' : value.currency}`}
      hideControls
    />
  );
}
