import { formatNumberEn, formatNumberVi, formatQuantityEn, formatQuantityVi } from '@thucthi/kernel';
import type { Bilingual } from './bilingual.ts';
import { countWord } from './bilingual.ts';
import type { IndicatorTraits } from './indicator-traits.ts';
import type { NeededPace, Pace } from './pace.ts';
import { planName } from './plan-target.ts';
import type { PlanTarget } from './plan-target.ts';

/**
 * What the rest of the year must bring, as officials say it: "ba tháng cuối năm phải thu bình quân 237,2 tỷ đồng mỗi
 * tháng, gấp 2,5 lần bình quân chín tháng qua"; null when the year is over.
 */
export function neededPaceSentence(indicator: IndicatorTraits, pace: Pace): Bilingual | null {
  const needed = pace.needed;
  if (needed === null) return null;
  if (needed.alreadyReached) return { vi: 'đã đạt mức kế hoạch cả năm', en: 'the plan for the whole year has been reached' };
  const many = timesWords(needed, pace.cutOff.done);
  return {
    vi: `${leftVi(needed)} phải ${verbVi(indicator)} bình quân ${formatQuantityVi(needed.perUnit, indicator.unit)} mỗi ${needed.unit === 'month' ? 'tháng' : 'ngày'}${many.vi}`,
    en: `the ${leftEn(needed)} must bring ${formatQuantityEn(needed.perUnit, indicator.unit)} a ${needed.unit} on average${many.en}`,
  };
}

/** The actual against the yardstick: "thấp hơn mốc tháng 9 của kế hoạch tỉnh 270 tỷ đồng"; null without a yardstick. */
export function behindSentence(indicator: IndicatorTraits, plan: PlanTarget, pace: Pace): Bilingual | null {
  if (pace.gap === null) return null;
  const mark = pace.cutOff.unit === 'month' ? `mốc tháng ${pace.cutOff.done}` : 'mốc đến ngày này';
  const markEn = pace.cutOff.unit === 'month' ? `the mark for month ${pace.cutOff.done}` : 'the mark for this date';
  const name = planName(plan);
  if (pace.gap === '0') return { vi: `đúng ${mark} của ${name.vi}`, en: `exactly at ${markEn} of ${name.en}` };
  const size = pace.gap.replace('-', '');
  const below = pace.gap.startsWith('-');
  return {
    vi: `${below ? 'thấp hơn' : 'cao hơn'} ${mark} của ${name.vi} ${formatQuantityVi(size, indicator.unit)}`,
    en: `${formatQuantityEn(size, indicator.unit)} ${below ? 'below' : 'above'} ${markEn} of ${name.en}`,
  };
}

/** The short form for a row: "cần thêm 120 mỗi tháng"; null when reached or over. */
export function neededPaceNote(pace: Pace): Bilingual | null {
  const needed = pace.needed;
  if (needed === null || needed.alreadyReached) return null;
  return {
    vi: `cần thêm ${formatNumberVi(needed.perUnit)} mỗi ${needed.unit === 'month' ? 'tháng' : 'ngày'}`,
    en: `${formatNumberEn(needed.perUnit)} more needed each ${needed.unit}`,
  };
}

function timesWords(needed: NeededPace, done: number): Bilingual {
  if (needed.multiple === null) return { vi: '', en: '' };
  const so =
    needed.unit === 'month'
      ? {
          vi: done === 1 ? 'tháng qua' : `bình quân ${countWord(done, 'vi')} tháng qua`,
          en: done === 1 ? 'the past month' : `the average of the past ${countWord(done, 'en')} months`,
        }
      : { vi: `bình quân ${done} ngày qua`, en: `the average of the past ${done} days` };
  if (needed.multiple === '1.0') return { vi: `, bằng ${so.vi}`, en: `, the same as ${so.en}` };
  const times = { vi: formatNumberVi(needed.multiple), en: formatNumberEn(needed.multiple) };
  return Number(needed.multiple) > 1
    ? { vi: `, gấp ${times.vi} lần ${so.vi}`, en: `, ${times.en} times ${so.en}` }
    : { vi: `, bằng ${times.vi} lần ${so.vi}`, en: `, ${times.en} of ${so.en}` };
}

function leftVi(needed: NeededPace): string {
  const unit = needed.unit === 'month' ? 'tháng' : 'ngày';
  return needed.unitsLeft === 1 ? `${unit} cuối năm` : `${countWord(needed.unitsLeft, 'vi')} ${unit} cuối năm`;
}

function leftEn(needed: NeededPace): string {
  return needed.unitsLeft === 1
    ? `last ${needed.unit} of the year`
    : `last ${countWord(needed.unitsLeft, 'en')} ${needed.unit}s of the year`;
}

/** The verb that goes with the indicator: revenue is collected, capital disbursed, everything else reached. */
function verbVi(indicator: IndicatorTraits): string {
  if (/(^|-)(revenue|fee|tax)(-|$)/.test(indicator.code) && /^(Tổng )?[Tt]hu/.test(indicator.name.vi)) return 'thu';
  if (/disbursement/.test(indicator.code)) return 'giải ngân';
  return 'đạt';
}
