import { i18n } from '@lingui/core';
import { problemOf } from '@/api/problem';
import { problemWords } from './problem-words';

/** What a thrown problem says to a person, in their language. */
export function sentenceOf(thrown: unknown): string {
  const problem = problemOf(thrown);
  const words = problemWords[problem.code] ?? problemWords.UNEXPECTED;
  return i18n._(words(problem.params));
}
