import type { Ladder } from '../../domain/obstacle/escalation-ladder.ts';

/** A ladder as it is typed. */
export type LadderDraft = Ladder;

/** The ladder with one more rung on top; what it is called in data is never used again for another. */
export const withRung = (ladder: LadderDraft): LadderDraft => [
  ...ladder,
  { rung: `rung-${crypto.randomUUID().slice(0, 8)}`, name: { vi: '', en: '' } },
];

/** The ladder with one rung called otherwise. */
export const renamed = (ladder: LadderDraft, rung: string, name: Partial<Ladder[number]['name']>): LadderDraft =>
  ladder.map((one) => (one.rung === rung ? { ...one, name: { ...one.name, ...name } } : one));

/** The ladder with one rung moved by a place; the first, the unit itself, stays the first. */
export function moved(ladder: LadderDraft, rung: string, by: -1 | 1): LadderDraft {
  const at = ladder.findIndex((one) => one.rung === rung);
  const [one, other] = [ladder[at], ladder[at + by]];
  if (one === undefined || other === undefined || at + by === 0) return ladder;
  return ladder.map((rungAt, index) => (index === at ? other : index === at + by ? one : rungAt));
}

/** What a draft comes to: names without blanks around them, and the Vietnamese one where there is no English one. */
export const ladderOf = (ladder: LadderDraft): Ladder =>
  ladder.map(({ rung, name }) => ({ rung, name: { vi: name.vi.trim(), en: name.en.trim() === '' ? name.vi.trim() : name.en.trim() } }));
