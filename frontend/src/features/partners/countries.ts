import { i18n } from '@lingui/core';
import { countryName, languageName } from '@/design/words';

const COUNTRIES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY ' +
  'BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK ' +
  'FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR ' +
  'IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ' +
  'ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM ' +
  'PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF ' +
  'TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';
const LANGUAGES = 'fr en es de it pt nl ar pl ro tr ru zh ja ko hi id br eu ca co oc lb sv da no fi cs el he uk vi th';

/** Every country of ISO 3166-1, by name in the reader's language; France and its neighbours come first. */
export function countries() {
  const near = ['FR', 'BE', 'CH', 'LU', 'CA'];
  const others = COUNTRIES.split(' ').filter((code) => !near.includes(code));
  return [...near.map(named), ...others.map(named).sort(byLabel)];
}

/** The languages that partners speak most, by name. */
export function languages(known: string[] = []) {
  const all = [...new Set([...LANGUAGES.split(' '), ...known])];
  return all.map((value) => ({ value, label: languageName(value) })).sort(byLabel);
}

function named(value: string) {
  return { value, label: countryName(value) };
}

function byLabel(one: { label: string }, other: { label: string }) {
  return one.label.localeCompare(other.label, i18n.locale);
}
