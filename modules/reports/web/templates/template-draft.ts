import type { ReportTemplate, Template, TemplatePart } from '../routes.ts';

/** A part as it is edited; the number keeps it apart from others while they change places. */
export type PartDraft = TemplatePart & { readonly place: number };

/** A template as it is typed: lists are texts of one line each. */
export interface TemplateDraft extends Omit<ReportTemplate, 'documentKind' | 'addressees' | 'signerTitles' | 'recipients' | 'parts'> {
  /** Empty: a letter. */
  readonly documentKind: string;
  readonly addressees: string;
  readonly signerTitles: string;
  readonly recipients: string;
  readonly parts: readonly PartDraft[];
}

let places = 0;
const placed = (part: TemplatePart): PartDraft => ({ ...part, place: (places += 1) });

/** A template as a form shows it. */
export const draftOf = (template: ReportTemplate): TemplateDraft => ({
  ...template,
  documentKind: template.documentKind ?? '',
  addressees: template.addressees.join('\n'),
  signerTitles: template.signerTitles.join('\n'),
  recipients: template.recipients.join('\n'),
  parts: template.parts.map(placed),
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A part without its number: what is sent. */
function unplaced(draft: PartDraft): TemplatePart {
  const { place: _place, ...part } = draft;
  return part as TemplatePart;
}

/** What a form comes to. */
export function templateOf({ parts, ...draft }: TemplateDraft): Template {
  return {
    ...draft,
    documentKind: draft.documentKind.trim() === '' ? null : draft.documentKind.trim(),
    addressees: linesOf(draft.addressees),
    signerTitles: linesOf(draft.signerTitles),
    recipients: linesOf(draft.recipients),
    parts: parts.map(unplaced),
  };
}

/** A part of a kind with nothing in it yet. */
export function newPart(part: TemplatePart['part'], heading: string): PartDraft {
  switch (part) {
    case 'text':
      return placed({ part, heading, words: '' });
    case 'results':
      return placed({ part, heading, fields: [], indicators: [], patterns: [] });
    case 'table':
      return placed({ part, heading, indicators: [] });
    case 'general':
    case 'behind':
    case 'changes':
      return placed({ part, heading });
  }
}

/** The parts with one moved up or down by one place; at the edge they stay as they are. */
export function movedPart(parts: readonly PartDraft[], place: number, by: -1 | 1): readonly PartDraft[] {
  const at = parts.findIndex((one) => one.place === place);
  const [one, other] = [parts[at], parts[at + by]];
  if (one === undefined || other === undefined) return parts;
  return parts.map((part, index) => (index === at ? other : index === at + by ? one : part));
}

/** What a template still lacks to be saved, by field; the server judges its names. */
export function lacking(draft: TemplateDraft): readonly ('subject' | 'parts' | `words-${number}`)[] {
  return [
    ...(draft.subject.trim() === '' ? (['subject'] as const) : []),
    ...(draft.parts.length === 0 ? (['parts'] as const) : []),
    ...draft.parts.flatMap((part) => (part.part === 'text' && part.words.trim() === '' ? [`words-${part.place}` as const] : [])),
  ];
}
