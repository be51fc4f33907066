import { changeHeaders } from './client';
import { ApiProblem } from './problem';
import type { FieldProblem, ProblemCode } from './problem';

export type Upload<T> = { done: Promise<T>; cancel: () => void };

/** Sends one file with progress from 0 to 1. Refusals are ApiProblems, as everywhere. */
export function uploadFile<T>(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Upload<T> {
  const request = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    request.open('POST', path);
    for (const [name, value] of Object.entries({ ...changeHeaders(), Accept: 'application/json', ...headers })) {
      request.setRequestHeader(name, value);
    }
    request.responseType = 'text';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        onProgress(event.loaded / event.total);
      }
    };
    request.onerror = () => reject(new ApiProblem(0, 'NETWORK'));
    request.onabort = () => reject(new ApiProblem(0, 'NETWORK'));
    request.onload = () => {
      const told = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(told as T);
        return;
      }
      const problem = (told ?? {}) as { code?: ProblemCode; params?: Record<string, string>; errors?: FieldProblem[] };
      reject(new ApiProblem(request.status, problem.code ?? 'UNEXPECTED', problem.params, problem.errors));
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      form.append(name, value);
    }
    form.append('file', file, file.name);
    request.send(form);
  });
  return { done, cancel: () => request.abort() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
