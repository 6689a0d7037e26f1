/**
 * Facts of the official layout, as data: Decree 30/2020/NĐ-CP (appendices I and III) for state documents, Guide 36-HD/VPTW (2018)
 * for those of the party. Words are compared folded: lower case, without tone marks, đ as d.
 */

/** Lines that open a document of the state. */
export const stateMotto: readonly string[] = ['cong hoa xa hoi chu nghia viet nam', 'doc lap - tu do - hanh phuc'];
/** The line that opens a document of the party. */
export const partyMotto: readonly string[] = ['dang cong san viet nam'];

/** First words of names of bodies: a line that begins so begins another body, any other goes on with the one above. */
export const bodyWords: readonly string[] = [
  'uy ban', 'ubnd', 'hoi dong', 'hdnd', 'chinh phu', 'quoc hoi', 'bo ', 'so ', 'cuc ', 'chi cuc', 'tong cuc', 'vu ', 'phong ', 'ban ',
  'van phong', 'thanh tra', 'kho bac', 'cong an', 'toa an', 'vien ', 'truong ', 'trung tam', 'benh vien', 'tinh uy', 'thanh uy', 'huyen uy',
  'quan uy', 'thi uy', 'dang uy', 'dang bo', 'chi bo', 'bch ', 'bcd ', 'mat tran', 'ubmttq', 'lien doan', 'doan ', 'hoi ', 'thue ', 'hai quan',
  'ngan hang', 'bao hiem', 'tong cong ty', 'cong ty', 'to ', 'doan dai bieu',
]; // prettier-ignore

/** Kinds of documents with the codes their numbers carry. */
export const documentKinds: readonly { readonly name: string; readonly code: string }[] = [
  { name: 'nghị quyết', code: 'NQ' },
  { name: 'quyết định', code: 'QĐ' },
  { name: 'chỉ thị', code: 'CT' },
  { name: 'quy chế', code: 'QC' },
  { name: 'quy định', code: 'QyĐ' },
  { name: 'thông cáo', code: 'TC' },
  { name: 'thông báo', code: 'TB' },
  { name: 'hướng dẫn', code: 'HD' },
  { name: 'chương trình', code: 'CTr' },
  { name: 'kế hoạch', code: 'KH' },
  { name: 'phương án', code: 'PA' },
  { name: 'đề án', code: 'ĐA' },
  { name: 'dự án', code: 'DA' },
  { name: 'báo cáo', code: 'BC' },
  { name: 'biên bản', code: 'BB' },
  { name: 'tờ trình', code: 'TTr' },
  { name: 'hợp đồng', code: 'HĐ' },
  { name: 'công điện', code: 'CĐ' },
  { name: 'giấy mời', code: 'GM' },
  { name: 'giấy giới thiệu', code: 'GGT' },
  { name: 'kết luận', code: 'KL' },
  { name: 'nghị định', code: 'NĐ' },
  { name: 'thông tư', code: 'TT' },
  { name: 'thông tri', code: 'TTr' },
  { name: 'thông báo nhanh', code: 'TB' },
  { name: 'thông báo kết luận', code: 'TB' },
  { name: 'lời kêu gọi', code: '' },
];
/** What an official letter is called; it bears no name of its own. */
export const officialLetter = { name: 'công văn', code: '' } as const;
export const letterSubjects: readonly string[] = ['v/v', 'v/v:', 've viec', 've '];

/** In whose name somebody signs. */
export const signingFor: readonly string[] = ['tm.', 'tm ', 't/m', 'kt.', 'kt ', 'k/t', 'q.', 'tl.', 'tl ', 't/l', 'tuq.', 'tuq ', 't/uq'];
/** Offices that sign, as the line above the signature names them. */
export const offices: readonly string[] = [
  'chu tich', 'pho chu tich', 'giam doc', 'pho giam doc', 'cuc truong', 'pho cuc truong', 'chi cuc truong', 'pho chi cuc truong', 'truong ban',
  'pho truong ban', 'truong phong', 'pho truong phong', 'bi thu', 'pho bi thu', 'pho bi thu thuong truc', 'chanh van phong', 'pho chanh van phong',
  'bo truong', 'thu truong', 'thu tuong', 'pho thu tuong', 'chanh thanh tra', 'pho chanh thanh tra', 'vien truong', 'chanh an', 'hieu truong', 'thu truong don vi',
  'uy vien', 'truong doan', 'chu nhiem', 'pho chu nhiem', 'tong giam doc', 'pho tong giam doc', 'chanh thanh tra', 'hieu pho', 'truong thue',
]; // prettier-ignore

export const addressed: readonly string[] = ['kinh gui'];
export const distribution: readonly string[] = ['noi nhan'];
export const arrival: readonly string[] = ['den', 'cong van den', 'van ban den'];
export const urgencies: readonly string[] = ['khan', 'thuong khan', 'hoa toc'];

/** Marks of secrecy as they stand on a line of their own (Law on Protection of State Secrets 2018, article 8). */
export const secrecyMarks: readonly string[] = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'];
export const secrecyLabel = 'do mat';
/** Lines near which a document, or an annex to one, begins. */
export const annexWords: readonly string[] = ['phu luc', 'bieu so', 'mau so'];
