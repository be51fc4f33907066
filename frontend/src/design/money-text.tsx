import { moneyWords, type MoneyLike } from './words';

type Props = { money?: MoneyLike; absent?: string };

/** An amount in its currency, in tabular figures. */
export function MoneyText({ money, absent = '–' }: Props) {
  return <span className="figures">{money ? moneyWords(money) : absent}</span>;
}
