/** What evidence may be, and as what it is handed out. */
export const evidenceKinds = {
  pdf: { media: 'application/pdf', ending: 'pdf' },
  docx: { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  xlsx: { media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  jpeg: { media: 'image/jpeg', ending: 'jpg' },
  png: { media: 'image/png', ending: 'png' },
} as const;
export type EvidenceKind = keyof typeof evidenceKinds;

/** What a file dialog offers. */
export const evidenceEndings = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png';

/** What one file may weigh, and how many may lie at one cell. */
export const largestEvidence = 20 * 1024 ** 2;
export const mostEvidence = 20;

const longestName = 200;

/**
 * The name under which a file is kept: without what acts on a screen or in a folder (control signs, signs that turn the direction of
 * writing, separators), and never empty.
 */
export function evidenceName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  if (plain === '') return 'minh-chung';
  if (plain.length <= longestName) return plain;
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 6 ? plain.slice(dot) : '';
  return `${plain.slice(0, longestName - ending.length).toWellFormed()}${ending}`;
}

/** What it is saved as: with the ending of its kind. */
export function nameOfEvidence(name: string, kind: EvidenceKind): string {
  const { ending } = evidenceKinds[kind];
  const known = kind === 'jpeg' ? /\.jpe?g$/i : new RegExp(`\\.${ending}$`, 'i');
  return known.test(name) ? name : `${name}.${ending}`;
}
