import { api, body, changeHeaders } from '@/api/client';
import { ApiProblem, problemOf, type ProblemCode } from '@/api/problem';
import type { PieceView, UploadView } from './content-queries';

export type Sending = { done: Promise<PieceView>; cancel: () => void };
export type SendingState = { share: number; isWaiting: boolean };

const LONGEST_WAIT = 15_000;

/**
 * Sends one file piece by piece. A lost connection costs one piece at most: the sending goes on by itself when the network
 * is back, and the same file chosen again after closing the page goes on where it stopped.
 */
export function send(deliverableId: string, file: File, onState: (state: SendingState) => void): Sending {
  const stop = new AbortController();
  return { done: sendAll(deliverableId, file, onState, stop.signal), cancel: () => stop.abort() };
}

async function sendAll(
  deliverableId: string,
  file: File,
  onState: (state: SendingState) => void,
  signal: AbortSignal,
): Promise<PieceView> {
  let upload = await patiently(
    () => begin(deliverableId, file),
    signal,
    () => onState({ share: 0, isWaiting: true }),
  );
  while (!upload.asset) {
    const { received, pieceSize, id } = upload;
    const piece = file.slice(received, received + pieceSize);
    const report = (sent: number) => onState({ share: (received + sent) / file.size, isWaiting: false });
    report(0);
    try {
      upload = await sendPiece(deliverableId, id, received, piece, report, signal);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.code !== 'UPLOAD_ELSEWHERE' && !problem.passing) {
        forget(deliverableId, file);
        throw problem;
      }
      onState({ share: received / file.size, isWaiting: true });
      upload = await patiently(
        () => found(deliverableId, id),
        signal,
        () => undefined,
      );
    }
  }
  forget(deliverableId, file);
  onState({ share: 1, isWaiting: false });
  return upload.asset;
}

async function begin(deliverableId: string, file: File): Promise<UploadView> {
  const known = localStorage.getItem(memory(deliverableId, file));
  if (known) {
    try {
      return await found(deliverableId, known);
    } catch (thrown) {
      if (problemOf(thrown).passing) {
        throw thrown;
      }
      forget(deliverableId, file);
    }
  }
  const upload = await body(
    api.POST('/api/portal/contents/{deliverableId}/uploads', {
      params: { path: { deliverableId } },
      body: { name: file.name, size: file.size },
    }),
  );
  localStorage.setItem(memory(deliverableId, file), upload.id);
  return upload;
}

function found(deliverableId: string, uploadId: string): Promise<UploadView> {
  return body(
    api.GET('/api/portal/contents/{deliverableId}/uploads/{uploadId}', {
      params: { path: { deliverableId, uploadId } },
    }),
  );
}

function sendPiece(
  deliverableId: string,
  uploadId: string,
  offset: number,
  piece: Blob,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<UploadView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/portal/contents/${deliverableId}/uploads/${uploadId}/bytes?offset=${offset}`);
    const headers = { ...changeHeaders(), Accept: 'application/json', 'Content-Type': 'application/octet-stream' };
    for (const [name, value] of Object.entries(headers)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onerror = () => reject(new ApiProblem(0, 'NETWORK'));
    request.onabort = () => reject(new ApiProblem(409, 'CONTENT_CLOSED'));
    request.onload = () => {
      const told = parsed(request.responseText);
      if (request.status === 200) {
        resolve(told as UploadView);
      } else {
        const problem = told as { code?: ProblemCode; params?: Record<string, string> };
        reject(new ApiProblem(request.status, problem.code ?? 'UNEXPECTED', problem.params));
      }
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(piece);
  });
}

/** Tries until the network is back. */
async function patiently<T>(work: () => Promise<T>, signal: AbortSignal, onWait: () => void): Promise<T> {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await work();
    } catch (thrown) {
      if (!problemOf(thrown).passing || signal.aborted) {
        throw thrown;
      }
      onWait();
      await backOnline(wait, signal);
    }
  }
}

function backOnline(longest: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, longest);
    globalThis.addEventListener('online', go);
    signal.addEventListener('abort', go, { once: true });
  });
}

const memory = (deliverableId: string, file: File) =>
  `relais.upload.${deliverableId}.${file.name}.${file.size}.${file.lastModified}`;

function forget(deliverableId: string, file: File): void {
  localStorage.removeItem(memory(deliverableId, file));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
