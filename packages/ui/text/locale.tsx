import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Locale } from './catalogue.ts';

/** Light, dark, or what the reader's system says. */
export type Theme = 'system' | 'light' | 'dark';

/** The reader's language and theme, with the ways to change them. */
export interface LocaleState {
  locale: Locale;
  theme: Theme;
  setLocale: (locale: Locale) => void;
  setTheme: (theme: Theme) => void;
}

const localeKey = 'thucthi.locale';
const themeKey = 'thucthi.theme';
const LocaleContext = createContext<LocaleState>({ locale: 'vi', theme: 'system', setLocale: () => {}, setTheme: () => {} });

/** Language and theme of everything inside; both are remembered on this device unless given from outside. */
export function LocaleProvider(props: {
  locale?: Locale | undefined;
  theme?: Theme | undefined;
  onLocaleChange?: ((locale: Locale) => void) | undefined;
  onThemeChange?: ((theme: Theme) => void) | undefined;
  children: ReactNode;
}) {
  const { onLocaleChange, onThemeChange } = props;
  const [ownLocale, setOwnLocale] = useState<Locale>(() => (stored(localeKey) === 'en' ? 'en' : 'vi'));
  const [ownTheme, setOwnTheme] = useState<Theme>(() => themeOf(stored(themeKey)));
  const locale = props.locale ?? ownLocale;
  const theme = props.theme ?? ownTheme;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => applyTheme(theme), [theme]);
  const state = useMemo<LocaleState>(
    () => ({
      locale,
      theme,
      setLocale: (next) => {
        store(localeKey, next);
        setOwnLocale(next);
        onLocaleChange?.(next);
      },
      setTheme: (next) => {
        store(themeKey, next);
        setOwnTheme(next);
        onThemeChange?.(next);
      },
    }),
    [locale, theme, onLocaleChange, onThemeChange],
  );
  return <LocaleContext.Provider value={state}>{props.children}</LocaleContext.Provider>;
}

/** The reader's language and theme. */
export function useLocale(): LocaleState {
  return useContext(LocaleContext);
}

/** Puts the theme on the root element; called once before the first paint with the stored theme it prevents a flash. */
export function applyTheme(theme: Theme = themeOf(stored(themeKey))): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function themeOf(text: string | null): Theme {
  return text === 'light' || text === 'dark' ? text : 'system';
}

function stored(key: string): string | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage.getItem(key);
  } catch {
    return null; // storage forbidden by the browser: the choice lasts for this page only
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // storage forbidden by the browser: the choice lasts for this page only
  }
}
