import { expect, test } from 'vitest';
import { sayPeriodCodes } from './say-codes.ts';

test.each([
  ['kỳ 2023-01/2023-06 đã kết thúc trước ngày 2023-10-11', 'kỳ 6 tháng đầu năm 2023 đã kết thúc trước ngày 11/10/2023'],
  ['cùng kỳ 2024-11, có hai số', 'cùng kỳ tháng 11 năm 2024, có hai số'],
  ['năm 2024 đạt 1.029.000 lượt', 'năm 2024 đạt 1.029.000 lượt'],
  ['số 1330-CV/BTGTU, mục 2023-99', 'số 1330-CV/BTGTU, mục 2023-99'],
])('%s', (sentence, said) => expect(sayPeriodCodes(sentence)).toBe(said));
