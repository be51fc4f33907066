import { plural, t } from '@lingui/core/macro';
import type { components } from '@/api/schema';
import { networkName } from '@/design/networks';
import { countryName, exactCount, exactDate, languageName, percent } from '@/design/words';

type Evidence = components['schemas']['LightEvidence'];
type Params = Record<string, string>;

const day = (value?: string) => (value ? exactDate(value) : '');
const share = (value?: string, digits = 1) => percent(Number(value ?? 0) / 100, digits);
const count = (value?: string) => exactCount(Number(value ?? 0));

/** The sentence of one line of evidence: number, comparison, sample, date, source. */
export function evidenceSentence({ says, params: p }: Evidence): string {
  switch (says) {
    case 'UNIVERSE_WORDS':
      return t`${p.found ?? ''} of the brand's ${p.of ?? ''} words found: ${p.words ?? ''}.`;
    case 'UNIVERSE_NO_WORD':
      return t`None of the brand's ${p.of ?? ''} words found so far.`;
    case 'UNIVERSE_READ_IN':
      return readIn(p);
    case 'UNIVERSE_BANNED':
      return t`Speaks of what the brand keeps away from: ${p.topics ?? ''}.`;
    case 'UNIVERSE_EXCLUDED':
      return t`Bound to ${p.competitor ?? ''} until ${day(p.until)} (${p.source ?? ''}).`;
    case 'UNIVERSE_NOTHING_TO_READ':
      return t`Nothing to read yet: no category, no bio, no note.`;
    case 'UNIVERSE_NOT_SET':
      return t`The brand has not told its keywords yet.`;
    case 'SEARCH_DATED':
      return t`Searched on ${day(p.on)} by ${p.by ?? ''}: ${p.where ?? ''}.`;
    case 'SEARCH_NONE':
      return t`Nobody has recorded a search yet.`;
    case 'SEARCH_OLD':
      return t`The last search is of ${day(p.on)} (${p.where ?? ''}); a search is good for 30 days.`;
    case 'FACT':
      return t`${p.title ?? ''} (${day(p.on)}, severity ${p.severity ?? ''} of 3)`;
    case 'FACTS_WEIGHT':
      return plural(Number(p.count), {
        one: `One checked fact weighs ${count(p.sum)}; amber from 1.5, red from 4.`,
        other: `# checked facts weigh ${count(p.sum)} together; amber from 1.5, red from 4.`,
      });
    case 'FACTS_NONE':
      return t`No negative fact on record.`;
    case 'FACTS_TO_CHECK':
      return plural(Number(p.count), {
        one: 'One fact waits to be checked; until then it changes nothing.',
        other: '# facts wait to be checked; until then they change nothing.',
      });
    case 'ADS_UNDISCLOSED':
      return t`${p.undisclosed ?? ''} of ${p.seen ?? ''} adverts did not say so (${share(p.percent, 0)}; amber above 6%, red above 20%).`;
    case 'ADS_TOO_FEW':
      return t`${p.undisclosed ?? ''} of ${p.seen ?? ''} adverts did not say so; from ten adverts this can turn red.`;
    case 'AUDIENCE_FIT':
      return t`The audience covers ${share(p.fit, 0)} of the target; green from 65%.`;
    case 'AUDIENCE_OVERLAP':
      return overlap(p);
    case 'AUDIENCE_PART_MISSING':
      return missing(p.part);
    case 'KIT_DATED':
      return t`Declared by the partner: ${p.source ?? ''}, ${day(p.on)}.`;
    case 'KIT_NONE':
      return t`No media kit yet.`;
    case 'KIT_OLD':
      return t`The media kit of ${day(p.on)} is too old to count.`;
    case 'TARGET_NOT_SET':
      return t`The brand has not told whom it wants to reach.`;
    case 'FAKE_SHARE':
      return fakeShare(p);
    case 'FAKE_SHARE_USUAL':
      return t`Usual for comparable accounts: 14 to 20%.`;
    case 'FAKE_SHARE_NONE':
      return t`No figure of a vendor yet.`;
    case 'FAKE_SHARE_OLD':
      return t`The figure of ${p.vendor ?? ''} (${day(p.on)}) is too old to count.`;
    case 'GROWTH_NOT_KNOWN':
      return t`The other half, growth week by week, is not known yet.`;
    case 'RATE':
      return rate(p);
    case 'RATE_USUAL':
      return t`Usual for ${tier(p.tier)}: ${share(p.median, 2)} (${share(p.p05, 2)} to ${share(p.p95, 1)}, ${count(p.n)} observations).`;
    case 'RATE_VERY_LOW':
      return t`Lower than 95 accounts in a hundred (${share(p.p05, 2)}).`;
    case 'RATE_LOW':
      return t`Lower than 90 accounts in a hundred (${share(p.p10, 2)}).`;
    case 'RATE_VERY_HIGH':
      return t`Much higher than usual (over one and a half times ${share(p.p95)}): a pattern to look at.`;
    case 'COMMENTS_PER_LIKE':
      return t`${share(p.ratio)} as many comments as likes; usual: ${share(p.p05)} to ${share(p.p95)}.`;
    case 'COMMENTS_PER_LIKE_ODD':
      return t`${share(p.ratio)} as many comments as likes, outside the usual ${share(p.p05)} to ${share(p.p95)}.`;
    case 'LIKES_TOO_EVEN':
      return t`The likes hardly vary from post to post (${count(p.cv)}; usual: 0.11 to 0.59): a pattern to look at.`;
    case 'COMMENTS_NOT_READ':
      return t`The other half, what the comments say, is not read yet.`;
    case 'BENCHMARK_NONE':
      return t`There is no benchmark for ${networkName(p.network ?? '')} yet.`;
    case 'FIGURES_NONE':
      return p.network
        ? t`No reactions of ${networkName(p.network)} (${p.handle ?? ''}) that can be compared with the usual ones yet.`
        : t`No account with figures yet.`;
    case 'FIGURES_OLD':
      return t`Figures of ${day(p.on)}: too old to count.`;
    case 'FIGURES_DECLARED':
      return t`Declared by the partner on ${day(p.on)}: it informs, it is not enough to light.`;
    case 'POSTS_TOO_FEW':
      return plural(Number(p.posts), { one: 'One post; eight are needed.', other: '# posts; eight are needed.' });
  }
}

function readIn(p: Params): string {
  const categories = plural(Number(p.categories), { 0: 'no category', one: 'one category', other: '# categories' });
  const notes = plural(Number(p.notes), { 0: 'no note', one: 'one note', other: '# notes' });
  return p.bio === 'true'
    ? t`Read: ${categories}, the bio, ${notes}.`
    : t`Read: ${categories}, ${notes}; there is no bio.`;
}

function overlap(p: Params): string {
  const [main = '', top = '0'] = (p.main ?? '').split(' ');
  const key = p.part === 'age' ? main.replace('-', '–') : main;
  const covered = share(p.percent, 0);
  const most = share(top);
  switch (p.part) {
    case 'country':
      return t`Countries: ${covered} of the target, mostly ${countryName(key)} (${most}).`;
    case 'language':
      return t`Languages: ${covered} of the target, mostly ${languageName(key)} (${most}).`;
    case 'age':
      return t`Ages: ${covered} of the target, mostly ${key} (${most}).`;
    default:
      return t`Genders: ${covered} of the target, mostly ${genderName(key)} (${most}).`;
  }
}

function missing(part?: string): string {
  switch (part) {
    case 'country':
      return t`The kit says nothing of countries: they count as nothing.`;
    case 'language':
      return t`The kit says nothing of languages: they count as nothing.`;
    case 'age':
      return t`The kit says nothing of ages: they count as nothing.`;
    default:
      return t`The kit says nothing of genders: they count as nothing.`;
  }
}

function fakeShare(p: Params): string {
  const said = p.low ? t`${share(p.percent)} (${count(p.low)} to ${count(p.high)})` : share(p.percent);
  const source = `${p.vendor ?? ''}, ${day(p.on)}`;
  return p.sample
    ? t`${said} of ${count(p.sample)} sampled followers look inactive or automated (${source}).`
    : t`${said} of the followers look inactive or automated (${source}).`;
}

function rate(p: Params): string {
  const account = `${networkName(p.network ?? '')} ${p.handle ?? ''}`;
  const value = share(p.rate, 2);
  const how = variantName(p.variant);
  return p.average === 'true'
    ? t`${value} on ${account}: ${how}, average of a list of ${day(p.on)} (${p.source ?? ''}), counted as 12 posts.`
    : t`${value} on ${account}: ${how}, median of ${p.posts ?? ''} posts typed on ${day(p.on)}.`;
}

/** What was divided by what, in words. */
function variantName(variant?: string): string {
  switch (variant) {
    case '(likes+comments)/followers':
      return t`(likes + comments) / followers`;
    case '(likes+comments+shares)/views':
      return t`(likes + comments + shares) / views`;
    default:
      return t`(likes + comments) / views`;
  }
}

function tier(name?: string): string {
  if (!name || name === 'all') {
    return t`accounts of every size`;
  }
  const size = name.slice(name.indexOf(' ') + 1).replace('-', '–');
  return t`accounts of ${size} followers`;
}

export function genderName(gender: string): string {
  switch (gender) {
    case 'F':
      return t`women`;
    case 'M':
      return t`men`;
    default:
      return t`other`;
  }
}
