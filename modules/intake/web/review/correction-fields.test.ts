import { describe, expect, test } from 'vitest';
import { correction } from '../../contract.ts';
import { samplePaper } from '../testing/sample-paper.ts';
import { correctionOf, fieldsOf, inIndicatorUnit, typedPeriod, valueInUnit } from './correction-fields.ts';

const findingOf = (oid: string) => {
  const finding = samplePaper().findings.find((one) => one.oid === oid);
  if (finding === undefined) throw new Error(oid);
  return finding;
};

describe('the form of a correction', () => {
  test('opens with what was read, and with what was corrected before', () => {
    expect(fieldsOf(findingOf('o2'), null)).toEqual({
      indicator: 'budget-revenue', unit: 'hoa-sen', measure: 'level', period: '9 tháng đầu năm 2023', value: '712,4', vintage: 'uoc', asOf: '2023-09-30',
    }); // prettier-ignore
    expect(fieldsOf(findingOf('o2'), { value: '1250.5', period: '2023-09' })).toMatchObject({
      value: '1.250,5',
      period: 'tháng 9 năm 2023',
    });
  });

  test('says only what differs from what was read', () => {
    const finding = findingOf('o2');
    const fields = fieldsOf(finding, null);
    expect(correctionOf(finding, fields, { value: '712.4', period: '2023-01/2023-09' })).toEqual({});
    const changed = correctionOf(
      finding,
      { ...fields, indicator: 'land-use-revenue', vintage: 'so-bo' },
      { value: '712.5', period: '2023-09' },
    );
    expect(changed).toEqual({ indicator: 'land-use-revenue', vintage: 'so-bo', value: '712.5', period: '2023-09' });
    expect(correction.parse(changed)).toEqual(changed);
  });

  test('reads periods as they are written, years from the paper', () => {
    expect([typedPeriod('quý III/2023', undefined), typedPeriod('tháng 9', 2023), typedPeriod('2023-09', undefined), typedPeriod('hôm kia', 2023)]).toEqual([
      '2023-Q3', '2023-09', '2023-09', null,
    ]); // prettier-ignore
  });

  test('offers the number in the unit of the indicator, where it measures the same', () => {
    expect([valueInUnit(findingOf('o5'), 'tỷ đồng'), valueInUnit(findingOf('o5'), 'ha')]).toEqual(['350', null]);
    expect([inIndicatorUnit('level'), inIndicatorUnit('growth')]).toEqual([true, false]);
  });
});
