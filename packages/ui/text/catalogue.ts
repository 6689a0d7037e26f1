/** The two languages of the interface; Vietnamese is the original, English the translation. */
export type Locale = 'vi' | 'en';

/** One language's wording: one sentence, or two forms chosen by the parameter `count` (English only needs it). */
export type Wording = string | { one: string; other: string };

/** A message in both languages; `{name}` marks a parameter. */
export interface Message {
  vi: Wording;
  en: Wording;
}

/** Parameters put into a message; already formatted, since figures are formatted by the kernel only. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** A set of messages with typed keys. */
export interface Catalogue<K extends string = string> {
  readonly messages: Readonly<Record<K, Message>>;
}

/** A function from a key to the words in the reader's language. */
export type TextReader<K extends string> = (key: K, params?: MessageParams) => string;

/** Raised where a key or one of its parameters is missing, so that a forgotten word fails a test. */
export class CatalogueError extends Error {}

/**
 * Makes a catalogue and refuses one with empty wordings or with parameters that differ between the languages.
 * @example const words = createCatalogue({ 'row.count': { vi: '{count} dòng', en: { one: '{count} row', other: '{count} rows' } } })
 */
export function createCatalogue<K extends string>(messages: Record<K, Message>): Catalogue<K> {
  for (const key of Object.keys(messages) as K[]) {
    const message = messages[key];
    const vi = parametersOf(message.vi);
    const en = parametersOf(message.en);
    if (isBlank(message.vi) || isBlank(message.en)) throw new CatalogueError(`empty wording: ${key}`);
    if (vi.join() !== en.join()) throw new CatalogueError(`parameters differ between languages: ${key} (${vi.join()} / ${en.join()})`);
  }
  return { messages };
}

/** Joins catalogues of several modules into one; a key defined twice is refused. */
export function joinCatalogues(...catalogues: readonly Catalogue[]): Catalogue {
  const messages: Record<string, Message> = {};
  for (const catalogue of catalogues) {
    for (const [key, message] of Object.entries(catalogue.messages)) {
      if (messages[key] !== undefined) throw new CatalogueError(`key defined twice: ${key}`);
      messages[key] = message;
    }
  }
  return { messages };
}

/** What to do with a key that no catalogue holds: fail (tests, development) or show the key (production). */
export type MissingKey = 'throw' | 'show-key';

/**
 * Words for a key in one language with its parameters filled in.
 * @example readMessage(words, 'vi', 'row.count', { count: 3 }) // "3 dòng"
 */
export function readMessage<K extends string>(
  catalogue: Catalogue<K>,
  locale: Locale,
  key: K,
  params?: MessageParams,
  missing: MissingKey = 'throw',
): string {
  const message: Message | undefined = Object.hasOwn(catalogue.messages, key) ? catalogue.messages[key] : undefined;
  if (message === undefined) {
    if (missing === 'throw') throw new CatalogueError(`missing message: ${key}`);
    return key;
  }
  return fill(chosenForm(message[locale], params), key, params, missing);
}

function chosenForm(wording: Wording, params: MessageParams | undefined): string {
  if (typeof wording === 'string') return wording;
  return String(params?.['count']) === '1' ? wording.one : wording.other;
}

function fill(text: string, key: string, params: MessageParams | undefined, missing: MissingKey): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params?.[name];
    if (value !== undefined) return String(value);
    if (missing === 'throw') throw new CatalogueError(`missing parameter {${name}} of ${key}`);
    return whole;
  });
}

function parametersOf(wording: Wording): string[] {
  const text = typeof wording === 'string' ? wording : wording.other;
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ''))].sort();
}

function isBlank(wording: Wording): boolean {
  return typeof wording === 'string' ? wording.trim() === '' : wording.one.trim() === '' || wording.other.trim() === '';
}
