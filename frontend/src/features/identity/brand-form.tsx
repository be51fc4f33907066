import { Button, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { type Brand, useSaveBrand } from './identity-queries';

type Props = { brand?: Brand; onClose: () => void };

/** Names a brand, its address, who pays for it and where its days begin. */
export function BrandForm({ brand, onClose }: Props) {
  const [name, setName] = useState(brand?.name ?? '');
  const [slug, setSlug] = useState(brand?.slug ?? '');
  const [advertiser, setAdvertiser] = useState(brand?.advertiser ?? '');
  const [zone, setZone] = useState(brand?.zone ?? 'Europe/Paris');
  const [locale, setLocale] = useState<'fr' | 'en'>(brand?.locale ?? 'fr');
  const save = useSaveBrand(brand);
  return (
    <Dialog onClose={onClose} title={brand ? brand.name : t`Add a brand`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ name, slug: slug || slugOf(name), advertiser, zone, locale }, { onSuccess: onClose });
        }}
      >
        <Stack>
          <ProblemNote problem={save.error} />
          <TextInput label={t`Name`} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput
            label={t`Address`}
            description={t`The short name in the address of its screens; lower-case letters, digits and hyphens.`}
            placeholder={slugOf(name)}
            value={slug}
            onChange={(event) => setSlug(event.currentTarget.value)}
          />
          <TextInput
            label={t`Advertiser`}
            description={t`The legal entity that contracts and pays. Yearly thresholds count over all its brands.`}
            required
            value={advertiser}
            onChange={(event) => setAdvertiser(event.currentTarget.value)}
          />
          <TextInput
            label={t`Time zone`}
            description={t`Due dates are days of this zone.`}
            required
            value={zone}
            onChange={(event) => setZone(event.currentTarget.value)}
          />
          <div>
            <Text size="sm" fw={500} id="brand-language">
              <Trans>Language of its letters</Trans>
            </Text>
            <SegmentedControl
              fullWidth
              aria-labelledby="brand-language"
              value={locale}
              onChange={(choice) => setLocale(choice === 'en' ? 'en' : 'fr')}
              data={[
                { value: 'fr', label: 'Français' },
                { value: 'en', label: 'English' },
              ]}
            />
          </div>
          <Button type="submit" loading={save.isPending}>
            <Trans>Save</Trans>
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
