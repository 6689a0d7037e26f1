import { distribution, partyMotto, stateMotto } from '../data/official-layout.ts';
import type { Letterhead } from '../types.ts';
import { readArrival } from './read-arrival.ts';
import { readAddressees, readRecipients, readSigner } from './read-foot.ts';
import { isLineOf, readIssuer, readKind, readNumber, readPlaceAndDate, readSubject, readUrgency } from './read-head.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** Lines within which a letterhead ends, stamps and addressees counted. */
const headSegments = 60;
const longestOfHead = 240;
const mostSegments = 60_000;

/**
 * Reads number, day, place, bodies, addressees, recipients, signer and arrival stamp from the official layout of a document of
 * the state or of the party. The lines of the left column come before those of the right one; either order is understood.
 */
export function readLetterhead(text: string): Letterhead {
  const segments = segmentsOf(text, mostSegments);
  const head = segments.slice(0, headSegments);
  const top = head.slice(0, bodyBegins(head));
  const numbered = readNumber(text, top);
  const dated = readPlaceAndDate(text, top);
  const kinded = readKind(text, top, numbered.number);
  const ends = [numbered.at, dated.at, kinded.at].filter((at) => at >= 0);
  const isLetter = ends.length > 0;
  const lastOfHead = Math.max(-1, ...ends);
  // Signatures stand after the letterhead; the first one is that of the document, later ones belong to annexes.
  const foot = segments.slice(lastOfHead + 1);
  return {
    regime: regimeOf(head, numbered.number?.value),
    ...(isLetter ? readIssuer(text, head.slice(0, issuerEnd(numbered.at, kinded.at, dated.at))) : { superior: null, issuer: null }),
    number: numbered.number,
    place: dated.place,
    date: dated.date,
    kind: kinded.kind,
    subject: readSubject(text, top, kinded.at, numbered.at),
    urgency: readUrgency(text, head),
    addressees: readAddressees(text, head),
    recipients: readRecipients(text, segments),
    signer: isLetter ? readSigner(text, foot) : null,
    arrivalStamp: readArrival(text, head),
  };
}

/** Where the first paragraph of the body, or the list of recipients, begins: what follows may quote other documents. */
function bodyBegins(head: readonly Segment[]): number {
  const at = head.findIndex(({ text, folded }) => text.length > longestOfHead || distribution.some((word) => folded.startsWith(word)));
  return at < 0 ? head.length : at;
}

/** Bodies are named above the number where there is one, else above the kind or the date. */
function issuerEnd(numberAt: number, kindAt: number, dateAt: number): number {
  return numberAt >= 0 ? numberAt : kindAt >= 0 ? kindAt : dateAt;
}

/** The motto tells whose forms a paper follows; without one, a number such as "09-NQ/TU" is the party's. */
function regimeOf(head: readonly Segment[], number: string | undefined): Letterhead['regime'] {
  const within = (mottos: readonly string[]): boolean => head.some((one) => isLineOf(one, mottos));
  if (within(partyMotto)) return 'party';
  if (within(stateMotto)) return 'state';
  if (number === undefined) return null;
  return /^\d+\p{Ll}?-/u.test(number) ? 'party' : 'state';
}
