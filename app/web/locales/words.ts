import { createCatalogue } from '@thucthi/ui';
import type { Message, Wording } from '@thucthi/ui';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** A key of the program's own words. */
export type WordKey = keyof typeof vi;

const messages = Object.fromEntries((Object.entries(vi) as [WordKey, Wording][]).map(([key, wording]): [string, Message] => [key, { vi: wording, en: en[key] }])) as Record<WordKey, Message>;

/** Every word of the web application in both languages. */
export const words = createCatalogue<WordKey>(messages);
