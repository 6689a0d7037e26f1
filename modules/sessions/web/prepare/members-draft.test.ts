import { expect, test } from 'vitest';
import { emptyMember, faultyMembers, memberName, membersToSend, readMemberList, withPerson, withRole } from './members-draft.ts';

test('a pasted list is read line by line, numbers before a line left out', () => {
  let id = 0;
  const read = readMemberList('1. Chủ tịch UBND\tNguyễn Văn A\nTrưởng phòng Tài chính; Lê Thị B\n\nChánh Thanh tra', () => String(++id));
  expect(read.map(({ office, name }) => [office, name])).toEqual([
    ['Chủ tịch UBND', 'Nguyễn Văn A'],
    ['Trưởng phòng Tài chính', 'Lê Thị B'],
    ['Chánh Thanh tra', ''],
  ]);
  expect(read.every(({ votes, role }) => votes && role === 'member')).toBe(true);
});

test('a guest has no vote, and an office is needed', () => {
  const guest = withRole({ ...emptyMember('a'), office: 'Chủ tịch UBMTTQ' }, 'guest');
  expect([guest.votes, withRole(guest, 'member').votes]).toEqual([false, true]);
  expect(faultyMembers([guest, emptyMember('b')])).toEqual(['b']);
  expect(membersToSend([guest])[0]?.name).toBeNull();
  expect([memberName(guest), memberName({ office: 'Chánh Văn phòng', name: 'Lê B' })]).toEqual([
    'Chủ tịch UBMTTQ',
    'Lê B, Chánh Văn phòng',
  ]);
});

test('who is chosen of the program brings name and office; what was typed stays, what came from somebody else goes', () => {
  const people = [
    { id: 'a', label: 'Lê Thị Bình', detail: 'Chánh Văn phòng' },
    { id: 'b', label: 'Trần Văn Cường' },
  ];
  const binh = withPerson(emptyMember('m'), 'a', people);
  expect([binh.person, binh.name, binh.office]).toEqual(['a', 'Lê Thị Bình', 'Chánh Văn phòng']);
  const cuong = withPerson({ ...binh, office: 'Giám đốc Sở Tài chính' }, 'b', people);
  expect([cuong.person, cuong.name, cuong.office]).toEqual(['b', 'Trần Văn Cường', 'Giám đốc Sở Tài chính']);
  const outsider = withPerson(binh, '', people);
  expect([outsider.person, outsider.name, outsider.office]).toEqual([null, '', '']);
});
