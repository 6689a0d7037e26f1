/** What one reading may take; everything beyond is refused in words. */
export interface Limits {
  /** Size of the file. */
  readonly bytes: number;
  /** UTF-16 units of text. */
  readonly textLength: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Pages recognised from pictures in one run: each takes seconds. */
  readonly scannedPages: number;
  /** Pixels of one picture; A4 at 600 dpi has 35 million. */
  readonly pixels: number;
  /** Seconds without any progress; a page recognised is progress. */
  readonly secondsPerStep: number;
  readonly secondsInAll: number;
  /** Megabytes of the reading thread's heap. */
  readonly heapMegabytes: number;
}

/** Generous for a year's report of a province, small enough for a server with 2 GB. */
export const usualLimits: Limits = {
  bytes: 50 * 1024 ** 2,
  textLength: 20_000_000,
  pages: 2000,
  scannedPages: 60,
  pixels: 40_000_000,
  secondsPerStep: 90,
  secondsInAll: 1800,
  heapMegabytes: 768,
};
