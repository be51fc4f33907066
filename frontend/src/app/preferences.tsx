import { LanguageSwitch } from '@/design/language-switch';
import { ThemeSwitch } from '@/design/theme-switch';
import { useLanguage } from './use-language';

/** Language and theme, wherever a person may want to change them. */
export function Preferences() {
  const [language, choose] = useLanguage();
  return (
    <div style={{ display: 'grid', gap: 'var(--space-1)' }}>
      <LanguageSwitch language={language} onChange={choose} />
      <ThemeSwitch />
    </div>
  );
}
