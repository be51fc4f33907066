import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { uploadFile } from '@/api/upload';
import type { ImportView } from './import-queries';

/** Cells copied from a spreadsheet: several lines, or several columns. One word or one address is not a list. */
export function isList(text: string): boolean {
  return text.trim().includes('\n') || text.trim().includes('\t');
}

/** Pasted cells become a list like any other, and go through the same preview. */
export function usePasting(brandId: string, slug: string) {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<unknown>();
  const [isPending, setPending] = useState(false);
  const paste = (text: string) => {
    setProblem(undefined);
    setPending(true);
    const when = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date());
    const file = new File([text], `${t`pasted ${when}`}.tsv`, { type: 'text/tab-separated-values' });
    uploadFile<ImportView>(`/api/brands/${brandId}/imports`, file, () => undefined)
      .done.then((job) => navigate({ to: '/b/$slug/imports/$importId', params: { slug, importId: job.id } }))
      .catch(setProblem)
      .finally(() => setPending(false));
  };
  return { paste, problem, isPending };
}
