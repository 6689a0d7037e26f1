import type { SessionLine } from '../../contract.ts';

type Unit = SessionLine['leads'][number];

/** One line as it is being settled. */
export interface LineDraft {
  readonly text: string;
  readonly leadWords: string | null;
  readonly leads: readonly Unit[];
  readonly coordinating: readonly Unit[];
  readonly product: string;
  readonly deadline: string | null;
  readonly keepDayOff: boolean;
  readonly authority: string;
  readonly responsible: string;
  readonly state: SessionLine['state'];
}

/** The line as it stands, to be written on. */
export const draftOfLine = (line: SessionLine): LineDraft => ({
  text: line.text,
  leadWords: line.leadWords,
  leads: line.leads,
  coordinating: line.coordinating,
  product: line.product ?? '',
  deadline: line.deadline,
  keepDayOff: line.keepDayOff,
  authority: line.authority ?? '',
  responsible: line.responsible ?? '',
  state: line.state,
});

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The line as it is sent: what was left empty stays chưa rõ. */
export const lineToSend = (draft: LineDraft, state: SessionLine['state']) => ({
  text: draft.text.trim(),
  leadWords: draft.leadWords,
  leads: draft.leads.map(({ slug }) => slug),
  coordinating: draft.coordinating.map(({ slug }) => slug),
  product: said(draft.product),
  deadline: draft.deadline,
  keepDayOff: draft.keepDayOff,
  authority: said(draft.authority),
  responsible: said(draft.responsible),
  state,
});

/** Whether a draft says anything else than the line it was made from. */
export const differs = (draft: LineDraft, line: SessionLine): boolean =>
  JSON.stringify(lineToSend(draft, line.state)) !== JSON.stringify(lineToSend(draftOfLine(line), line.state));

/** What a list of lines comes to; dropped lines count nowhere. */
export function countLines(lines: readonly SessionLine[]) {
  const kept = lines.filter(({ state }) => state !== 'dropped');
  const clear = (point: SessionLine['unclear'][number]): number => kept.filter(({ unclear }) => !unclear.includes(point)).length;
  return {
    kept: kept.length,
    tasks: kept.reduce((sum, { leads }) => sum + Math.max(1, leads.length), 0),
    lead: clear('lead'),
    product: clear('product'),
    deadline: clear('deadline'),
    confirmed: kept.filter(({ state }) => state === 'confirmed').length,
  };
}

/** The line on which work goes on after one was confirmed: the next that waits, else the one below, else none. */
export function lineAfter(lines: readonly SessionLine[], id: string): string | null {
  const at = lines.findIndex((line) => line.id === id);
  const below = lines.slice(at + 1);
  return (
    (
      below.find(({ state }) => state === 'proposed') ??
      lines.slice(0, Math.max(0, at)).find(({ state }) => state === 'proposed') ??
      below[0]
    )?.id ?? null
  );
}
