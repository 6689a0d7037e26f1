import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dateText, decimalText, writeId } from '../contract.ts';
import { requestFault } from './request-fault.ts';

const shape = z.strictObject({
  writeId,
  tenant: z.string().min(2).max(5),
  date: dateText.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  kind: z.enum(['a', 'b']).optional(),
  figures: z.array(z.object({ value: decimalText })).optional(),
  either: z.union([z.number(), z.boolean()]).optional(),
});
const good = { writeId: '0192f0c1-0000-7000-8000-0000000000b2', tenant: 'abc' };
const faultOf = (given: object) => requestFault(shape.safeParse({ ...good, ...given }).error?.issues[0]);

describe('requestFault', () => {
  test.each<[object, string, string]>([
    [{ tenant: undefined }, 'mã cơ quan còn thiếu', 'body is missing'],
    [{ tenant: 7 }, 'mã cơ quan không đúng kiểu dữ liệu', 'body is not of the right type'],
    [{ tenant: 'a' }, 'mã cơ quan quá ngắn (ít nhất 2)', 'body is too short (at least 2)'],
    [{ tenant: 'abcdef' }, 'mã cơ quan quá dài (nhiều nhất 5)', 'body is too long (at most 5)'],
    [{ writeId: 'x' }, 'mã lần ghi không đúng dạng', 'write id is not in the right form'],
    [{ date: '2023-02-30' }, 'ngày phải là một ngày có thật, dạng năm-tháng-ngày', 'date must be an existing day, year-month-day'],
    [{ limit: 0 }, 'số dòng phải từ 1 trở lên', 'number of rows must be 1 or more'],
    [{ limit: 101 }, 'số dòng phải không quá 100', 'number of rows must be 100 or less'],
    [{ kind: 'c' }, 'loại phải là một trong: a, b', 'kind must be one of: a, b'],
    [{ figures: [{ value: '1' }, { value: '1,5' }] }, 'dòng 2: giá trị không đúng dạng', 'row 2: value is not in the right form'],
    [{ either: 'x' }, 'trường “either” chưa hợp lệ', 'field "either" is not valid'],
    [{ extra: 1 }, 'nội dung có phần không dùng đến: extra', 'the content has parts nobody asked for: extra'],
  ])('%o', (given, vi, en) => expect(faultOf(given)).toEqual({ vi, en }));

  test('has words also for a body that is no object', () => {
    expect(requestFault(shape.safeParse('x').error?.issues[0]).vi).toBe('nội dung không đúng kiểu dữ liệu');
    expect(requestFault(undefined).vi).toMatch(/chưa đúng mẫu/);
  });
});
