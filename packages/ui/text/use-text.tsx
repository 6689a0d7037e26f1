import { createContext, useCallback, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { createCatalogue, readMessage } from './catalogue.ts';
import type { Catalogue, MessageParams, MissingKey, TextReader } from './catalogue.ts';
import { useLocale } from './locale.tsx';

const TextContext = createContext<{ catalogue: Catalogue; missing: MissingKey }>({ catalogue: createCatalogue({}), missing: 'throw' });

/** The program's joined catalogue and its manner with missing keys (`throw` unless told otherwise). */
export function TextProvider(props: { catalogue: Catalogue; missing?: MissingKey | undefined; children: ReactNode }) {
  const { catalogue, missing = 'throw' } = props;
  const value = useMemo(() => ({ catalogue, missing }), [catalogue, missing]);
  return <TextContext.Provider value={value}>{props.children}</TextContext.Provider>;
}

/**
 * The words of a catalogue in the reader's language. With a catalogue the keys are typed by it; without one, the
 * catalogue of the nearest TextProvider is read (for keys made of data, such as `status.at-risk`).
 * @example const t = useText(words); t('cockpit.title')
 */
export function useText(): TextReader<string>;
export function useText<K extends string>(catalogue: Catalogue<K>): TextReader<K>;
export function useText(own?: Catalogue): TextReader<string> {
  const { locale } = useLocale();
  const context = useContext(TextContext);
  const catalogue = own ?? context.catalogue;
  const { missing } = context;
  return useCallback(
    (key: string, params?: MessageParams) => readMessage(catalogue, locale, key, params, missing),
    [catalogue, locale, missing],
  );
}
