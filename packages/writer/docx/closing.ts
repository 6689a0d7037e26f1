import type { Table } from 'docx';
import type { Layout } from '../official-layout.ts';
import type { OfficialDocument } from '../tree.ts';
import { sideBySide } from './letterhead.ts';
import { line } from './pieces.ts';

/** "Nơi nhận" at the left, who signs at the right. */
export function closing({ signature, recipients }: OfficialDocument, layout: Layout): Table {
  const { title, list } = layout.recipients;
  const last = recipients.length - 1;
  const left = [
    line('Nơi nhận:', { size: title, bold: true, italic: true }, { before: 12 }),
    ...recipients.map((one, at) => line(`- ${one}${at === last ? '.' : ';'}`, { size: list })),
  ];
  const { size, room } = layout.signature;
  const right = [
    ...signature.titles.map((one, at) => line(one, { size, bold: true, caps: true }, { align: 'center', before: at === 0 ? 12 : 0 })),
    ...Array.from({ length: room }, () => line('', { size })),
    line(signature.name ?? '', { size, bold: true }, { align: 'center' }),
  ];
  return sideBySide(layout.head.left, layout.head.right, [[left, right]]);
}
