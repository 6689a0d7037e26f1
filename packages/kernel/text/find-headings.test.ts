import { expect, test } from 'vitest';
import { findHeadings } from './find-headings.ts';

const names = { unit: ['Đơn vị', 'Tên đơn vị'], quantity: ['Đơn vị tính', 'ĐVT'], value: ['Giá trị'] };

test('headings are found in any order and writing, what they add in brackets is kept', () => {
  const found = findHeadings(names, ['STT', 'GIA TRI (triệu đồng)', ' đơn  vị:', 'ĐVT', 'Giá trị khác'], ['value']);
  expect([...found.places]).toEqual([
    ['value', 1],
    ['unit', 2],
    ['quantity', 3],
  ]);
  expect([...found.remarks]).toEqual([['value', 'triệu đồng']]);
  expect(found.twice).toEqual([]);
});

test('a heading that stands twice is told, the first one counts', () => {
  const found = findHeadings(names, ['Giá trị', 'Giá trị (tỷ đồng)', '', '()'], ['value']);
  expect([found.places.get('value'), found.twice]).toEqual([0, ['value']]);
});

test('a remark that nobody asked for makes it another heading', () => {
  expect(findHeadings(names, ['Giá trị (triệu đồng)']).places.size).toBe(0);
});
