import { t } from '@lingui/core/macro';
import { useBrand } from '@/api/session';
import { PageHeader } from '@/design/page-header';
import { AuditTrail } from './audit-trail';

/** The journal of one brand, for its manager. */
export function BrandJournal({ slug }: { slug: string }) {
  const brand = useBrand(slug);
  return (
    <>
      <PageHeader title={t`Journal`} above={brand.name} />
      <AuditTrail brandId={brand.id} />
    </>
  );
}
