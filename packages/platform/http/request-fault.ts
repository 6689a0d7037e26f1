import type { z } from 'zod';
import type { Wording } from '../contract.ts';
import { fieldNames } from './field-names.ts';

/** What is wrong with a request, as a person says it: the field in words, and what was expected of it. */
export function requestFault(issue: z.core.$ZodIssue | undefined): Wording {
  if (issue === undefined) return { vi: 'nội dung chưa đúng mẫu', en: 'the content is not in the form expected' };
  const field = fieldOf(issue.path);
  const said = expectation(issue);
  return { vi: `${field.vi} ${said.vi}`, en: `${field.en} ${said.en}` };
}

/** "dòng 3: giá trị" of `figures.2.value`; a field without a name is quoted. */
function fieldOf(path: readonly PropertyKey[]): Wording {
  const last = path.findLast((part) => typeof part === 'string');
  const row = path.findLast((part) => typeof part === 'number');
  const name =
    last === undefined ? { vi: 'nội dung', en: 'the content' } : (fieldNames[last] ?? { vi: `trường “${last}”`, en: `field "${last}"` });
  return row === undefined ? name : { vi: `dòng ${row + 1}: ${name.vi}`, en: `row ${row + 1}: ${name.en}` };
}

function expectation(issue: z.core.$ZodIssue): Wording {
  switch (issue.code) {
    case 'invalid_type':
      // The value itself is not told (it may be a password); that there was none stands in the message alone.
      return issue.message.endsWith('received undefined')
        ? { vi: 'còn thiếu', en: 'is missing' }
        : { vi: 'không đúng kiểu dữ liệu', en: 'is not of the right type' };
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { vi: `quá ngắn (ít nhất ${issue.minimum})`, en: `is too short (at least ${issue.minimum})` }
        : { vi: `phải từ ${issue.minimum} trở lên`, en: `must be ${issue.minimum} or more` };
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { vi: `quá dài (nhiều nhất ${issue.maximum})`, en: `is too long (at most ${issue.maximum})` }
        : { vi: `phải không quá ${issue.maximum}`, en: `must be ${issue.maximum} or less` };
    case 'invalid_format':
      return issue.format === 'date'
        ? { vi: 'phải là một ngày có thật, dạng năm-tháng-ngày', en: 'must be an existing day, year-month-day' }
        : { vi: 'không đúng dạng', en: 'is not in the right form' };
    case 'invalid_value':
      return { vi: `phải là một trong: ${issue.values.join(', ')}`, en: `must be one of: ${issue.values.join(', ')}` };
    case 'unrecognized_keys':
      return { vi: `có phần không dùng đến: ${issue.keys.join(', ')}`, en: `has parts nobody asked for: ${issue.keys.join(', ')}` };
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return { vi: 'chưa hợp lệ', en: 'is not valid' };
  }
}
