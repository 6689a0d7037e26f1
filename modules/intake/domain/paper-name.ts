/** How pasted text is called until it is known to bear no mark of secrecy: before that not a word of it is written down. */
export const pastedName = 'Văn bản dán';

const longest = 80;

/** The first words of pasted text, without signs that nobody sees, as its name in the list. */
export function nameOfText(text: string): string {
  for (const [line] of text.matchAll(/[^\n\r]+/g)) {
    const words = line.slice(0, 1000).toWellFormed().replaceAll(/\p{C}/gu, '').replaceAll(/\s+/g, ' ').trim();
    if (words === '') continue;
    const signs = [...words];
    return signs.length <= longest ? words : `${signs.slice(0, longest - 1).join('')}…`;
  }
  return pastedName;
}

/** What an original is called when it is saved: pasted text has no ending of its own. */
export const fileNameOf = (name: string, kind: string | null): string => (kind === 'pasted' ? `${name.replace(/…$/, '')}.txt` : name);
