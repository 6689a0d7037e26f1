/**
 * A short report of the corpus, written for it and annotated by hand before the engine read it. A figure is written
 * "text | value unit | measure ±| label | basis kind: words | period | qualifiers"; "=" repeats the figure before; one that
 * opens with "~" may be read or not.
 */
export interface ReportLines {
  readonly text: string;
  /** When it was written, as an inbox knows it. */
  readonly date: string;
  readonly expect: readonly string[];
}
