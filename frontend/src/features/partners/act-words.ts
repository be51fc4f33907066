import { t } from '@lingui/core/macro';
import { fieldDeedWords } from './act-field';
import type { ActForm } from './act-fields';
import type { ActView, Deed } from './act-queries';
import type { CustomField } from './field-queries';

/** What is done to many, in a few words. */
export function titleOf(form: ActForm): string {
  switch (form) {
    case 'TAG':
      return t`Add tags`;
    case 'UNTAG':
      return t`Take tags off`;
    case 'ASSIGN':
      return t`Assign to a colleague`;
    case 'FILL':
      return t`Fill in a field`;
    case 'JOIN_CAMPAIGN':
      return t`Add to a campaign`;
    case 'CLOSE_CONTACT':
      return t`No longer contact`;
    case 'DISCUSS':
      return t`They answered`;
    case 'COMPLETE':
      return t`Collaboration completed`;
    case 'DROP':
      return t`Go on without them`;
    default:
      return form satisfies never;
  }
}

/** What was done to many, with what it was done with; `fields` are the brand's own, retired ones included. */
export function deedWords(deed: Deed, fields: CustomField[]): string {
  const filled = deed.field && fieldDeedWords(deed.field, deed.manner, fields);
  if (filled) {
    return filled;
  }
  const title = titleOf(deed.kind === 'MOVE' ? (deed.step ?? 'DISCUSS') : deed.kind);
  const what = deed.tags?.join(', ') || deed.reason;
  return what ? t`${title}: ${what}` : title;
}

/** How it went, in one line. */
export function endingWords(act: ActView): string {
  switch (act.state) {
    case 'RUNNING':
      return t`Under way: ${act.behind} of ${act.partners}`;
    case 'UNDOING':
      return t`Being taken back: ${act.behind} of ${act.partners}`;
    case 'UNDONE':
      return t`Taken back: ${act.takenBack}`;
    case 'DONE':
      return act.refused > 0 ? t`Done: ${act.done}, refused: ${act.refused}` : t`Done: ${act.done}`;
    default:
      return act.state satisfies never;
  }
}
