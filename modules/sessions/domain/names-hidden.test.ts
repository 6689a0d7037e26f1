import { expect, test } from 'vitest';
import { offices, withoutNames } from './names-hidden.ts';

const members = [
  { person: 'p', name: 'Nguyễn Văn An', substitute: null, office: 'Chủ tịch UBND' },
  { person: null, name: 'Nguyễn Văn Anh', substitute: 'Lê Thị Bình', office: 'Ủy viên' },
];

test('strangers see offices', () => {
  expect(offices(members)).toEqual([
    { person: null, name: null, substitute: null, office: 'Chủ tịch UBND' },
    { person: null, name: null, substitute: null, office: 'Ủy viên' },
  ]);
});

test('names are taken out of words, the longer before the shorter; other words stay as they were written', () => {
  expect(withoutNames('Chủ tịch UBND Nguyễn Văn An', members)).toBe('Chủ tịch UBND');
  expect(withoutNames('Đồng chí Nguyễn Văn Anh, Ủy viên', members)).toBe('Ủy viên');
  expect(withoutNames('Nguyễn Văn An'.normalize('NFD'), members)).toBeNull();
  expect(withoutNames('Lê Thị Bình', members)).toBeNull();
  expect(withoutNames('Phòng Tài chính - Kế hoạch', members)).toBe('Phòng Tài chính - Kế hoạch');
  expect(withoutNames(null, members)).toBeNull();
});
