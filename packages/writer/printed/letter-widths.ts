/** Widths of the letters of Times New Roman (and of Tinos, which has the same) in thousandths of their size; marks above and below add nothing. */
const upright: Readonly<Record<number, string>> = {
  180: "'",
  200: '|',
  250: ' ,.',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr‘’',
  389: 'Js',
  408: '"',
  444: '?acez“”',
  469: '^',
  480: '{}',
  500: '#$*0123456789_bdghknopquvxyđ–',
  529: 'ơ',
  541: '~',
  542: 'ư',
  556: 'FPS',
  564: '+<=>',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐƠ',
  776: 'Ư',
  778: '&m',
  833: '%',
  889: 'M',
  921: '@',
  944: 'W',
  1000: '—…',
};
const bold: Readonly<Record<number, string>> = {
  220: '|',
  250: ' ,.',
  278: "'/\\il",
  333: '!()-:;[]`fjt‘’',
  389: 'Is',
  394: '{}',
  444: 'cerz',
  500: '#$*0123456789?J_agovxy–“”',
  520: '~',
  554: 'ơ',
  555: '"',
  556: 'Sbdhknpquđ',
  570: '+<=>',
  581: '^',
  600: 'ư',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQƠ',
  796: 'Ư',
  833: '&m',
  930: '@',
  944: 'M',
  1000: '%W—…',
};

const byLetter = (widths: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)));
const faces = { upright: byLetter(upright), bold: byLetter(bold) } as const;

const marks = /[\u0300-\u030A\u0323]/g;
const millimetresOfAPoint = 25.4 / 72;
/** A letter the table does not know is taken for a wide one. */
const unknown = 1000;

/** How long words are in one line, in millimetres; italic letters are taken for upright ones. */
export function lengthOf(text: string, look: { size: number; bold?: boolean }): number {
  const widths = look.bold === true ? faces.bold : faces.upright;
  const letters = text.normalize('NFD').replace(marks, '').normalize('NFC');
  let thousandths = 0;
  for (const letter of letters) thousandths += widths.get(letter) ?? unknown;
  return (thousandths / 1000) * look.size * millimetresOfAPoint;
}
