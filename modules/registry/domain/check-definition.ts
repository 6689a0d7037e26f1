import { NumberError, dec, unitOf } from '@thucthi/kernel';

/** What the check looks at in a definition. */
type Checked = {
  code: string;
  name: { vi: string };
  unit: string;
  accumulation: string;
  rollUp: string;
  polarity: string;
  planConvention: string;
  weightIndicator?: string | undefined;
  parent?: string | undefined;
  formula?: { numerator: string; denominator: string; scale: string } | undefined;
};

/** A fault of a definition in both languages. */
export type DefinitionFault = { field: string; vi: string; en: string };

/**
 * Faults of a definition. `earlier` is the standing definition when it is a new version: figures entered so far were entered by its
 * unit and added up by its rules, so these cannot change under them; another measure is another indicator.
 */
export function checkDefinition(definition: Checked, codes: ReadonlySet<string>, earlier: Checked | null): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const fault = (field: string, vi: string, en: string): void => {
    faults.push({ field, vi, en });
  };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(definition.code))
    fault(
      'code',
      'Mã chỉ tiêu chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: thu-phi-cang-bien.',
      'A code holds lower-case letters, digits and hyphens only.',
    );
  if (definition.name.vi.trim() === '') fault('name', 'Chưa ghi tên chỉ tiêu.', 'The name is missing.');
  if (definition.unit.trim() === '') fault('unit', 'Chưa ghi đơn vị tính.', 'The unit is missing.');
  else unitOf(definition.unit);
  const mustKnow = (field: string, code: string | undefined): void => {
    if (code === undefined) return;
    if (code === definition.code) fault(field, 'Chỉ tiêu không thể tham chiếu chính nó.', 'An indicator cannot refer to itself.');
    else if (!codes.has(code)) fault(field, `Không có chỉ tiêu nào mang mã “${code}”.`, `There is no indicator with the code “${code}”.`);
  };
  mustKnow('parent', definition.parent);
  mustKnow('weightIndicator', definition.weightIndicator);
  mustKnow('formula', definition.formula?.numerator);
  mustKnow('formula', definition.formula?.denominator);
  if (definition.rollUp === 'weighted' && definition.weightIndicator === undefined)
    fault(
      'weightIndicator',
      'Tổng hợp có trọng số phải nêu chỉ tiêu làm trọng số.',
      'A weighted roll-up must name the indicator that weighs.',
    );
  if (definition.formula !== undefined && !isPositive(definition.formula.scale))
    fault('formula', 'Hệ số của công thức phải là một số lớn hơn 0.', 'The scale of the formula must be above 0.');
  if (definition.polarity === 'up' && (definition.planConvention === 'limit' || definition.planConvention === 'reduction'))
    fault(
      'planConvention',
      'Chỉ tiêu càng cao càng tốt không tính theo mức trần hay mức giảm.',
      'An indicator that should rise is not judged by a ceiling or a reduction.',
    );
  if (earlier === null) return faults;
  const fixed: ['unit' | 'accumulation' | 'rollUp', string, string][] = [
    ['unit', 'Đơn vị tính', 'The unit'],
    ['accumulation', 'Cách cộng dồn theo kỳ', 'The accumulation'],
    ['rollUp', 'Cách tổng hợp từ cấp dưới', 'The roll-up'],
  ];
  for (const [field, vi, en] of fixed) {
    if (definition[field] !== earlier[field])
      fault(
        field,
        `${vi} không đổi được: số liệu đã nhập theo định nghĩa cũ. Hãy lập một chỉ tiêu mới.`,
        `${en} cannot change: figures were entered by the earlier definition. Make a new indicator.`,
      );
  }
  return faults;
}

function isPositive(text: string): boolean {
  try {
    return dec(text).greaterThan(0);
  } catch (error) {
    if (error instanceof NumberError) return false;
    throw error;
  }
}
