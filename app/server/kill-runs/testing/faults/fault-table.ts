import { faultKinds, type FaultKind } from './fault-ground.ts';
import type { PointResult } from './run-point.ts';

const names: Readonly<Record<FaultKind, string>> = {
  app: 'kill -9 of the app, at any moment',
  reading: '… while a file is read in its thread',
  folding: '… while totals are folded',
  committing: '… while an import is committed',
  backend: 'kill -9 of one server process of PostgreSQL',
  postmaster: "kill -9 of PostgreSQL's postmaster",
  network: 'network between app and database cut',
  disk: "the database's disk full",
};

const heading =
  '| fault | points | felt | figures acknowledged | files | repeated (saved already) | lost | half written | wrong totals | broken seals | app restarted | s to be back, median (longest) |';

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function line(name: string, points: readonly PointResult[]): string {
  const sum = (of: (point: PointResult) => number): number => points.reduce((total, point) => total + of(point), 0);
  const back = points.map(({ secondsBack }) => secondsBack);
  const cells = [
    name,
    points.length,
    sum(({ felt }) => Number(felt)),
    sum(({ figures }) => figures),
    sum(({ files }) => files),
    `${sum(({ repeated }) => repeated)} (${sum(({ savedAlready }) => savedAlready)})`,
    sum(({ lost }) => lost.length),
    sum(({ half }) => half.length),
    sum(({ totals }) => totals.length),
    sum(({ seals }) => seals.length),
    sum(({ restarted }) => Number(restarted)),
    `${median(back).toFixed(1)} (${Math.max(0, ...back).toFixed(1)})`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The table of a run in Markdown: a line for each kind that was tried, and one of them all. */
export function faultTable(points: readonly PointResult[]): string {
  const tried = faultKinds
    .map((kind) => [kind, points.filter((point) => point.kind === kind)] as const)
    .filter(([, own]) => own.length > 0);
  return [
    heading,
    `|${'---|'.repeat(heading.split('|').length - 2)}`,
    ...tried.map(([kind, own]) => line(names[kind], own)),
    line('**all**', points),
  ].join('\n');
}

/** Whether the promise was kept at a point. */
export const kept = ({ lost, half, totals, seals }: PointResult): boolean => lost.length + half.length + totals.length + seals.length === 0;
