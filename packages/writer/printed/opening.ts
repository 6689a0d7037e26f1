import type { Layout } from '../official-layout.ts';
import type { OfficialDocument } from '../tree.ts';
import { ruleUnder } from './letterhead.ts';
import { centred, line } from './line.ts';
import type { Piece } from './pieces.ts';

/** Above and below these indents (mm) stand the words "Kính gửi" and the bodies they greet. */
const greeting = { lead: 30, each: 45 } as const;

/** What the document is and is about, and whom it goes to. A letter is about what stands under its number. */
export const opening = (document: OfficialDocument, layout: Layout, width: number): Piece[] => [
  ...titleOf(document, layout, width),
  ...addressed(document.addressees, layout),
];

function titleOf({ kind, subject }: OfficialDocument, layout: Layout, width: number): Piece[] {
  if (kind === null) return [];
  const about = centred(subject, { size: layout.subject.size, bold: true }, width * 0.92);
  return [
    line(kind, { size: layout.kind.size, bold: true, caps: true }, { align: 'center', before: 18 }),
    about,
    ...(layout.subject.rule === 0 ? [] : [ruleUnder(about, layout.subject.rule, width)]),
  ];
}

function addressed(addressees: readonly string[], { addressees: { size, between } }: Layout): Piece[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0) return [line(`Kính gửi: ${only}`, { size }, { align: 'center', before: 12 })];
  return [
    line('Kính gửi:', { size }, { left: greeting.lead, before: 12, keepNext: true }),
    ...addressees.map((one, at) =>
      line(
        `- ${one}${at === addressees.length - 1 ? '.' : between}`,
        { size },
        { left: greeting.each, keepNext: at < addressees.length - 1 },
      ),
    ),
  ];
}
