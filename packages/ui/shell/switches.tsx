import { Icon } from '../sign/icon.tsx';
import type { Locale } from '../text/catalogue.ts';
import { useLocale } from '../text/locale.tsx';
import type { Theme } from '../text/locale.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';

const themes: readonly { theme: Theme; icon: 'screen' | 'sun' | 'moon'; word: 'theme.system' | 'theme.light' | 'theme.dark' }[] = [
  { theme: 'system', icon: 'screen', word: 'theme.system' },
  { theme: 'light', icon: 'sun', word: 'theme.light' },
  { theme: 'dark', icon: 'moon', word: 'theme.dark' },
];

/** Light, dark or as the system says. */
export function ThemeSwitch() {
  const t = useText(uiWords);
  const { theme, setTheme } = useLocale();
  return (
    <div className="tt-segments" role="radiogroup" aria-label={t('theme')}>
      {themes.map((choice) => (
        <label key={choice.theme} title={t(choice.word)}>
          <input
            type="radio"
            name="tt-theme"
            checked={theme === choice.theme}
            onChange={() => setTheme(choice.theme)}
            aria-label={t(choice.word)}
          />
          <span>
            <Icon name={choice.icon} />
          </span>
        </label>
      ))}
    </div>
  );
}

const languages: readonly { locale: Locale; short: string; word: 'language.vi' | 'language.en' }[] = [
  { locale: 'vi', short: 'VI', word: 'language.vi' },
  { locale: 'en', short: 'EN', word: 'language.en' },
];

/** Vietnamese or English. */
export function LanguageSwitch() {
  const t = useText(uiWords);
  const { locale, setLocale } = useLocale();
  return (
    <div className="tt-segments" role="radiogroup" aria-label={t('language')}>
      {languages.map((choice) => (
        <label key={choice.locale} title={t(choice.word)}>
          <input
            type="radio"
            name="tt-language"
            checked={locale === choice.locale}
            onChange={() => setLocale(choice.locale)}
            aria-label={t(choice.word)}
          />
          <span lang={choice.locale}>{choice.short}</span>
        </label>
      ))}
    </div>
  );
}
