import { i18n, type Messages } from '@lingui/core';

export type Language = 'fr' | 'en';
type Catalogue = { messages: Messages };

const REMEMBERED = 'relais.language';

const french = import.meta.glob<Catalogue>(['../**/locales/fr.mjs', '../**/locales/*.fr.mjs']);
const english = import.meta.glob<Catalogue>(['../**/locales/en.mjs', '../**/locales/*.en.mjs']);

/** Loads every catalogue of a language (one chunk) and makes it the current one. */
export async function speak(language: Language): Promise<void> {
  const loaded = await Promise.all(Object.values(language === 'fr' ? french : english).map((load) => load()));
  i18n.load(language, Object.assign({}, ...loaded.map((one) => one.messages)) as Messages);
  i18n.activate(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Not remembered then.
  }
}

/** What this device spoke last, else what its browser prefers. */
export function deviceLanguage(): Language {
  try {
    const remembered = localStorage.getItem(REMEMBERED);
    if (remembered === 'fr' || remembered === 'en') {
      return remembered;
    }
  } catch {
    // Ask the browser.
  }
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr';
}
