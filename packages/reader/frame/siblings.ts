import type { BasisPhrase } from './basis-phrase.ts';
import type { Draft } from './draft.ts';
import { has, isMark } from './items.ts';

/**
 * Settles what only the next number shows: in "năm 2021 đạt 24,6%, năm 2022 đạt 26,5% so với cả nước" the first is a
 * share too; in "47.097 gói/57.018 gói (chiếm 82,6%)" the second is the whole, not a plan.
 */
export function settleSiblings(drafts: readonly Draft[]): Draft[] {
  const settled = listedShares(againstPlan(drafts));
  for (let at = settled.length - 2; at >= 0; at -= 1) {
    const [draft, next] = [settled[at] as Draft, settled[at + 1] as Draft];
    if (
      isBareRate(draft) &&
      next.labelInherited &&
      !isDistance(next) &&
      next.quantity.unitKind === 'percent' &&
      (next.measure === 'share' || next.measure === 'pct_of_plan') &&
      next.basis !== null
    )
      settled[at] = {
        ...draft,
        measure: next.measure,
        measureRule: 'as-the-number-after-it',
        basis: next.basis,
        basisSentence: next.basisSentence,
        basisInherited: true,
        basisRule: 'basis-after-in-the-sentence',
      };
    if (spendsPlan(draft, next))
      settled[at + 1] = {
        ...next,
        measure: 'pct_of_plan',
        measureRule: 'percent-of-the-plan-before',
        basis: amountAsWhole(draft),
        basisSentence: draft.sentence,
        basisInherited: true,
        basisRule: 'plan-before-in-the-sentence',
      };
    if (
      draft.from &&
      draft.quantity.range === null &&
      next.trigger === 'becomes' &&
      (draft.measure === 'growth' || draft.measure === 'delta')
    )
      settled[at] = { ...draft, measure: next.measure, polarity: null, measureRule: 'level-left-behind' };
    if (
      draft.quantity.slot === 'against' &&
      next.measure === 'level' &&
      next.quantity.unitKind === 'percent' &&
      next.labelInherited &&
      next.trigger === 'reach'
    )
      settled[at + 1] = {
        ...next,
        measure: 'pct_of_plan',
        measureRule: 'percent-of-the-plan-in-the-slot',
        basis: draft.basis,
        basisSentence: draft.basisSentence,
        basisInherited: true,
        basisRule: 'plan-in-the-slot-before',
      };
    if (draft.quantity.slot === 'against' && next.measure === 'share' && next.bracketed) {
      settled[at] = {
        ...draft,
        measure: draft.quantity.unitKind === 'counted' ? 'count_of' : 'level',
        measureRule: 'whole-of-a-share',
        status: 'actual',
      };
      if (next.basis === null)
        settled[at + 1] = { ...next, basis: amountAsWhole(draft), basisSentence: draft.sentence, basisRule: 'whole-in-the-slot-before' };
    }
  }
  return settled;
}

/** "đạt 86,9%, vượt chỉ tiêu 11,9%": how far something is from its plan says nothing of the level before it. */
const isDistance = ({ trigger }: Draft): boolean => trigger === 'exceed' || trigger === 'up' || trigger === 'down';

/** "kế hoạch vốn là 500 tỷ đồng, giải ngân đạt 45%": a rate of spending beside the amount of its plan is a percentage of it. */
function spendsPlan(draft: Draft, next: Draft): boolean {
  const rate = next.measure === 'level' && next.quantity.unitKind === 'percent' && next.basis === null;
  return rate && draft.measure === 'target' && (next.label?.disburses ?? false);
}

/** "gồm xây dựng (28,6%), khai thác khoáng sản (15,4%)": what a list puts in brackets behind each of its names is its share. */
function listedShares(drafts: readonly Draft[]): Draft[] {
  const listed = drafts.map((draft) => isBareRate(draft) && draft.bracketed && draft.trigger === null && !isRate(draft));
  return drafts.map((draft, at) => {
    const beside = listed[at] === true && (listed[at - 1] === true || listed[at + 1] === true);
    let first = at;
    while (listed[first - 1] === true) first -= 1;
    const from = drafts[first - 1]?.item ?? 0;
    const opens = draft.sentence.items.slice(from, drafts[first]?.item).some((item) => has(item, 'includes') || has(item, 'copula'));
    return beside && opens ? { ...draft, measure: 'share', measureRule: 'share-in-a-list' } : draft;
  });
}

/** Its label is a rate, which needs no whole. */
const isRate = ({ label, sentence }: Draft): boolean =>
  label?.pieces.some(([from]) =>
    has(
      sentence.items.find((item) => item.from === from),
      'rate-noun',
    ),
  ) === true;

/** From left to right, so that each goes on from the one before. */
function againstPlan(drafts: readonly Draft[]): Draft[] {
  const settled = [...drafts];
  for (let at = 1; at < settled.length; at += 1)
    if (goesOnInList(settled[at - 1] as Draft, settled[at] as Draft))
      settled[at] = asBefore(settled[at - 1] as Draft, settled[at] as Draft);
    else if (goesOnAgainstPlan(settled, at))
      settled[at] = { ...(settled[at] as Draft), measure: 'pct_of_plan', measureRule: 'percent-of-a-plan-as-before' };
  return settled;
}

const SHARE_AS_BEFORE = 'share-as-before';
const GROWTH_AS_BEFORE = 'growth-as-before';

const asBefore = ({ measure, polarity }: Draft, own: Draft): Draft =>
  measure === 'share' ? { ...own, measure, measureRule: SHARE_AS_BEFORE } : { ...own, measure, polarity, measureRule: GROWTH_AS_BEFORE };

/** Whether a number says what it does without a verb of change, by the name of what it measures. */
const namesItsKind = ({ measure, measureRule, label }: Draft): boolean =>
  measure === 'share' || (measure === 'growth' && (measureRule === GROWTH_AS_BEFORE || label?.growth !== null));

/** "tín dụng chiếm 57%, doanh nghiệp 5%", "tăng trưởng dệt may ở mức 3,3%; giày dép 7,1%": the next of a list leaves it out. */
function goesOnInList(before: Draft, own: Draft): boolean {
  if (!namesItsKind(before) || before.bracketed || own.trigger !== null || own.bracketed || !isBareRate(own)) return false;
  const { items } = own.sentence;
  const first = items.findIndex(({ from }) => from === own.label?.pieces[0]?.[0]);
  const between = items.slice(before.item + 1, own.item);
  return (
    isMark(between[0], ',;') &&
    first === before.item + 2 &&
    !has(items[first], 'rate-noun') &&
    !between.some((item) => has(item, 'predicate') && !has(item, 'noun'))
  );
}

/** "61 tỷ đồng, đạt 38,7%" after "…, đạt 49,2% kế hoạch": an amount and how far it came, said the same way, is of the same plan. */
function goesOnAgainstPlan(drafts: readonly Draft[], at: number): boolean {
  const [amount, rate] = [drafts[at - 1] as Draft, drafts[at] as Draft];
  const alike = rate.measure === 'level' && rate.quantity.unitKind === 'percent' && rate.basis === null && rate.trigger === 'reach';
  const isAmount = (amount.measure === 'level' || amount.measure === 'count_of') && amount.quantity.unitKind !== 'percent';
  if (listedAgainstPlan(drafts, at)) return true;
  if (alike && !rate.labelInherited) return amount.measure === 'pct_of_plan' && amount.trigger === 'reach' && !amount.bracketed;
  return (
    alike &&
    isAmount &&
    drafts.slice(0, at - 1).some((draft) => draft.measure === 'pct_of_plan' && draft.basis !== null && !draft.bracketed)
  );
}

/** "khoản thu đạt trên 85% dự toán; … gồm thu tiền sử dụng đất 44%, lệ phí trước bạ 61%": what a list names beside its rates. */
function listedAgainstPlan(drafts: readonly Draft[], at: number): boolean {
  const rate = drafts[at] as Draft;
  const bare = isBareRate(rate) && rate.measure === 'level' && rate.trigger === null;
  const plan = bare ? drafts.slice(0, at).findLast((draft) => draft.measure === 'pct_of_plan' && !draft.bracketed) : undefined;
  return plan !== undefined && rate.sentence.items.slice(plan.item, rate.item).some((item) => has(item, 'includes') || has(item, 'among'));
}

const isBareRate = ({ measure, quantity, basis, labelInherited }: Draft): boolean =>
  (measure === 'level' || measure === 'target') && quantity.unitKind === 'percent' && basis === null && !labelInherited;

function amountAsWhole({ item, quantity }: Draft): BasisPhrase {
  return {
    kind: 'whole',
    from: item,
    to: item + 1,
    textFrom: quantity.from,
    textTo: quantity.to,
    time: null,
    average: false,
    rule: 'whole-in-the-slot-before',
  };
}
