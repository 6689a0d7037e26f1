import { dec, decimalString } from '@thucthi/kernel';
import { codeKey, mostLines, type GivenLine, type Line, type LinePerson } from './household-line.ts';

/** Something about one of the lines that were given; index -1 = about all of them. */
export interface LineProblem {
  readonly index: number;
  readonly vi: string;
  readonly en: string;
}

/** What has to be written so that the list is as it was given. */
export interface LineChanges {
  readonly added: readonly (Omit<Line, 'id' | 'person'> & { readonly person: LinePerson })[];
  readonly changed: readonly Line[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/**
 * Works out what a block of lines changes: a line is found by its id, else by its code, else it is new. All or nothing: with a problem there
 * are no changes. The same block again finds every line as it stands.
 */
export function planLineChanges(
  standing: readonly Line[],
  given: readonly GivenLine[],
  remove: readonly string[],
  decimals: number,
): { changes: LineChanges } | { problems: LineProblem[] } {
  const byId = new Map(standing.map((line) => [line.id, line]));
  const byCode = new Map(standing.flatMap((line) => (line.person === null ? [] : [[codeKey(line.person.code), line] as const])));
  const problems: LineProblem[] = [];
  const gone = new Set(remove);
  const added: { line: LineChanges['added'][number]; key: string }[] = [];
  const changed = new Map<string, Line>();
  const touched = new Set<string>();
  const codes = new Set<string>();
  let unchanged = 0;
  const refuse = (index: number, vi: string, en: string): void => void problems.push({ index, vi, en });

  for (const id of gone)
    if (!byId.has(id)) refuse(-1, 'Dòng cần bỏ không còn trong danh sách.', 'A line to be removed is not in the list.');
  for (const [index, one] of given.entries()) {
    const key = one.code === undefined ? null : codeKey(one.code);
    const before = one.id === undefined ? (key === null ? undefined : byCode.get(key)) : byId.get(one.id);
    const amount = amountFault(one, decimals);
    if (amount !== null) refuse(index, amount.vi, amount.en);
    else if (one.id !== undefined && before === undefined)
      refuse(index, 'Dòng này không có trong danh sách.', 'This line is not in the list.');
    else if (key !== null && codes.has(key))
      refuse(index, `Mã “${one.code ?? ''}” xuất hiện hai lần.`, `The code “${one.code ?? ''}” stands twice.`);
    else if (before !== undefined && (touched.has(before.id) || gone.has(before.id)))
      refuse(index, 'Dòng này được gửi hai lần trong một lần ghi.', 'This line was sent twice in one save.');
    else if (before === undefined) {
      const fresh = newLine(one);
      if ('vi' in fresh) refuse(index, fresh.vi, fresh.en);
      else added.push({ line: fresh, key: codeKey(fresh.person.code) });
    } else if (before.person === null && (one.code ?? one.name ?? one.place ?? one.note) != null)
      refuse(
        index,
        'Thông tin cá nhân của dòng này đã xóa, chỉ còn sửa được con số.',
        'The personal data of this line were erased; only its numbers can be changed.',
      );
    else {
      touched.add(before.id);
      const after = merged(before, one);
      if (sameLine(before, after)) unchanged += 1;
      else changed.set(after.id, after);
    }
    if (key !== null) codes.add(key);
  }
  for (const fault of codeFaults(
    standing,
    changed,
    gone,
    added.map(({ key }) => key),
  ))
    refuse(-1, fault.vi, fault.en);
  const total = standing.length - gone.size + added.length;
  if (total > mostLines)
    refuse(-1, `Danh sách quá ${mostLines} dòng; hãy chia theo kỳ hoặc địa bàn.`, `A list holds at most ${mostLines} lines.`);
  if (problems.length > 0) return { problems: problems.toSorted((a, b) => a.index - b.index) };
  return { changes: { added: added.map(({ line }) => line), changed: [...changed.values()], removed: [...gone], unchanged } };
}

/** A code that changes may not meet one that stays or comes. */
function codeFaults(
  standing: readonly Line[],
  changed: ReadonlyMap<string, Line>,
  gone: ReadonlySet<string>,
  added: readonly string[],
): { vi: string; en: string }[] {
  const seen = new Set(added);
  const faults: { vi: string; en: string }[] = [];
  for (const line of standing) {
    const person = (changed.get(line.id) ?? line).person;
    if (person === null || gone.has(line.id)) continue;
    const key = codeKey(person.code);
    if (seen.has(key))
      faults.push({ vi: `Mã “${person.code}” đã có ở dòng khác.`, en: `The code “${person.code}” stands on another line.` });
    seen.add(key);
  }
  return faults;
}

function amountFault(one: GivenLine, decimals: number): { vi: string; en: string } | null {
  for (const [value, name] of [
    [one.assigned, { vi: 'Số giao', en: 'The assigned amount' }],
    [one.actual, { vi: 'Số thực hiện', en: 'The actual amount' }],
  ] as const) {
    if (value == null) continue;
    const number = dec(value);
    if (number.isNegative() && !number.isZero()) return { vi: `${name.vi} không được âm.`, en: `${name.en} may not be negative.` };
    if (number.gte('1e15')) return { vi: `${name.vi} quá lớn.`, en: `${name.en} is too large.` };
    if (number.decimalPlaces() > Math.max(decimals, 0))
      return {
        vi: decimals === 0 ? `${name.vi} phải là số nguyên.` : `${name.vi} có quá ${decimals} chữ số thập phân.`,
        en: `${name.en} has more than ${decimals} decimals.`,
      };
  }
  return null;
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const orNull = (text: string | null): string | null => (text === null || plain(text) === '' ? null : plain(text));

function newLine(one: GivenLine): LineChanges['added'][number] | { vi: string; en: string } {
  if (one.code === undefined) return { vi: 'Chưa có mã hộ.', en: 'The code is missing.' };
  if (one.name === undefined) return { vi: `Chưa có tên của mã “${one.code}”.`, en: `The name of “${one.code}” is missing.` };
  if (one.assigned === undefined) return { vi: `Chưa có số giao cho mã “${one.code}”.`, en: `The amount of “${one.code}” is missing.` };
  return {
    kind: one.kind ?? 'household',
    assigned: decimalString(dec(one.assigned)),
    actual: one.actual == null ? null : decimalString(dec(one.actual)),
    person: { code: plain(one.code), name: plain(one.name), place: orNull(one.place ?? null), note: orNull(one.note ?? null) },
  };
}

function merged(before: Line, one: GivenLine): Line {
  const { person } = before;
  return {
    id: before.id,
    kind: one.kind ?? before.kind,
    assigned: one.assigned === undefined ? before.assigned : decimalString(dec(one.assigned)),
    actual: one.actual === undefined ? before.actual : one.actual === null ? null : decimalString(dec(one.actual)),
    person:
      person === null
        ? null
        : {
            // The same code in other letters is the same household; it is called as it was.
            code: one.code === undefined || codeKey(one.code) === codeKey(person.code) ? person.code : plain(one.code),
            name: one.name === undefined ? person.name : plain(one.name),
            place: one.place === undefined ? person.place : orNull(one.place),
            note: one.note === undefined ? person.note : orNull(one.note),
          },
  };
}

function sameLine(a: Line, b: Line): boolean {
  const sameAmount = (one: string | null, other: string | null): boolean =>
    one === null || other === null ? one === other : dec(one).eq(other);
  return (
    a.kind === b.kind &&
    sameAmount(a.assigned, b.assigned) &&
    sameAmount(a.actual, b.actual) &&
    a.person?.code === b.person?.code &&
    a.person?.name === b.person?.name &&
    a.person?.place === b.person?.place &&
    a.person?.note === b.person?.note
  );
}
