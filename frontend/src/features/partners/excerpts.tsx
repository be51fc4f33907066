import { t } from '@lingui/core/macro';
import type { PartnerRow } from './partner-queries';
import classes from './partners.module.css';

type Props = { of: PartnerRow };

/** The places of bio and notes that the words were found in. */
export function Excerpts({ of: { fragments = [] } }: Props) {
  return fragments.map((fragment, index) => (
    <span key={index} className={classes.excerpt}>
      <span className={classes.excerptPlace}>{fragment.place === 'BIO' ? t`Bio` : t`Note`}</span>{' '}
      {fragment.parts.map((part, at) => (part.marked ? <mark key={at}>{part.text}</mark> : part.text))}
    </span>
  ));
}
