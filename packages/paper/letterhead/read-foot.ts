import { addressed, distribution, offices, signingFor } from '../data/official-layout.ts';
import type { Letterhead, Quoted } from '../types.ts';
import { quoted, quotedPart, type Segment } from './segments.ts';

const mostListed = 40;
const mostBetween = 5;
const bullet = /^[-–+*•]\s*/u;
const signsFor = ({ folded, upper }: Segment): boolean => upper && signingFor.some((word) => folded.startsWith(word));
const isOffice = ({ folded, upper }: Segment): boolean =>
  upper && offices.some((office) => folded === office || folded.startsWith(`${office} `));
const personName = /^\p{Lu}[\p{L}]*(?:\s+\p{Lu}[\p{L}]*){1,5}$/u;

/** The lines of a list under a word such as "Kính gửi:" or "Nơi nhận:", each without its dash and end mark. */
function listed(text: string, segments: readonly Segment[], words: readonly string[]): Quoted[] {
  const at = segments.findIndex(({ folded }) => words.some((word) => folded.replace(/^[-+*] ?/, '').startsWith(word)));
  const opening = segments[at];
  if (opening === undefined) return [];
  const found: Quoted[] = [];
  let between = 0;
  const colon = opening.composed.indexOf(':');
  if (colon >= 0 && /\p{L}/u.test(opening.composed.slice(colon))) found.push(item(text, opening, colon + 1));
  for (const one of segments.slice(at + 1, at + 1 + mostListed)) {
    const dash = bullet.exec(one.composed);
    // Where columns stand side by side, lines of the signature come between those of the list.
    if (dash === null && one.upper && ++between <= mostBetween) continue;
    if (dash === null) break;
    found.push(item(text, one, dash[0].length));
    if (/^luu\b/.test(one.folded.replace(/^\W+/, ''))) break;
  }
  return found.filter(({ text: words }) => words !== '');
}

function item(text: string, one: Segment, from: number): Quoted {
  const body = one.composed.slice(from).replace(/[\s;.,]+$/u, '');
  return quotedPart(text, one, from, from + body.length);
}

export const readAddressees = (text: string, segments: readonly Segment[]): Quoted[] => listed(text, segments, addressed);
export const readRecipients = (text: string, segments: readonly Segment[]): Quoted[] => listed(text, segments, distribution);

/** In whose name, in which office and who signed: capital lines and the name below them. */
export function readSigner(text: string, after: readonly Segment[]): Letterhead['signer'] {
  // Where columns stand side by side, the list of recipients lies between these lines.
  const foot = after.filter(({ composed, folded }) => !bullet.test(composed) && !distribution.some((word) => folded.startsWith(word)));
  const at = foot.findIndex((one) => one.text.length <= 120 && (signsFor(one) || (isOffice(one) && wordsIn(one) <= 8)));
  if (at < 0) return null;
  const lines: Segment[] = [];
  for (const one of foot.slice(at, at + 6)) {
    if (!one.upper || one.text.length > 120 || (lines.some(isOffice) && !isOffice(one) && !signsFor(one))) break;
    lines.push(one);
  }
  const officeAt = lines.findLastIndex((one) => isOffice(one) && !signsFor(one));
  const capacity = lines.slice(0, officeAt < 0 ? lines.length : officeAt);
  const office = lines[officeAt];
  const below = foot.slice(at + (officeAt < 0 ? lines.length : officeAt + 1)).slice(0, 8);
  const name = below.find((one) => personName.test(one.composed) && one.text.length <= 50 && !isOffice(one));
  return {
    capacity: capacity.length === 0 ? null : quoted(text, capacity),
    office: office === undefined ? null : quoted(text, [office]),
    name: name === undefined ? null : quoted(text, [name]),
  };
}

const wordsIn = ({ text }: Segment): number => text.split(/\s+/).length;
