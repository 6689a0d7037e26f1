/** What a line stands for. */
export const lineKinds = ['household', 'person'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Who a line is: the part that can be erased. */
export interface LinePerson {
  readonly code: string;
  readonly name: string;
  readonly place: string | null;
  readonly note: string | null;
}

/** A line as it stands; `person` null = erased. */
export interface Line {
  readonly id: string;
  readonly kind: LineKind;
  readonly assigned: string;
  readonly actual: string | null;
  readonly person: LinePerson | null;
}

/** A line as somebody gives it; what is left out stays as it was. */
export interface GivenLine {
  readonly id?: string | undefined;
  readonly code?: string | undefined;
  readonly kind?: LineKind | undefined;
  readonly name?: string | undefined;
  readonly place?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly assigned?: string | undefined;
  readonly actual?: string | null | undefined;
}

/** So many lines a list holds at most; a commune has some ten thousand households. */
export const mostLines = 20_000;

/** Two codes that are the same to a reader: case, marks of composition and spaces make no other household. */
export const codeKey = (code: string): string => code.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleUpperCase('vi');
