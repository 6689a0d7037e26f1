import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Letterhead, Quoted } from '../types.ts';
import { readLetterhead } from './read-letterhead.ts';

const state = [
  'UBND TỈNH AN BÌNH                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'SỞ VĂN HÓA, THỂ THAO                        Độc lập - Tự do - Hạnh phúc',
  'VÀ DU LỊCH',
  'Số: 15/BC-SVHTTDL\t\tAn Bình, ngày 05 tháng 01 năm 2024',
  'HỎA TỐC',
  'BÁO CÁO',
  'Kết quả thực hiện chỉ tiêu du lịch năm 2023',
  'Kính gửi: Ủy ban nhân dân tỉnh An Bình.',
  'Thực hiện Công văn số 12/UBND-VX ngày 02 tháng 01 năm 2024, Sở báo cáo như sau: lượt khách ước đạt 1,2 triệu lượt.',
  'Nơi nhận:                                   KT. GIÁM ĐỐC',
  '- Như trên;                                 PHÓ GIÁM ĐỐC',
  '- Lưu: VT, KHTC.',
  '                                            Lê Thị Thanh Hà',
].join('\n');

const party = [
  'TỈNH ỦY AN BÌNH',
  'BAN TUYÊN GIÁO',
  '*',
  'Số 127 -CV/BTGTU',
  'Về gửi tài liệu thông báo nhanh',
  'kết quả hội nghị lần thứ 23',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'An Bình, ngày 11 tháng 10 năm 2023',
  'VĂN PHÒNG ĐẢNG ỦY',
  'ĐẾN Số.....1330.....',
  'Ngày.....12/10/2023.....',
  'Chuyển:.....',
  'Kính gửi:',
  '- Các ban Tỉnh ủy,',
  '- Các huyện ủy, thành ủy.',
  'Ban Tuyên giáo Tỉnh ủy gửi tài liệu kèm theo Báo cáo số 15-BC/TU ngày 10 tháng 10 năm 2023 để các đồng chí phổ biến.',
  'Nơi nhận:',
  '- Như trên,',
  '- Lưu BTGTU.',
  'K/T TRƯỞNG BAN',
  'PHÓ TRƯỞNG BAN',
  '(Đã ký)',
  'Phạm Minh Hải',
].join('\n');

const text = (one: Quoted | null | undefined): string | undefined => one?.text;
const fields = (letterhead: Letterhead): Quoted[] =>
  [
    letterhead.superior, letterhead.issuer, letterhead.number, letterhead.place, letterhead.date, letterhead.kind, letterhead.subject,
    letterhead.urgency, letterhead.arrivalStamp, letterhead.signer?.capacity, letterhead.signer?.office, letterhead.signer?.name,
    ...letterhead.addressees, ...letterhead.recipients,
  ].filter((one) => one !== null && one !== undefined); // prettier-ignore
const quotes = (source: string, { text: words, spans }: Quoted): boolean =>
  spans.map(({ start, end }) => source.slice(start, end)).join(' ').replace(/\s+/g, ' ').trim() === words; // prettier-ignore

describe('the letterhead of a state report', () => {
  const read = readLetterhead(state);
  test('gives its bodies, a name broken over two lines as one', () => {
    expect(read.regime).toBe('state');
    expect(text(read.superior)).toBe('UBND TỈNH AN BÌNH');
    expect(text(read.issuer)).toBe('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH');
  });
  test('gives number, day, place, kind, subject and urgency', () => {
    expect(read.number?.value).toBe('15/BC-SVHTTDL');
    expect(read.date?.value).toBe('2024-01-05');
    expect(text(read.place)).toBe('An Bình');
    expect(read.kind).toMatchObject({ name: 'báo cáo', code: 'BC' });
    expect(text(read.subject)).toBe('Kết quả thực hiện chỉ tiêu du lịch năm 2023');
    expect(text(read.urgency)).toBe('HỎA TỐC');
  });
  test('gives addressees, recipients and signer', () => {
    expect(read.addressees.map(text)).toEqual(['Ủy ban nhân dân tỉnh An Bình']);
    expect(read.recipients.map(text)).toEqual(['Như trên', 'Lưu: VT, KHTC']);
    expect(text(read.signer?.capacity)).toBe('KT. GIÁM ĐỐC');
    expect(text(read.signer?.office)).toBe('PHÓ GIÁM ĐỐC');
    expect(text(read.signer?.name)).toBe('Lê Thị Thanh Hà');
    expect(read.arrivalStamp).toBeNull();
  });
});

describe('the letterhead of a party letter', () => {
  const read = readLetterhead(party);
  test('gives its number in the grammar of the party, and that it is a letter', () => {
    expect(read.regime).toBe('party');
    expect(read.number?.value).toBe('127-CV/BTGTU');
    expect(read.kind?.name).toBe('công văn');
    expect(text(read.subject)).toBe('Về gửi tài liệu thông báo nhanh kết quả hội nghị lần thứ 23');
    expect(text(read.issuer)).toBe('BAN TUYÊN GIÁO');
    expect(text(read.superior)).toBe('TỈNH ỦY AN BÌNH');
    expect(read.date?.value).toBe('2023-10-11');
  });
  test('keeps the stamp of arrival apart from the number', () => {
    expect(read.arrivalStamp).toMatchObject({ number: '1330', date: '2023-10-12' });
  });
  test('gives addressees, recipients and signer', () => {
    expect(read.addressees.map(text)).toEqual(['Các ban Tỉnh ủy', 'Các huyện ủy, thành ủy']);
    expect(read.recipients.map(text)).toEqual(['Như trên', 'Lưu BTGTU']);
    expect(read.signer).toMatchObject({
      capacity: { text: 'K/T TRƯỞNG BAN' },
      office: { text: 'PHÓ TRƯỞNG BAN' },
      name: { text: 'Phạm Minh Hải' },
    });
  });
});

test.each([
  ['09-NQ/TU', 'party', '09-NQ/TU', 'nghị quyết'],
  ['71/NQ-HĐND', 'state', '71/NQ-HĐND', 'nghị quyết'],
  ['19/2025/QĐ-TTg', 'state', '19/2025/QĐ-TTg', 'quyết định'],
  ['12/UBND-VX', 'state', '12/UBND-VX', 'công văn'],
  ['217 - QĐ/TW', 'party', '217-QĐ/TW', 'quyết định'],
])('the number %s is read in its grammar', (written, regime, value, kind) => {
  const read = readLetterhead(`Số: ${written}\nHà Nội, ngày 1 tháng 3 năm 2024\n`);
  expect([read.regime, read.number?.value, read.kind?.name]).toEqual([regime, value, kind]);
});

test('what is not there is null, and a day that is none is no date', () => {
  expect(readLetterhead('Thu ngân sách đạt 5 tỷ đồng, bằng 54% dự toán.')).toEqual({
    regime: null, superior: null, issuer: null, number: null, place: null, date: null, kind: null, subject: null, urgency: null,
    addressees: [], recipients: [], signer: null, arrivalStamp: null,
  }); // prettier-ignore
  expect(readLetterhead('Hà Nội, ngày 31 tháng 02 năm 2024').date).toBeNull();
});

test('every field quotes the text, composed or decomposed, whatever lines stand in it', () => {
  const pieces = [...state.split('\n'), ...party.split('\n'), '', '\t', '\ud800', '((((', 'MẬT 12', '|| ** __'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), fc.boolean(), (lines, decomposed) => {
      const source = decomposed ? lines.join('\n').normalize('NFD') : lines.join('\n');
      const read = readLetterhead(source);
      for (const field of fields(read)) expect(quotes(source, field), JSON.stringify(field)).toBe(true);
    }),
    { numRuns: 150 },
  );
  const apart = readLetterhead(state.normalize('NFD'));
  expect(apart.number?.value.normalize('NFC')).toBe('15/BC-SVHTTDL');
  expect(text(apart.signer?.name)?.normalize('NFC')).toBe('Lê Thị Thanh Hà');
});
