import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LocaleProvider } from '../index.tsx';
import type { Locale } from '../index.tsx';

/** The markup a part draws for a reader of this language. */
export const draw = (node: ReactNode, locale: Locale = 'vi') =>
  renderToStaticMarkup(<LocaleProvider locale={locale}>{node}</LocaleProvider>);

/** What is left of markup to a reader: its words. */
export const plain = (html: string) => html.replace(/<[^>]+>/g, '');
