import { spawnSync } from 'node:child_process';
import { read } from '@thucthi/reader';
import { corpusText } from '@thucthi/reader/corpus';
import { quantile } from '../measure.ts';
import { atLeast, atMost, ms, times, type Answer, type Measured } from '../report.ts';

const RUNS = 7;
const WARM = 3;
const COLD_BYTES = 26_000;
const DOOR = import.meta.resolve('@thucthi/reader');

const bytesOf = (text: string): number => Buffer.byteLength(text);

/** Text of reports of about a size. */
function textOf(bytes: number): string {
  const once = corpusText();
  return once.repeat(Math.ceil(bytes / bytesOf(once)));
}

function median(work: () => unknown): number {
  const taken: number[] = [];
  for (let run = 0; run < WARM + RUNS; run++) {
    const start = performance.now();
    work();
    if (run >= WARM) taken.push(performance.now() - start);
  }
  return quantile(taken, 0.5);
}

const speed = (bytes: number, taken: number): number => bytes / 1e6 / (taken / 1e3);
const said = (value: number): string => `${value.toFixed(2)} MB/s`;

const COLD_PROCESSES = 9;

/** The first reading of a process, the loading of the code not counted: the median of several processes. */
const coldMs = (text: string): number =>
  quantile(
    Array.from({ length: COLD_PROCESSES }, () => firstReading(text)),
    0.5,
  );

function firstReading(text: string): number {
  const program = `const { read } = await import(${JSON.stringify(DOOR)}); const text = ${JSON.stringify(text)};
    const start = performance.now(); read(text); process.stdout.write(String(performance.now() - start));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  const taken = Number.parseFloat(stdout);
  if (Number.isNaN(taken)) throw new Error(`the cold reading said nothing: ${stderr}`);
  return taken;
}

interface Dates {
  parse(text: string): unknown[];
}

/** chrono-node's Vietnamese reader of dates, if it is installed beside the project. */
async function otherDates(): Promise<Dates | null> {
  const name = 'chrono-node';
  try {
    return ((await import(name)) as { vi: Dates }).vi;
  } catch {
    return null;
  }
}

/** Reading reports: speed warm and cold, growth with length, and the same text by a plain expression and by chrono-node. */
export async function askReading(): Promise<Answer> {
  const text = textOf(500_000);
  const twice = text + text;
  const [one, two] = [median(() => read(text)), median(() => read(twice))];
  const cold = coldMs(Buffer.from(textOf(COLD_BYTES)).subarray(0, COLD_BYTES).toString());
  const plain = median(() => [...text.matchAll(/\d+(?:[.,]\d+)*\s*(?:%|tỷ đồng|triệu|ha|người)/g)].length);
  const figures = read(text).observations.length;
  const matches = [...text.matchAll(/\d+(?:[.,]\d+)*\s*(?:%|tỷ đồng|triệu|ha|người)/g)].length;
  const dates = await otherDates();
  const lines = text.split('\n');
  const chrono = dates === null ? null : median(() => lines.map((line) => dates.parse(line)));
  const rows: Measured[] = [
    { what: '**reading everything, warm**', result: said(speed(bytesOf(text), one)), ...atLeast(2, speed(bytesOf(text), one), 'MB/s') },
    { what: `**first reading of a process, ${COLD_BYTES / 1000} kB**`, result: ms(cold), ...atMost(50, cold, 'ms') },
    { what: '**twice the text**', result: times(two / one), ...atMost(2.3, two / one, '×') },
    {
      what: `numbers only, a plain expression (${matches} matches; the reader: ${figures} figures)`,
      result: said(speed(bytesOf(text), plain)),
    },
    { what: 'dates only, chrono-node', result: chrono === null ? 'not installed, not measured' : said(speed(bytesOf(text), chrono)) },
  ];
  return {
    title: 'Reading reports',
    about: `Text of the reader's own corpus, repeated to ${bytesOf(text)} bytes; median of ${RUNS} runs on one core.`,
    rows,
  };
}
