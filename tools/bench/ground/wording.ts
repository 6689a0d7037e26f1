import { foldVi } from '@thucthi/kernel';

const deeds = [
  'Rà soát, bổ sung', 'Tổ chức thực hiện', 'Đẩy nhanh tiến độ', 'Tham mưu ban hành', 'Kiểm tra, đôn đốc', 'Báo cáo kết quả', 'Phối hợp xử lý',
  'Xây dựng phương án', 'Thẩm định', 'Trình phê duyệt', 'Công bố công khai', 'Tăng cường', 'Chấn chỉnh', 'Sơ kết, đánh giá', 'Bố trí kinh phí cho',
  'Hướng dẫn triển khai',
] as const; // prettier-ignore

const fields = [
  'công tác quản lý đất đai', 'giải ngân vốn đầu tư công', 'thu ngân sách nhà nước', 'giải phóng mặt bằng đường vành đai', 'cấp nước sạch nông thôn',
  'chuyển đổi số trong cơ quan nhà nước', 'phòng cháy, chữa cháy rừng', 'xây dựng nông thôn mới nâng cao', 'giảm nghèo bền vững',
  'nhà ở xã hội cho công nhân', 'bảo hiểm y tế hộ gia đình', 'phổ cập giáo dục mầm non', 'quy hoạch chi tiết khu công nghiệp', 'xử lý chất thải rắn sinh hoạt',
  'cải cách thủ tục hành chính', 'tiếp công dân, giải quyết khiếu nại', 'phòng, chống lụt bão', 'đào tạo nghề cho lao động', 'phát triển du lịch sinh thái',
  'xúc tiến thương mại', 'kiểm soát dịch bệnh gia súc', 'tiêm chủng mở rộng', 'bảo tồn di tích lịch sử', 'chỉnh trang đô thị', 'nạo vét kênh mương thủy lợi',
  'trồng rừng thay thế', 'an toàn giao thông đường bộ', 'cấp giấy chứng nhận quyền sử dụng', 'khai thác khoáng sản trái phép', 'sắp xếp đơn vị hành chính',
  'đánh giá cán bộ, công chức', 'tuyển quân, gọi công dân nhập ngũ', 'lễ hội truyền thống', 'trợ giúp người cao tuổi', 'bảo vệ chăm sóc trẻ em',
  'hỗ trợ doanh nghiệp khởi nghiệp', 'kinh tế tập thể, hợp tác xã', 'năng lượng mặt trời áp mái', 'chiếu sáng công cộng', 'thoát nước, chống ngập',
  'cơ sở dữ liệu dân cư', 'chữ ký số chuyên dùng', 'đo đạc, lập bản đồ địa chính', 'thi hành án dân sự', 'phòng, chống tham nhũng', 'tiết kiệm điện',
  'sản phẩm OCOP', 'kiên cố hóa trường lớp', 'trạm y tế xã',
] as const; // prettier-ignore

const firstNames = [
  'An', 'Bình', 'Cẩm', 'Đại', 'Đông', 'Hòa', 'Hưng', 'Khánh', 'Kim', 'Long', 'Mỹ', 'Minh', 'Nam', 'Ngọc', 'Phú', 'Phúc', 'Quảng', 'Sơn', 'Tân', 'Thanh',
  'Thạnh', 'Thịnh', 'Tiên', 'Trung', 'Vạn', 'Việt', 'Vĩnh', 'Xuân', 'Yên', 'Nậm',
] as const; // prettier-ignore
const lastNames = [
  'Lâm', 'Hải', 'Giang', 'Lộc', 'Thành', 'Thủy', 'Trạch', 'Khê', 'Đồng', 'Hội', 'Hiệp', 'Phong', 'Quang', 'Thắng', 'Trường', 'Tiến', 'Ninh', 'Bảo', 'Cường',
  'Dương', 'Hà', 'Khắt', 'Mai',
] as const; // prettier-ignore

/** A name that few texts hold; one in so many of each kind. */
const rarity = 'cầu Thủ Thiêm';

/** What text number n is about, in differing words: more than 500.000 of them before one comes again. */
export function matterOf(n: number, rareEvery: number): string {
  const at = (n * 7919) % 1_000_003;
  const deed = deeds[at % deeds.length];
  const field = fields[Math.floor(at / 16) % fields.length];
  const first = firstNames[Math.floor(at / 784) % firstNames.length];
  const last = lastNames[Math.floor(at / 23_520) % lastNames.length];
  return `${deed} ${field} trên địa bàn ${first} ${last} quý ${1 + (n % 4)} năm ${2022 + (n % 5)}${n % rareEvery === 1 ? `, ${rarity}` : ''}`;
}

/** Letters and digits alone, folded, as tasks and lines are found by them. */
export const foldedWords = (text: string): string =>
  foldVi(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A text as SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The same text for the database, where `n` is an expression; folded it is what `foldedWords` makes of it. */
export function matterInSql(n: string, rareEvery: number, folded: boolean): string {
  const written = (text: string): string => quoted(folded ? foldedWords(text) : text);
  const one = (of: readonly string[], at: string): string => `(array[${of.map(written).join(',')}])[1 + ${at} % ${of.length}]`;
  const at = `(${n} * 7919 % 1000003)`;
  return `${one(deeds, at)} || ' ' || ${one(fields, `(${at} / 16)`)} || ${quoted(folded ? ' tren dia ban ' : ' trên địa bàn ')} || ${one(firstNames, `(${at} / 784)`)}
    || ' ' || ${one(lastNames, `(${at} / 23520)`)} || ${quoted(folded ? ' quy ' : ' quý ')} || 1 + ${n} % 4 || ${quoted(folded ? ' nam ' : ' năm ')} || 2022 + ${n} % 5
    || case when ${n} % ${rareEvery} = 1 then ${quoted(folded ? ` ${foldedWords(rarity)}` : `, ${rarity}`)} else '' end`;
}
