import { msg } from '@lingui/core/macro';

type Params = Record<string, string>;

export const problems = {
  NOT_A_HANDLE: () => msg`This is neither a handle nor the address of a profile we know how to read.`,
  NETWORK_MISSING: () => msg`A handle alone could be anywhere: please choose the network.`,
  PARTNER_KNOWN: (p: Params) => msg`${p.name ?? ''} is already among your partners.`,
  ACCOUNT_TAKEN: (p: Params) => msg`This account is already on the page of ${p.name ?? ''}.`,
  SOURCE_MISSING: () => msg`Say where you found this person: they have a right to know it.`,
  PURPOSE_MISSING: () => msg`Say what you keep this person for: they have a right to know it.`,
  NAME_MISSING: () => msg`A name is needed.`,
  NOT_AN_EMAIL: (p: Params) => msg`“${p.value ?? ''}” is not an e-mail address.`,
  NOT_A_PHONE: (p: Params) =>
    msg`“${p.value ?? ''}” is not a phone number. With its country code it is understood everywhere: +33 6…`,
  NOT_A_COUNTRY: () => msg`This country is not known. Please choose it in the list.`,
  NOT_A_LANGUAGE: () => msg`One of the languages is not known. Please choose it in the list.`,
  NOT_A_CURRENCY: (p: Params) => msg`“${p.value ?? ''}” is not a currency.`,
  EMPTY_CONTACT: () => msg`One of the contacts is empty. Fill it in or remove it.`,
  NO_SUCH_ACCOUNT: () => msg`This account is no longer on the page. Reload to see what is there now.`,
  NO_SUCH_NOTE: () => msg`This note is already gone.`,
  NO_SUCH_AGENCY: () => msg`This agency is not known here any more. Please choose another.`,
  NOT_IN_THE_TEAM: () => msg`This colleague is not in the brand’s team any more. Please choose another.`,
  NOTHING_MEASURED: () => msg`Please fill in at least one figure.`,
  DATE_IN_THE_FUTURE: () => msg`This day has not come yet. Figures are dated the day they were read.`,
  SEARCH_BEING_BUILT: () =>
    msg`The search does not know everybody yet, so “all that match” would leave some out. Try again once it is built.`,
  OTHERS_MATCH_NOW: (p: Params) =>
    msg`The list has changed: ${p.now ?? ''} match now, ${p.told ?? ''} did when you chose. Nothing was done; look again and choose again.`,
  TOO_MANY_CHOSEN: (p: Params) =>
    msg`At most ${p.most ?? ''} people at a time. Narrow the list down first; nothing was added.`,
  NOBODY_CHOSEN: () => msg`Nobody is chosen. Select some partners, or all that match.`,
  NOTHING_TO_TAG: () => msg`Please name at least one tag.`,
  STOP_WITHOUT_REASON: () => msg`Please say why nobody should write any more: colleagues will read it.`,
  ACT_FOR_NOBODY: () => msg`Nobody is left in this selection.`,
  ACT_UNDER_WAY: () => msg`This is still being done. It can be taken back when it has ended.`,
  ACT_TAKEN_BACK: () => msg`This was already taken back.`,
  ACT_NOT_UNDOABLE: () => msg`This cannot be taken back as a whole. It can be corrected partner by partner.`,
  ACT_UNDO_TOO_LATE: () => msg`The time in which this could be taken back is over.`,
  EXPORT_COLUMN_UNKNOWN: () => msg`One of the columns is not there any more. Reload the page and choose again.`,
  VIEW_NAMELESS: () => msg`A view needs a name.`,
  NOT_YOUR_VIEW: () =>
    msg`A shared view is changed by its owner and by managers, and taken back by its owner alone. Save it as a view of your own.`,
  AVAILABILITY_UNSAID: () => msg`Please choose what was said, or write it down in their words.`,
  ENDS_BEFORE_IT_BEGINS: () => msg`The last day comes before the first.`,
  SHIPPING_UNSAID: () => msg`Please give an address or a size.`,
  ADDRESS_INCOMPLETE: () => msg`The post needs a street or a box, a town and a country.`,
  SIZE_INCOMPLETE: () => msg`Each size needs what is measured, and how large.`,
  MANDATE_EMPTY: () => msg`A mandate allows at least one thing: please tick what.`,
  PAID_WITHOUT_INVOICE: () => msg`Whoever is paid must be allowed to invoice: tick it, or have the talent paid.`,
  MERGE_SAME_PARTNER: () => msg`This is one and the same record.`,
  ALREADY_MERGED: (p: Params) => msg`A colleague was quicker: this record is already part of ${p.name ?? ''}.`,
  MERGE_UNDER_WAY: () => msg`A colleague is merging one of these two right now. Look again in a moment.`,
  MERGE_SAME_CAMPAIGN: (p: Params) =>
    msg`Both have an open collaboration in ${p.campaign ?? ''}. Close one of the two first, then merge.`,
  MERGE_UNDONE: () => msg`This merge was already taken back.`,
  MERGE_UNDO_TOO_LATE: () => msg`The time in which this merge could be taken back is over.`,
  MERGE_UNDO_LATER_FIRST: (p: Params) =>
    msg`${p.name ?? ''} was merged again since. Take back the later merge first, then this one.`,
};
