import { t } from '@lingui/core/macro';
import { Fact } from '@/design/facts';
import { countryName, languageName, moneyWords } from '@/design/words';
import type { PartnerEdition, PartnerView } from './partner-queries';
import { channelWord, kindWord, networkName } from './partner-words';

export type Sheet = Omit<PartnerEdition, 'version'>;

/** What can be typed over on a partner's page, as it stands. */
export function sheetOf(partner: PartnerView): Sheet {
  return {
    displayName: partner.displayName,
    kinds: partner.kinds ?? [],
    country: partner.country,
    audienceCountry: partner.audienceCountry,
    languages: partner.languages ?? [],
    categories: partner.categories ?? [],
    tags: partner.tags ?? [],
    bio: partner.bio,
    ownerId: partner.ownerId,
    agencyId: partner.agency?.id,
    contacts: partner.contacts ?? [],
    rates: partner.rates ?? [],
  };
}

/** Some parts of the sheet, as they stand. */
export function SheetFacts({ parts, partner }: { parts: string[]; partner: PartnerView }) {
  return facts(partner)
    .filter(({ part }) => parts.includes(part))
    .map(({ part, label, words }) => (
      <Fact key={part} label={label}>
        {words || t`nothing`}
      </Fact>
    ));
}

function facts(partner: PartnerView): { part: keyof Sheet; label: string; words: string | undefined }[] {
  const { kinds = [], languages = [], categories = [], tags = [], contacts = [], rates = [] } = partner;
  return [
    { part: 'displayName', label: t`Name`, words: partner.displayName },
    { part: 'kinds', label: t`Kind`, words: kinds.map(kindWord).join(', ') },
    { part: 'country', label: t`Country`, words: partner.country && countryName(partner.country) },
    {
      part: 'audienceCountry',
      label: t`Country of the audience`,
      words: partner.audienceCountry && countryName(partner.audienceCountry),
    },
    { part: 'languages', label: t`Languages`, words: languages.map(languageName).join(', ') },
    { part: 'categories', label: t`Categories`, words: categories.join(', ') },
    { part: 'tags', label: t`Tags`, words: tags.join(', ') },
    { part: 'bio', label: t`In a few words`, words: partner.bio },
    { part: 'ownerId', label: t`Followed up by`, words: partner.ownerName },
    { part: 'agencyId', label: t`Agent or agency`, words: partner.agency?.name },
    {
      part: 'contacts',
      label: t`Contact`,
      words: contacts.map(({ channel, value }) => `${channelWord(channel)} ${value}`).join(', '),
    },
    {
      part: 'rates',
      label: t`Rates, excl. VAT`,
      words: rates
        .map(({ network, format, price }) => `${networkName(network)} ${format} ${moneyWords(price)}`)
        .join(', '),
    },
  ];
}
