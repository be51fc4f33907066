import { msg } from '@lingui/core/macro';
import { networkName } from '@/design/networks';
import { exactDate, relativeDate } from '@/design/words';

type Params = Record<string, string>;

export const problems = {
  NOTHING_HANDED_IN: () => msg`There is nothing to send yet: add a caption or a file.`,
  ALREADY_UNDER_REVIEW: () =>
    msg`The last version is still being read. The next one can follow once there is an answer.`,
  CONTENT_ALREADY_APPROVED: () => msg`This content is approved as it is. A change needs the team to be asked first.`,
  CONTENT_CLOSED: () => msg`This content is closed: nothing more can be sent here.`,
  NOT_UNDER_REVIEW: () => msg`There is nothing to decide here now. Reload to see what became of it.`,
  COLLABORATION_NOT_ACTIVE: (p: Params) =>
    p.stage === 'SUSPENDED'
      ? msg`Cannot be approved: the collaboration is suspended. Remarks go out now.`
      : msg`Cannot be approved yet: the collaboration is not active, no contract is in force. Remarks go out now.`,
  CONTRACT_IN_LEGAL_REVIEW: (p: Params) => {
    const since = p.since ? relativeDate(p.since) : '';
    const exact = p.since ? exactDate(p.since) : '';
    return msg`Cannot be approved yet: the contract went to legal review ${since} (${exact}). Remarks go out now.`;
  },
  CHECK_FAILED: () => msg`A check has to be corrected first. Ask for changes, or let legal decide with a reason.`,
  FINDING_NOT_TICKED: () => msg`Some findings need a look: tick each of them, then approve.`,
  CHECK_NOT_FAILED: () => msg`This check no longer blocks anything. Reload to see the version as it is now.`,
  NO_SUCH_VERSION: () => msg`This version does not exist. Reload the page.`,
  PIN_MISPLACED: () => msg`The remark points outside the file. Pin it again.`,
  NOT_APPROVED_YET: () => msg`This content is not approved yet: wait for the answer before posting it.`,
  NOT_A_POST_ADDRESS: () =>
    msg`This is not the address of a post. In the app, open the post, choose Share, then Copy link, and paste it here.`,
  POST_OF_ANOTHER_NETWORK: (p: Params) => {
    const found = networkName(p.found ?? '');
    const expected = networkName(p.expected ?? '');
    return msg`This link is from ${found}, the content was agreed for ${expected}.`;
  },
  NOT_REJECTED: () => msg`Only a refused content can be reopened.`,
  FILE_NOT_ACCEPTED: (p: Params) =>
    p.found === 'HEVC'
      ? msg`This video is in HEVC (H.265), which not every browser plays. On an iPhone: Settings, Camera, Formats, Most compatible; or export it as H.264.`
      : msg`This video is not in H.264, which not every browser plays. Export it as MP4 (H.264) and choose it again.`,
  FILE_IS_EMPTY: () => msg`This file is empty. Choose it again from its original place.`,
  FILE_MISSING: () => msg`One of the files has not arrived. Remove it and add it again.`,
};
