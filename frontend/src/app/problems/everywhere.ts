import { msg } from '@lingui/core/macro';

export const problems = {
  BAD_REQUEST: () => msg`Some of what was typed could not be read. Check the fields and send again.`,
  BAD_CURSOR: () => msg`The list has changed since this page was opened. Start again from the top.`,
  NOT_SIGNED_IN: () => msg`The session has ended. Sign in again: what you typed is still here.`,
  NOT_ALLOWED: () => msg`Your role does not allow this. Ask a manager of the brand.`,
  NOT_FOUND: () => msg`Nothing was found here. It may have been removed, or belong to someone else.`,
  METHOD_NOT_ALLOWED: () => msg`This page asked for something the server does not do. Reload it.`,
  CHANGED_MEANWHILE: () =>
    msg`Someone else changed this first. Look at it as it is now, then try again; what you typed stays here.`,
  KEY_REUSED: () => msg`This was already sent with other content. Reload before sending again.`,
  ALREADY_EXISTS: () => msg`This already exists.`,
  TOO_LARGE: () => msg`This file is too large.`,
  UNSUPPORTED_TYPE: () => msg`This kind of file cannot be used here.`,
  UNREADABLE: () => msg`This content could not be read.`,
  TOO_MANY_REQUESTS: (p: Record<string, string>) => msg`Too many tries. Try again in ${p.retryAfter ?? '60'} seconds.`,
  STORE_UNAVAILABLE: () =>
    msg`The data store does not answer for the moment. Nothing was lost: try again in a few seconds.`,
  UPLOAD_ELSEWHERE: () => msg`Part of this file is already here. The upload goes on from there: try again.`,
  UPLOAD_INCOMPLETE: () => msg`The file has not fully arrived yet. Let the upload finish, then try again.`,
  UNEXPECTED: () =>
    msg`Something unexpected happened on our side. Nothing was changed; try again, then tell your administrator.`,
  NETWORK: () => msg`No connection. Nothing is lost: try again when the network is back.`,
};
