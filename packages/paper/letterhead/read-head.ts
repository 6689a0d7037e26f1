import { isValidDate } from './calendar-day.ts';
import { bodyWords, documentKinds, officialLetter, letterSubjects, partyMotto, stateMotto, urgencies } from '../data/official-layout.ts';
import { isSecrecyMark } from '../secrecy-watch.ts';
import type { Letterhead, Quoted, Span } from '../types.ts';
import { quoted, quotedPart, type Segment } from './segments.ts';

const numberPattern =
  /^S[ốôo]\s*[:.;]?\s*(\d{1,6}\p{Ll}?\s*(?:\/\s*(?:\d{4}\s*\/\s*)?|-\s*)\p{L}[\p{L}\d]*(?:\s?[-/.&]\s?\p{L}[\p{L}\d]*)*)/iu;
const datePattern = /^(?:(.{2,60}?)\s*,\s*)?ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})\s*\.?$/iu;

/** A motto broken over two lines of a narrow column is known by its longer half. */
const leastOfMotto = 20;
export const isLineOf = ({ folded }: Segment, mottos: readonly string[]): boolean =>
  mottos.some((motto) => folded === motto || (folded.length >= leastOfMotto && motto.startsWith(folded)));
const isMotto = (one: Segment): boolean => isLineOf(one, stateMotto) || isLineOf(one, partyMotto);
const isUrgency = ({ folded, upper }: Segment): boolean => upper && urgencies.includes(folded);

/** The number and symbol of the document, in either grammar; a number without a symbol is that of an arrival. */
export function readNumber(text: string, head: readonly Segment[]): { at: number; number: Letterhead['number'] } {
  for (const [at, one] of head.entries()) {
    const found = numberPattern.exec(one.composed);
    const written = found?.[1];
    if (written === undefined) continue;
    const from = one.composed.indexOf(written);
    return { at, number: { ...quotedPart(text, one, from, from + written.length), value: written.replace(/\s+/g, '') } };
  }
  return { at: -1, number: null };
}

/** Place and day, written "Pleiku, ngày 10 tháng 10 năm 2023". */
export function readPlaceAndDate(text: string, head: readonly Segment[]): Pick<Letterhead, 'place' | 'date'> & { at: number } {
  for (const [at, one] of head.entries()) {
    const found = datePattern.exec(one.composed);
    if (found === null) continue;
    const [, place, day = '', month = '', year = ''] = found;
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isValidDate(value)) continue;
    const from = one.composed.search(/ngày\s*\d/iu);
    return {
      at,
      place: place === undefined ? null : quotedPart(text, one, 0, place.length),
      date: { ...quotedPart(text, one, from), value },
    };
  }
  return { at: -1, place: null, date: null };
}

/** Issuing body and the body above it: capital lines before number and kind; a line that begins no body goes on with the one above. */
export function readIssuer(text: string, before: readonly Segment[]): Pick<Letterhead, 'superior' | 'issuer'> {
  const bodies: Span[][] = [];
  for (const one of before) {
    if (!one.upper || isMotto(one) || isUrgency(one) || isSecrecyMark(one.composed, false) || !/\p{Lu}{2}/u.test(one.composed)) continue;
    if (numberPattern.test(one.composed) || kindOf(one) !== null) continue;
    const begins = bodyWords.some((word) => `${one.folded} `.startsWith(word));
    if (begins) bodies.push([one]);
    else bodies.at(-1)?.push(one);
  }
  const issuer = bodies.at(-1);
  const superior = bodies.at(-2);
  return { issuer: issuer === undefined ? null : quoted(text, issuer), superior: superior === undefined ? null : quoted(text, superior) };
}

function kindOf(one: Segment): (typeof documentKinds)[number] | null {
  if (!one.upper) return null;
  const named = documentKinds.filter(
    ({ name }) => one.composed.toLowerCase() === name || one.composed.toLowerCase().startsWith(`${name} `),
  );
  return named.sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}

/** What kind of document it is: its name in capitals, else the code in its number, else an official letter. */
export function readKind(text: string, head: readonly Segment[], number: Letterhead['number']): { at: number; kind: Letterhead['kind'] } {
  for (const [at, one] of head.entries()) {
    const kind = kindOf(one);
    if (kind !== null) return { at, kind: { ...quotedPart(text, one, 0, kind.name.length), name: kind.name, code: kind.code } };
  }
  if (number === null) return { at: -1, kind: null };
  const code = /^\d+\p{Ll}?(?:-|\/(?:\d{4}\/)?)(\p{L}+)/u.exec(number.value)?.[1] ?? '';
  const kind = documentKinds.find((one) => one.code === code) ?? officialLetter;
  return { at: -1, kind: { text: number.text, spans: number.spans, name: kind.name, code: kind.code } };
}

const endsSubject = /^(kinh gui|chuyen ?:|den so|can cu|thuc hien|noi nhan|phan |[ivx]+[.)]|\d+[.)]|[-+*])/;

/** What the document is about: the lines under its kind, or those that begin with "V/v" under the number of a letter. */
export function readSubject(text: string, head: readonly Segment[], kindAt: number, numberAt: number): Quoted | null {
  const kind = head[kindAt];
  const name = kind === undefined ? null : kindOf(kind);
  if (kind !== undefined && name !== null && kind.composed.length > name.name.length) {
    return quoted(text, [quotedPart(text, kind, name.name.length).spans[0] ?? kind, ...goingOn(head, kindAt + 1, 2)]);
  }
  if (kind !== undefined) {
    const lines = goingOn(head, kindAt + 1, 4);
    return lines.length === 0 ? null : quoted(text, lines);
  }
  const near = head.slice(numberAt + 1, numberAt + 5);
  const begins = numberAt < 0 ? -1 : near.findIndex((one) => !one.upper && letterSubjects.some((word) => one.folded.startsWith(word)));
  return begins < 0 ? null : quoted(text, goingOn(head, numberAt + 1 + begins, 5));
}

function goingOn(head: readonly Segment[], from: number, most: number): Segment[] {
  const lines: Segment[] = [];
  for (const one of head.slice(from, from + most)) {
    const other = endsSubject.test(one.folded) || isMotto(one) || datePattern.test(one.composed) || one.text.length > 220;
    if (other || /^[*_=\-–—.\s]+$/.test(one.text) || (/[.;:]$/.test(one.text) && one.text.length > 100)) break;
    // What a paper is about is no sentence and no item of a list: the body has begun.
    const body = /[.;:]$/.test(one.text) || /^(?:\d+|[IVX]+|[a-zđ])[.)]\s|^[-–+•]\s/.test(one.text);
    if (body && lines.length > 0) break;
    lines.push(one);
    if (body) break;
  }
  return lines;
}

export const readUrgency = (text: string, head: readonly Segment[]): Quoted | null => {
  const found = head.find(isUrgency);
  return found === undefined ? null : quoted(text, [found]);
};
