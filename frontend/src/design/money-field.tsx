import { NumberInput, type NumberInputProps } from '@mantine/core';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import { moneyWords, type MoneyLike } from './words';

/** Beyond it a key was held down. */
const MOST = 10_000_000;

type Props = Omit<NumberInputProps, 'value' | 'onChange' | 'error'> & {
  value: MoneyLike | undefined;
  currency?: string;
  /** What is wrong with the amount, beyond what the field sees itself; the form is not sent with it. */
  objection?: string;
  onChange: (money: MoneyLike | undefined) => void;
};

/**
 * An amount as the contract writes it: `{amount: "1500.00", currency: "EUR"}`. What is no amount stays as it was typed,
 * with what is wrong said below, and holds the form back: it never becomes another amount by itself.
 */
export function MoneyField({ value, currency = 'EUR', objection, onChange, ...input }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<number | string>(value ? Number(value.amount) : '');
  const [seen, setSeen] = useState(value?.amount);
  const [asked, setAsked] = useState(false);
  const money = value?.currency ?? currency;
  const fault = faultOf(typed, money);
  if (value?.amount !== seen && typed !== '' && !fault) {
    setSeen(value?.amount);
    setTyped(value ? Number(value.amount) : '');
  }
  const missing = input.required && typed === '' ? t`Type an amount.` : '';
  const said = fault || (objection ?? '');
  useEffect(() => box.current?.setCustomValidity(said || missing), [said, missing]);
  return (
    <NumberInput
      {...input}
      ref={box}
      error={fault || (asked && (said || missing)) || undefined}
      onInvalid={() => setAsked(true)}
      value={typed}
      onChange={(now) => {
        const told = now === '' || faultOf(now, money) ? undefined : Number(now).toFixed(2);
        setTyped(now);
        setSeen(told);
        onChange(told === undefined ? undefined : { amount: told, currency: money });
      }}
      decimalScale={2}
      decimalSeparator={i18n.locale === 'fr' ? ',' : '.'}
      thousandSeparator={i18n.locale === 'fr' ? '\u202f' : ','}
      suffix={` ${money === 'EUR' ? '€' : money}`}
      hideControls
    />
  );
}

function faultOf(typed: number | string, currency: string): string {
  if (typed === '-' || Number(typed) < 0) {
    return t`An amount cannot be negative.`;
  }
  const most = moneyWords({ amount: String(MOST), currency });
  return Number(typed) > MOST ? t`At most ${most}.` : '';
}
