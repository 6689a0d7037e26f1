/** How much work the lists of tasks and documents are asked about. */
export interface WorkShape {
  readonly tasks: number;
  readonly directives: number;
  readonly documents: number;
  readonly sessions: number;
  /** Conclusions and lines of programmes in each session. */
  readonly linesEach: number;
  /** So many of the documents told tasks. */
  readonly telling: number;
}

/** The sizes of the goals at scale 1. */
export function workShape(scale: number, telling?: number): WorkShape {
  const of = (full: number): number => Math.max(20, Math.round(full * scale));
  const documents = of(5000);
  return {
    tasks: of(100_000),
    directives: of(20_000),
    documents,
    sessions: of(300),
    linesEach: 15,
    telling: Math.min(telling ?? documents, documents),
  };
}

/** The day on which the lists are asked for. */
export const workday = '2025-10-06';

const kinds = { directive: '001', task: '002', document: '005', session: '006', line: '007' } as const;

/** The id of the n-th of a kind. */
export const workId = (kind: keyof typeof kinds, n: number): string =>
  `00000000-0000-7000-8${kinds[kind]}-${n.toString(16).padStart(12, '0')}`;

/** The same in SQL, where `n` is an expression. */
export const workIdInSql = (kind: keyof typeof kinds, n: string): string =>
  `('00000000-0000-7000-8${kinds[kind]}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
