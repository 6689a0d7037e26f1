import { createCatalogue } from '@thucthi/ui';

/** Words of the seals of the audit trail. */
export const sealWords = createCatalogue({
  'seal.none': { vi: 'Nhật ký chưa được niêm phong.', en: 'The trail is not sealed yet.' },
  'seal.none-why': {
    vi: 'Niêm phong đầu tiên có trong vòng một phút sau dòng nhật ký đầu tiên.',
    en: 'The first seal comes within a minute of the first row.',
  },
  'seal.until': { vi: 'Đã niêm phong {rows} dòng, đến {moment}.', en: '{rows} rows are sealed, up to {moment}.' },
  'seal.waiting': { vi: '{rows} dòng mới đang chờ niêm phong.', en: '{rows} new rows wait for a seal.' },
  'seal.open': { vi: 'Kiểm tra, in mã niêm phong', en: 'Verify, print the digest' },
  'seals.title': { vi: 'Niêm phong nhật ký', en: 'Seals of the audit trail' },
  'seals.lead': {
    vi: 'Các dòng nhật ký được băm và niêm phong từng đợt, đợt sau nối vào đợt trước. Ai sửa, xóa hay chèn một dòng, kể cả người quản trị cơ sở dữ liệu, đều để lại dấu vết; viết lại cả chuỗi thì mã trên giấy không còn khớp.',
    en: 'Rows are hashed and sealed in batches, each chained to the one before. Changing, removing or adding a row leaves a trace, whoever does it; rewriting the whole chain breaks with the digest on paper.',
  },
  'sheet.title': { vi: 'Mã niêm phong để giữ trên giấy', en: 'Digest to keep on paper' },
  'sheet.body': { vi: 'Cơ quan', en: 'Body' },
  'sheet.seal': { vi: 'Niêm phong', en: 'Seal' },
  'sheet.seal-of': { vi: 'số {serial}, lúc {moment}', en: 'no. {serial}, {moment}' },
  'sheet.rows': { vi: 'Số dòng', en: 'Rows' },
  'sheet.rows-of': { vi: '{rows}, dòng cuối ghi lúc {moment}', en: '{rows}, the last recorded {moment}' },
  'sheet.root': { vi: 'Gốc Merkle', en: 'Merkle root' },
  'sheet.digest': { vi: 'Mã niêm phong', en: 'Digest' },
  'sheet.print': { vi: 'In trang này', en: 'Print this page' },
  'verify.title': { vi: 'Kiểm tra nhật ký', en: 'Verify the trail' },
  'verify.digest': { vi: 'Mã trên giấy (nếu có)', en: 'Digest on paper (if any)' },
  'verify.digest-hint': { vi: 'Gõ hoa hay thường, có hay không có gạch nối đều được.', en: 'Case and hyphens do not matter.' },
  'verify.start': { vi: 'Tính lại và đối chiếu', en: 'Recompute and compare' },
  'verify.whole': { vi: 'Nhật ký nguyên vẹn', en: 'The trail is whole' },
  'verify.reach': {
    vi: 'Đã tính lại {rows} dòng dưới {seals} niêm phong; {waiting} dòng mới đang chờ niêm phong.',
    en: '{rows} rows under {seals} seals were recomputed; {waiting} new rows wait for a seal.',
  },
  'verify.matched': {
    vi: 'Mã trên giấy là của niêm phong số {serial}, lúc {moment}: {rows} dòng đến khi ấy còn nguyên.',
    en: 'The digest on paper is that of seal {serial}, {moment}: the {rows} rows up to then are unchanged.',
  },
  'verify.broken': { vi: '{faults} chỗ không khớp', en: '{faults} things do not fit' },
  'verify.broken-what': {
    vi: 'Không sửa gì thêm. Hãy giữ bản sao lưu hiện có, báo người phụ trách an toàn thông tin và đối chiếu với bản sao lưu trước.',
    en: 'Nothing was changed now. Keep the present backup, tell who answers for information security, and compare with an earlier backup.',
  },
  'fault.changed': { vi: 'Dòng đã bị sửa', en: 'A row was changed' },
  'fault.missing': { vi: 'Dòng đã bị xóa', en: 'A row was removed' },
  'fault.added': { vi: 'Dòng được chèn vào, không do chương trình ghi', en: 'A row was added that the program did not write' },
  'fault.moved': { vi: 'Dòng bị đổi chỗ', en: 'Rows have changed places' },
  'fault.list': { vi: 'Danh sách dòng không còn khớp với niêm phong', en: 'The list of rows no longer fits the seal' },
  'fault.seal': { vi: 'Niêm phong đã bị sửa', en: 'A seal was changed' },
  'fault.chain': { vi: 'Niêm phong không nối tiếp niêm phong trước', en: 'A seal does not follow the one before' },
  'fault.digest': {
    vi: 'Không có niêm phong nào mang mã trên giấy: nhật ký đã bị viết lại, hoặc mã của cơ quan khác',
    en: 'No seal has the digest on paper: the trail was rewritten, or it belongs to another body',
  },
  'finding.seal': { vi: 'niêm phong {serial}', en: 'seal {serial}' },
  'finding.place': { vi: 'dòng {place}', en: 'row {place}' },
  'finding.at': { vi: 'ghi lúc {moment}', en: 'recorded {moment}' },
});
