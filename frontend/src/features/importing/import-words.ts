import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { Tone } from '@/design/status-pill';
import type {
  ColumnMeaning,
  ImportRow,
  ImportState,
  ImportVerdict,
  ImportView,
  ImportWarning,
  OwnField,
  PartnerPart,
} from './import-queries';

const MEANINGS: Record<ColumnMeaning, MessageDescriptor> = {
  NONE: msg`Do not import`,
  HANDLE: msg`Handle`,
  PROFILE_URL: msg`Profile address`,
  DISPLAY_NAME: msg`Name`,
  FIRST_NAME: msg`First name`,
  LAST_NAME: msg`Family name`,
  NETWORK: msg`Network`,
  FOLLOWERS: msg`Followers`,
  FOLLOWING: msg`Accounts followed (read, not kept)`,
  POSTS: msg`Number of posts (read, not kept)`,
  AVERAGE_VIEWS: msg`Average views`,
  TOTAL_VIEWS: msg`Views of all time (read, not kept)`,
  AVERAGE_LIKES: msg`Average likes`,
  AVERAGE_COMMENTS: msg`Average comments`,
  AVERAGE_SHARES: msg`Average shares`,
  AVERAGE_ENGAGEMENT: msg`Average engagements`,
  AUTHENTIC_ENGAGEMENT: msg`Authentic engagements (read, not kept)`,
  ENGAGEMENT_RATE: msg`Engagement rate`,
  COUNTRY: msg`Country`,
  AUDIENCE_COUNTRY: msg`Audience country`,
  CITY: msg`City`,
  LANGUAGE: msg`Language`,
  CATEGORY: msg`Category`,
  TAG: msg`Tags`,
  EMAIL: msg`E-mail`,
  PHONE: msg`Phone`,
  AGENT: msg`Agent or agency`,
  BIO: msg`Biography`,
  NOTE: msg`Notes`,
  MEASURED_ON: msg`Day of the figures`,
  WHATSAPP: msg`WhatsApp`,
  WEBSITE: msg`Website`,
  ADDRESS: msg`Postal address`,
  RATE: msg`Rate (the header says for what)`,
  AVAILABILITY: msg`Availability`,
  FIELD: msg`A field of yours`,
};

export const meaningWords = (meaning: ColumnMeaning) => i18n._(MEANINGS[meaning]);

const group = (label: MessageDescriptor, meanings: ColumnMeaning[]) => ({ label, meanings });

const GROUPS = [
  group(msg`Who it is`, ['HANDLE', 'PROFILE_URL', 'DISPLAY_NAME', 'FIRST_NAME', 'LAST_NAME', 'NETWORK']),
  group(msg`Figures`, [
    'FOLLOWERS',
    'ENGAGEMENT_RATE',
    'AVERAGE_ENGAGEMENT',
    'AVERAGE_LIKES',
    'AVERAGE_COMMENTS',
    'AVERAGE_SHARES',
    'AVERAGE_VIEWS',
    'TOTAL_VIEWS',
    'AUTHENTIC_ENGAGEMENT',
    'FOLLOWING',
    'POSTS',
    'MEASURED_ON',
  ]),
  group(msg`Profile`, [
    'COUNTRY',
    'AUDIENCE_COUNTRY',
    'CITY',
    'LANGUAGE',
    'CATEGORY',
    'TAG',
    'EMAIL',
    'PHONE',
    'WHATSAPP',
    'WEBSITE',
    'ADDRESS',
    'AGENT',
    'RATE',
    'AVAILABILITY',
    'BIO',
    'NOTE',
  ]),
];

/** The word of a choice in the list of meanings that is a field of the brand's own. */
const OWN = 'FIELD:';

/** What a column can mean, the brand's own fields included. */
export function meaningChoices(fields: OwnField[]) {
  const item = (value: ColumnMeaning) => ({ value: value as string, label: meaningWords(value) });
  const own = fields.map((field) => ({ value: OWN + field.id, label: field.name }));
  return [
    item('NONE'),
    ...GROUPS.map(({ label, meanings }) => ({ group: i18n._(label), items: meanings.map(item) })),
    ...(own.length > 0 ? [{ group: t`Our fields`, items: own }] : []),
  ];
}

/** A meaning as the list of meanings says it, and back. */
export function choiceValue({ meaning, fieldId }: Meant): string {
  return meaning === 'FIELD' && fieldId ? OWN + fieldId : meaning;
}

export function choiceOf(value: string): Meant {
  return value.startsWith(OWN)
    ? { meaning: 'FIELD', fieldId: value.slice(OWN.length) }
    : { meaning: value as ColumnMeaning, fieldId: undefined };
}

type Meant = { meaning: ColumnMeaning; fieldId?: string };

/** Meanings that are said of one account: where a file holds several networks, these ask which one. */
export function isOfAccount(meaning: ColumnMeaning): boolean {
  return ['HANDLE', 'AUDIENCE_COUNTRY', 'RATE'].includes(meaning) || GROUPS[1]!.meanings.includes(meaning);
}

export function verdictWords(verdict: ImportVerdict): string {
  switch (verdict) {
    case 'CREATE':
      return t`Create`;
    case 'UPDATE':
      return t`Update`;
    case 'SKIP':
      return t`Skip`;
    case 'CONFLICT':
      return t`Conflict`;
    case 'REJECT':
      return t`Reject`;
    default:
      return verdict satisfies never;
  }
}

export const VERDICT_TONES: Record<ImportVerdict, Tone> = {
  CREATE: 'good',
  UPDATE: 'info',
  SKIP: 'neutral',
  CONFLICT: 'warn',
  REJECT: 'bad',
};

export function stateWords(state: ImportState): string {
  switch (state) {
    case 'UPLOADED':
      return t`To map`;
    case 'MAPPED':
      return t`Being checked`;
    case 'CHECKED':
      return t`Ready to import`;
    case 'RUNNING':
      return t`Under way`;
    case 'PAUSED':
      return t`Paused`;
    case 'CANCELLED':
      return t({ message: 'Cancelled', context: 'import' });
    case 'DONE':
      return t`Done`;
    case 'DONE_WITH_REJECTS':
      return t`Done, with rows left out`;
    case 'FAILED':
      return t`Failed`;
    case 'UNDOING':
      return t`Being undone`;
    case 'UNDONE':
      return t`Undone`;
    default:
      return state satisfies never;
  }
}

export const STATE_TONES: Record<ImportState, Tone> = {
  UPLOADED: 'waiting',
  MAPPED: 'active',
  CHECKED: 'waiting',
  RUNNING: 'active',
  PAUSED: 'waiting',
  CANCELLED: 'neutral',
  DONE: 'good',
  DONE_WITH_REJECTS: 'warn',
  FAILED: 'bad',
  UNDOING: 'active',
  UNDONE: 'neutral',
};

/** Why a row got its verdict. */
export function reasonWords({ reason, params }: ImportRow, known: ImportView['known']): string {
  const row = params.row ?? '';
  const names = params.names ?? '';
  const name = params.name ?? '';
  const network = params.network;
  switch (reason) {
    case 'NEW':
      return t`New to this brand.`;
    case 'KNOWN':
      return known === 'FILL'
        ? t`Already known as ${name}: figures are added, blanks filled.`
        : t`Already known as ${name}: figures are added, what the list says replaces what is known.`;
    case 'KNOWN_CONTACT':
      return t`The e-mail or phone of ${name}, who is known: this account is added to them.`;
    case 'SAME_AS_ROW':
      return t`Same as row ${row}.`;
    case 'DIFFERS_FROM_ROW':
      return t`Same account as row ${row}, which is taken, with other values.`;
    case 'SEVERAL_PARTNERS':
      return t`The accounts of this row belong to several people: ${names}.`;
    case 'NO_HANDLE':
      return t`No handle, name or profile address.`;
    case 'NETWORK_UNKNOWN':
      return network ? t`No network we know is called “${network}”.` : t`A handle without its network.`;
    case 'NOT_A_PROFILE':
      return t`This address leads to no profile: a post or a search page?`;
    case 'HANDLE_TOO_LONG': {
      const most = params.most ?? '500';
      return t`The handle is too long: at most ${most} characters.`;
    }
    case 'TOO_MANY_CELLS':
      return t`More cells than columns: probably a delimiter inside a text without quotes.`;
    case 'QUOTE_NEVER_CLOSED':
      return t`A quote is opened and never closed.`;
    case 'HEADER_AGAIN':
      return t`The header line again.`;
    case 'OBJECTED':
      return t`This person objected to being listed.`;
    default:
      return reason satisfies never;
  }
}

/** What of a partner stayed as people had changed it. */
export function partWords(part: PartnerPart): string {
  switch (part) {
    case 'WHOLE':
      return t`everything: someone has worked with them`;
    case 'NAME':
      return t({ message: 'name', context: 'part' });
    case 'KINDS':
      return t({ message: 'kind', context: 'part' });
    case 'COUNTRY':
      return t({ message: 'country', context: 'part' });
    case 'AUDIENCE_COUNTRY':
      return t({ message: 'audience country', context: 'part' });
    case 'LANGUAGES':
      return t({ message: 'languages', context: 'part' });
    case 'CATEGORIES':
      return t({ message: 'categories', context: 'part' });
    case 'BIO':
      return t({ message: 'biography', context: 'part' });
    case 'CONTACTS':
      return t({ message: 'contacts', context: 'part' });
    case 'TAGS':
      return t({ message: 'tags', context: 'part' });
    case 'RATES':
      return t({ message: 'rates', context: 'part' });
    case 'AVAILABILITY':
      return t({ message: 'availability', context: 'part' });
    case 'OWNER':
      return t({ message: 'owner', context: 'part' });
    case 'FIELDS':
      return t({ message: 'fields', context: 'part' });
    default:
      return part satisfies never;
  }
}

function kindWords(kind: string | undefined): string {
  switch (kind) {
    case 'NUMBER':
    case 'ABBREVIATED':
      return t`numbers`;
    case 'PERCENT':
      return t`percentages`;
    case 'EMAIL':
      return t`e-mail addresses`;
    case 'PHONE':
      return t`phone numbers`;
    case 'PROFILE_URL':
    case 'URL':
      return t`addresses`;
    case 'COUNTRY':
      return t`countries`;
    case 'LANGUAGE':
      return t`languages`;
    case 'NETWORK':
      return t`networks`;
    case 'DATE':
      return t`dates`;
    case 'RANK':
      return t`ranks`;
    default:
      return t`text`;
  }
}

/** Which cell of a row was not understood; nothing for what the brand's own fields say of theirs. */
export function leftOutWords({ code, params }: NonNullable<ImportRow['warnings']>[number]): string | undefined {
  if (code !== 'CELL_NOT_READ') {
    return undefined;
  }
  const value = params.value ?? '';
  const header = params.header ?? '';
  const meaning = meaningWords((params.meaning ?? 'NONE') as ColumnMeaning);
  return header
    ? t`“${value}” in the column “${header}”, not understood as “${meaning}”.`
    : t`“${value}”, not understood as “${meaning}”.`;
}

/** What is odd about a file or a column, as a sentence. */
export function warningWords({ code, params }: ImportWarning): string {
  const header = params.header ?? '';
  const examples = params.examples ?? '';
  const line = params.line ?? '';
  const count = params.count ?? '';
  switch (code) {
    case 'VALUES_CONTRADICT_HEADER': {
      const kind = kindWords(params.kind);
      if (!params.suggestion || params.suggestion === 'NONE') {
        return t`The column “${header}” holds ${kind} (${examples}…). It is left out until you say what it means.`;
      }
      const suggestion = meaningWords(params.suggestion as ColumnMeaning);
      return t`The column “${header}” holds ${kind} (${examples}…). We suggest “${suggestion}”: please check before importing.`;
    }
    case 'COMMENTS_ABOVE_LIKES': {
      const likes = params.likes ?? '';
      return t`“${header}” is higher than “${likes}” in most rows, which nobody has. Both are left out until you say what they mean.`;
    }
    case 'HEADERS_SHIFTED': {
      const headers = params.headers ?? '';
      return t`The headers of this file seem to stand above the wrong columns: ${headers}. Please check each against its values.`;
    }
    case 'HANDLE_BY_VALUES':
      return t`Several columns could name the account. “${header}” was chosen because its values look most like handles.`;
    case 'NAMES_NOT_HANDLES': {
      const of = params.of ?? '';
      return t`${count} of ${of} values looked at are no handles (${examples}). They are kept, marked “name, not handle”.`;
    }
    case 'SAME_MEANING_TWICE': {
      const first = params.first ?? '';
      return t`“${header}” seems to say the same as “${first}”, with other values. It is left out.`;
    }
    case 'NOT_NUMBERS':
      return t`Some values are no numbers (${examples}) and stay unknown.`;
    case 'NO_HEADER':
      return t`No line names the columns. If there is one, say which.`;
    case 'LINES_ABOVE_HEADER':
      return t`The columns are named on line ${line}; what stands above is left out.`;
    case 'ENCODING_DAMAGED':
      return t`${count} characters cannot be read, the first on line ${line}. The rest is kept; a new export in UTF-8 would be better.`;
    case 'ENCODED_TWICE': {
      const example = params.example ?? '';
      return t`Some text was damaged before it came here (“${example}”). It is kept as it is.`;
    }
    case 'NETWORK_UNKNOWN':
      return t`Nothing in the file tells the network. Please choose it.`;
    case 'DELIMITER_UNLIKE_NAME':
      return t`The file is called .csv, but its columns are separated by tabs. It was read that way.`;
    case 'FORMULAS_WITHOUT_VALUE':
      return t`${count} formulas were saved without their value; their cells are empty here. Open the workbook in the spreadsheet and save it again to have them.`;
    case 'ERROR_CELLS':
      return t`${count} of the values looked at are errors of a spreadsheet (${examples}) and stay unknown.`;
    case 'NO_HANDLE':
      return t`No column was recognised as the handle. Please choose it.`;
    default:
      return code satisfies never;
  }
}

export const WORKBOOKS: Record<NonNullable<ImportView['workbook']>['kind'], string> = {
  XLSX: 'Excel (.xlsx)',
  ODS: 'OpenDocument (.ods)',
};

export const ENCODINGS: Record<ImportView['encoding'], string> = {
  UTF_8: 'UTF-8',
  UTF_16_LE: 'UTF-16 LE',
  UTF_16_BE: 'UTF-16 BE',
  WINDOWS_1252: 'Windows-1252',
};

export function delimiterWords(delimiter: ImportView['delimiter']): string {
  switch (delimiter) {
    case 'COMMA':
      return t`Comma`;
    case 'SEMICOLON':
      return t`Semicolon`;
    case 'TAB':
      return t`Tab`;
    case 'PIPE':
      return t`Vertical bar`;
    case 'OTHER':
      return t`Other`;
    default:
      return delimiter satisfies never;
  }
}

/** instagram:ines → @ines; instagram:name:ines and co → Ines and co, no handle. */
export function handleWords(key: string | undefined): string {
  if (!key) {
    return '';
  }
  const rest = key.slice(key.indexOf(':') + 1);
  if (!rest.startsWith('name:')) {
    return `@${rest}`;
  }
  const name = rest.slice('name:'.length);
  return t`${name} (name, not handle)`;
}
