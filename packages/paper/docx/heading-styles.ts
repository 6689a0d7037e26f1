import type { Parts } from '@thucthi/sheet';
import { walkXml } from './walk-xml.ts';

/** What a paragraph style says: the level of a heading, and the list it numbers itself by. */
export interface WordStyle {
  level: number | null;
  list: string | null;
  listLevel: number;
  basedOn: string | null;
}

const deepest = 12;

/** Reads the paragraph styles of a document; what a style does not say it takes from the one it is based on. */
export async function readStyles(parts: Parts, path: string): Promise<(id: string | null) => WordStyle | null> {
  const styles = new Map<string, WordStyle>();
  let now: WordStyle | null = null;
  if (parts.has(path)) {
    await walkXml(parts.pieces(path), {
      open: (name, attribute) => {
        if (name === 'style') {
          now = { level: null, list: null, listLevel: 0, basedOn: null };
          styles.set(attribute('styleId') ?? '', now);
        }
        if (now === null) return;
        const value = attribute('val') ?? '';
        if (name === 'basedOn') now.basedOn = value;
        if (name === 'outlineLvl') now.level = Number(value) < 9 ? Number(value) + 1 : null;
        if (name === 'name') now.level = Number(/^heading (\d)$/i.exec(value)?.[1] ?? 0) || now.level;
        if (name === 'name' && /^title$/i.test(value)) now.level = 1;
        if (name === 'numId') now.list = value;
        if (name === 'ilvl') now.listLevel = Number(value);
      },
      close: (name) => {
        if (name === 'style') now = null;
      },
    });
  }
  const found = (id: string | null, depth: number): WordStyle | null => {
    const style = id === null ? undefined : styles.get(id);
    if (style === undefined) return null;
    const base = depth < deepest ? found(style.basedOn, depth + 1) : null;
    const listed = style.list === null && base !== null ? base : style;
    return { level: style.level ?? base?.level ?? null, list: listed.list, listLevel: listed.listLevel, basedOn: style.basedOn };
  };
  return (id) => found(id, 0);
}
