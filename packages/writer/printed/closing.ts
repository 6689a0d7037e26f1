import type { Layout } from '../official-layout.ts';
import type { OfficialDocument, Signature } from '../tree.ts';
import { centred, line } from './line.ts';
import type { Piece } from './pieces.ts';

/** A longer list of recipients may go over to the next page. */
const mostOnOnePage = 30;

/** "Nơi nhận" at the left, who signs at the right; of two who sign, one at each side, and "Nơi nhận" under them. */
export function closing({ signature, cosigner, recipients }: OfficialDocument, layout: Layout): Piece[] {
  const { left, right } = layout.head;
  const columns = { piece: 'columns', breaks: recipients.length > mostOnOnePage } as const;
  const receivers = receivedBy(recipients, layout);
  if (cosigner === undefined) return [{ ...columns, widths: [left, right], rows: [[receivers, signedBy(signature, layout, right)]] }];
  const half = (left + right) / 2;
  return [
    { ...columns, widths: [half, half], rows: [[signedBy(cosigner, layout, half), signedBy(signature, layout, half)]] },
    ...receivers,
  ];
}

function receivedBy(recipients: readonly string[], { recipients: { title, face, list, between } }: Layout): Piece[] {
  const last = recipients.length - 1;
  if (last < 0) return [];
  return [
    line('Nơi nhận:', { size: title, ...face }, { before: 12, keepNext: true }),
    ...recipients.map((one, at) => line(`- ${one}${at === last ? '.' : between}`, { size: list })),
  ];
}

function signedBy({ titles, name }: Signature, { signature: { size, room } }: Layout, width: number): Piece[] {
  return [
    ...titles.map((one, at) => centred(one, { size, bold: true, caps: true }, width - 4, { before: at === 0 ? 12 : 0 })),
    { piece: 'room', lines: room, size },
    ...(name === null ? [] : [line(name, { size, bold: true }, { align: 'center' })]),
  ];
}
