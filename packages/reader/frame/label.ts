import { closing } from './brackets.ts';
import { clauseStart, isBody, isName, isUnknownName, isOwed, isVerb, stops, type Region } from './clause-start.ts';
import { has, isMark, type Item } from './items.ts';
import { isFirstOfAll, isListed, isNamed, isSubject, isToldOf, type Run } from './named-subject.ts';

/** The pieces of a label as ranges of tokens, and how it was found. */
export interface FoundLabel {
  readonly pieces: readonly (readonly [number, number])[];
  readonly rule: string;
  /** Its first word is a plan ("chỉ tiêu thu ngân sách"): what follows is planned. */
  readonly planned: boolean;
  /** It is a rate of change itself. */
  readonly growth: 'up' | 'down' | null;
  readonly share: boolean;
  /** It is about spending a plan: its percentages are of that plan. */
  readonly disburses: boolean;
  /** It is a verb waiting for its object. */
  readonly open: boolean;
  /** Only names: who, not what. */
  readonly named: boolean;
  /** Its last word is a verb right before the number. */
  readonly endsInVerb: boolean;
}

const MOST_COMMAS = 3;

/**
 * The label in the clause that ends at `regionEnd`: first content words up to a predicate, a time or a bracket. A clause
 * that names only who reports lets the piece before its comma speak.
 */
export function labelIn(
  region: Region,
  regionEnd: number,
  { wide = false, beyondComma = true, adjacent = false, names = false, noun = false } = {},
): FoundLabel | null {
  let end = regionEnd;
  for (let tries = 0; tries < MOST_COMMAS; tries += 1) {
    const start = wide ? strongStart(region, end) : clauseStart(region, end);
    const found = foundIn(region, start, end, { adjacent: adjacent && end === regionEnd, names, noun });
    if (found !== null) return found;
    if (!beyondComma || end < start || !isMark(region.items[start - 1], ',')) return null;
    end = start - 2;
    const before = region.items[clauseStart(region, end)];
    if (has(before, 'preamble') && !has(before, 'noun')) return null;
  }
  return null;
}

function foundIn(
  { items, known }: Region,
  start: number,
  regionEnd: number,
  { adjacent, names, noun }: { adjacent: boolean; names: boolean; noun: boolean },
): FoundLabel | null {
  const runs = runsIn(items, afterAim(items, start, regionEnd), regionEnd, noun);
  const last = runs.at(-1);
  const speaking = runs.filter(
    (run) =>
      (!onlyBody(items, run) ||
        isSubject(items, run) ||
        isListed(items, run) ||
        (adjacent && names && run.at(-1) === regionEnd && isNamed(items, run))) &&
      !onlyPlanHead(items, run) &&
      !run.every((index) => has(items[index], 'degree')),
  );
  const beside = speaking.at(-1);
  if (speaking.length > 1 && isBody(items[speaking[0]?.[0] ?? -1])) speaking.shift();
  if (speaking.length > 1 && isNamed(items, speaking[0] ?? []) && !isSubject(items, speaking[0] ?? [])) speaking.shift();
  const rated =
    isMark(items[regionEnd + 1], '(') &&
    beside !== undefined &&
    (has(items[beside[0] as number], 'growth-noun') || has(items[beside[0] as number], 'rate-noun'))
      ? beside
      : null;
  const superlative = last?.every((index) => has(items[index], 'degree')) === true;
  const chosen =
    superlative || rated !== null || (speaking.length > 1 && isNamedMost(items, beside))
      ? beside
      : adjacent &&
          beside?.at(-1) === regionEnd &&
          !isVerb(items[beside[0] as number]) &&
          !isToldOf(items, speaking[0] ?? [], beside) &&
          !isFirstOfAll(items, speaking[0] ?? [], regionEnd) &&
          !(speaking.length > 1 && has(items[(beside[0] as number) - 1], 'of')) &&
          !(
            beside.length === 1 &&
            (has(items[beside[0] as number], 'rate-noun') || (speaking.length > 1 && has(items[beside[0] as number], 'growth-noun')))
          )
        ? beside
        : (speaking.find((run) => !has(items[(run[0] as number) - 1], 'in') && known?.(run[0] as number, run.at(-1) as number) === true) ??
          speaking[0]);
  const with_ = chosen === undefined || isFirstOfAll(items, chosen, regionEnd) ? null : comesWith(items, chosen, last);
  const subject = chosen === undefined ? undefined : (with_ ?? afterWith(items, chosen));
  if (subject === undefined || last === undefined) return null;
  const acting = with_ === null && last !== chosen && isVerb(items[last[0] as number]) && (last.at(-1) as number) === regionEnd;
  // "Bão số 10 và mưa lũ đã làm 65 người chết": what caused it is not what is counted.
  const caused = acting && has(items[last[0] as number], 'causes');
  const verb = acting && !caused ? last : null;
  const first = caused ? last : subject;
  // "chỉ số giá có mức tăng 0,31%": a rate of change with no words of its own, beside the number.
  const grows = beside !== first && beside?.length === 1 && beside[0] === regionEnd ? beside : null;
  const lead = items[first[0] as number];
  const waiting = verb ?? first;
  const open =
    (waiting.length <= 2 || has(items[waiting[0] as number], 'causes')) &&
    isVerb(items[waiting[0] as number]) &&
    waiting.at(-1) === regionEnd;
  return {
    pieces: [...piecesOf(items, first), ...(verb === null ? [] : piecesOf(items, verb))],
    rule: isVerb(lead) ? 'verb-of-a-result' : 'subject-of-the-clause',
    planned:
      has(lead, 'plan') ||
      first.some((at, index) => has(items[at], 'assign') && has(items[first[index + 1] ?? -1], 'plan')) ||
      runs.some((run) => run !== first && onlyPlanHead(items, run)),
    growth: growthIn(items, first) ?? (grows === null ? null : growthIn(items, grows)),
    disburses: first.some((at) => has(items[at], 'disburse')),
    share: first.some((at) => has(items[at], 'share-noun')),
    open,
    named: isNamed(items, first),
    endsInVerb: isVerb(items[regionEnd]) && (last.at(-1) as number) === regionEnd,
  };
}

const growthIn = (items: readonly Item[], run: Run): 'up' | 'down' | null =>
  run.some((at) => has(items[at], 'fall-noun')) ? 'down' : run.some((at) => has(items[at], 'growth-noun')) ? 'up' : null;

/** "mức tăng mạnh nhất là nhóm giao thông tăng 1,24%": the most of all is what is named after it. */
function isNamedMost(items: readonly Item[], run: Run | undefined): boolean {
  const before = (run?.[0] ?? 0) - 1;
  return has(items[before], 'copula') && has(items[before - 1], 'degree');
}

/** What strives or sets a target is no part of the label: "Đại hội đề ra chỉ tiêu giảm nghèo" speaks of what follows. */
function afterAim(items: readonly Item[], start: number, end: number): number {
  for (let at = end - 1; at > start; at -= 1)
    if (has(items[at], 'striving') || (has(items[at], 'set-out') && has(items[at + 1], 'plan'))) return at + 1;
  return start;
}

/** Only ";", ":" and the start of the sentence: the subject of a whole clause chain. */
function strongStart({ items }: Region, end: number): number {
  let at = end;
  while (at >= 0 && !isMark(items[at], ';:')) at -= 1;
  return at + 1;
}

function runsIn(items: readonly Item[], start: number, end: number, noun: boolean): Run[] {
  const runs: number[][] = [];
  let open = false;
  let whole = false;
  let until = false;
  for (let at = start; at <= end; at += 1) {
    const item = items[at] as Item;
    // "chiếm hơn một nửa lượng gạo xuất khẩu với 3,68 triệu tấn": what follows is the whole, up to what comes with it.
    whole =
      has(item, 'share') || (whole && !has(item, 'with') && item.kind === 'word' && (!has(item, 'predicate') || has(item, 'qualifier')));
    if (whole && !has(item, 'share')) continue;
    // "đến cuối vụ có trên 3.600 ha": when it is, not what.
    until = !stops(item, items[at + 1]) && (until || (!open && has(item, 'until') && !has(item, 'noun')));
    if (until) continue;
    if (isMark(item, '(')) {
      at = Math.min(end, (closing(items, at) ?? end + 1) - 1);
      open = false;
      continue;
    }
    // "khu vực có quan hệ lao động: 568 vụ": before a colon nothing is said yet.
    if (
      (stops(item, items[at + 1]) && !(noun && open && has(item, 'aux')) && !(open && isOwed(items, at))) ||
      (!open && leads(item, items[at + 1]))
    ) {
      open = false;
      continue;
    }
    if (!open) runs.push([]);
    open = true;
    runs.at(-1)?.push(at);
  }
  return runs.map((run) => fromVerb(items, trimmed(items, run))).filter((run) => run.length > 0);
}

/** Words before a label that are no part of it. */
function leads(item: Item, next: Item | undefined): boolean {
  if (item.kind === 'mark' || (item.kind === 'excluded' && item.excluded.why === 'enumerator')) return true;
  if (has(item, 'noun') || has(item, 'verb')) return false;
  return (
    has(item, 'connective') ||
    (has(item, 'each-time') && isBody(next)) ||
    has(item, 'threshold') ||
    has(item, 'quantifier') ||
    has(item, 'and') ||
    has(item, 'copula') ||
    has(item, 'about') ||
    has(item, 'of') ||
    has(item, 'among') ||
    has(item, 'includes') ||
    (has(item, 'preamble') && next?.kind === 'word')
  );
}

function trimmed(items: readonly Item[], run: Run): Run {
  let to = run.length;
  while (
    to > 0 &&
    (items[run[to - 1] as number]?.kind === 'mark' ||
      has(items[run[to - 1] as number], 'and') ||
      has(items[run[to - 1] as number], 'about') ||
      has(items[run[to - 1] as number], 'with') ||
      has(items[run[to - 1] as number], 'in'))
  )
    to -= 1;
  return run.slice(0, to);
}

/** "Cục Hải quan Đà Nẵng thu": the reporting body is left out, its verb begins the label; "hoàn thành nhiệm vụ thu": so does a plan. */
function fromVerb(items: readonly Item[], run: Run): Run {
  if (isVerb(items[run[0] as number]) && has(items[run[1] as number], 'plan')) return run.slice(1);
  const cause = run.findIndex((at, index) => index > 0 && has(items[at], 'causes') && !has(items[at], 'noun'));
  if (cause > 0 && cause + 1 < run.length) return run.slice(cause);
  if (!isBody(items[run[0] as number]) && !isName(items[run[0] as number])) return run;
  const verb = run.findIndex((at, index) => index > 0 && isVerb(items[at]) && !(items[at] as Item & { capital?: boolean }).capital);
  const named =
    (verb > 1 || (items[run[0] as number] as Item).from > 0) && run.slice(0, Math.max(0, verb)).every((at) => isUnknownName(items[at]));
  const onlyNames = isBody(items[run[0] as number]) || named;
  return verb > 0 && onlyNames ? run.slice(verb) : run;
}

function onlyBody(items: readonly Item[], run: Run): boolean {
  const body = isBody(items[run[0] as number]);
  const named = run.every((at, index) => {
    const item = items[at];
    return isBody(item) || isName(item) || item?.kind === 'mark' || (body && index > 0 && item?.kind === 'word' && item.capital);
  });
  return named && (body || (run.length > 1 && run.filter((at) => isName(items[at])).length > 1));
}

const WORDS_THAT_STAND_ALONE = 3;

/** "với mức lãi trước thuế": what comes with something else speaks for itself when it has words enough. */
function afterWith(items: readonly Item[], run: Run): Run {
  const at = run.findLastIndex((index) => has(items[index], 'with'));
  const rest = run.slice(at + 1);
  const words = rest.reduce((sum, index) => sum + (items[index] as Item).to - (items[index] as Item).from, 0);
  const state = at > 0 && run.slice(0, at).every((index) => has(items[index], 'state'));
  return at > 0 && (state || words >= WORDS_THAT_STAND_ALONE || has(items[rest[0] ?? -1], 'worth')) ? rest : run;
}

/** "được đầu tư xây dựng với kinh phí trên 45 tỷ đồng": past a predicate, what comes with it is what is measured. */
function comesWith(items: readonly Item[], chosen: Run, last: Run | undefined): Run | null {
  if (last === undefined || last === chosen) return null;
  if (has(items[(last[0] as number) - 1], 'with') && !last.every((index) => has(items[index], 'degree'))) return last;
  const rest = last.slice(last.findLastIndex((index) => has(items[index], 'with')) + 1);
  return rest.length > 0 && rest.length < last.length && !rest.some((index) => has(items[index], 'degree')) ? rest : null;
}

function onlyPlanHead(items: readonly Item[], run: Run): boolean {
  return run.every((at) => has(items[at], 'plan'));
}

function piecesOf(items: readonly Item[], run: Run): (readonly [number, number])[] {
  const pieces: [number, number][] = [];
  for (const at of run) {
    const { from, to } = items[at] as Item;
    const before = pieces.at(-1);
    if (before !== undefined && before[1] === from) before[1] = to;
    else pieces.push([from, to]);
  }
  return pieces;
}
