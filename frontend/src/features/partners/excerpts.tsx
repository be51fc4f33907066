import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { fieldsQuery } from './field-queries';
import type { PartnerRow } from './partner-queries';
import classes from './partners.module.css';

type Fragment = NonNullable<PartnerRow['fragments']>[number];
type Props = { of: PartnerRow; brandId: string };

/** The places of bio, notes and fields that the words were found in. */
export function Excerpts({ of: { fragments = [] }, brandId }: Props) {
  const inFields = fragments.some((fragment) => fragment.place === 'FIELD');
  const { data: fields } = useQuery({ ...fieldsQuery(brandId), enabled: inFields });
  const place = ({ place, fieldId }: Fragment) =>
    place === 'FIELD'
      ? (fields?.items.find((field) => field.id === fieldId)?.name ?? t`Field`)
      : place === 'BIO'
        ? t`Bio`
        : t`Note`;
  return fragments.map((fragment, index) => (
    <span key={index} className={classes.excerpt}>
      <span className={classes.excerptPlace}>{place(fragment)}</span>{' '}
      {fragment.parts.map((part, at) => (part.marked ? <mark key={at}>{part.text}</mark> : part.text))}
    </span>
  ));
}
