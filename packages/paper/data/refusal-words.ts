import type { RefusalCode } from '../types.ts';

/** Why a paper is not read and what to do, in both languages; `{detail}` is filled in. */
export const refusalWords: Readonly<Record<RefusalCode, { readonly vi: string; readonly en: string }>> = {
  empty: {
    vi: 'Tệp trống, không có chữ nào. Hãy kiểm tra lại tệp rồi chọn lại.',
    en: 'The file is empty. Check it and choose it again.',
  },
  'too-large': {
    vi: 'Tệp lớn hơn mức cho phép ({detail}). Hãy tách thành nhiều tệp nhỏ, hoặc giảm độ phân giải bản quét (200 dpi là đủ), rồi tải lên.',
    en: 'The file is larger than allowed ({detail}). Split it, or lower the resolution of the scan (200 dpi is enough), and upload again.',
  },
  'too-long': {
    vi: 'Văn bản trong tệp dài hơn mức cho phép ({detail} ký tự). Hãy tách thành nhiều tệp rồi tải lên.',
    en: 'The text in the file is longer than allowed ({detail} characters). Split the file and upload again.',
  },
  program: {
    vi: 'Đây là một chương trình chạy được, không phải văn bản, dù tên tệp ghi khác. Không có gì trong tệp được chạy. Hãy chọn đúng tệp văn bản.',
    en: 'This is a program, not a document, whatever its name says. Nothing in it was run. Choose the document itself.',
  },
  'unknown-kind': {
    vi: 'Không nhận ra loại tệp. Các loại đọc được: .docx, .pdf, ảnh quét .png hoặc .jpg, .txt, .html, .xlsx. Hãy lưu lại ở một trong các loại đó rồi tải lên.',
    en: 'The kind of file was not recognised. Kinds that can be read: .docx, .pdf, scans as .png or .jpg, .txt, .html, .xlsx. Save it as one of these and upload again.',
  },
  'old-office': {
    vi: 'Đây là tệp Office 97–2003 (.doc, .xls hoặc .ppt). Hãy mở bằng Word hoặc Excel, chọn “Lưu dạng” (Save As) .docx hoặc .xlsx rồi tải lên.',
    en: 'This is an Office 97–2003 file (.doc, .xls or .ppt). Open it in Word or Excel, save it as .docx or .xlsx and upload that.',
  },
  'other-office': {
    vi: 'Tệp nén này không phải văn bản Word .docx hay bảng tính .xlsx (có thể là .zip, .odt, .pptx…). Hãy lưu dạng .docx, .xlsx hoặc .pdf rồi tải lên.',
    en: 'This package is neither a Word .docx nor an .xlsx workbook (perhaps .zip, .odt, .pptx…). Save it as .docx, .xlsx or .pdf and upload that.',
  },
  'rich-text': {
    vi: 'Đây là tệp RTF. Hãy mở bằng Word, chọn “Lưu dạng” (Save As) .docx rồi tải lên.',
    en: 'This is an RTF file. Open it in Word, save it as .docx and upload that.',
  },
  password: {
    vi: 'Tệp có mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi tải lên.',
    en: 'The file has a password and cannot be read. Open it, remove the password, save it and upload again.',
  },
  macros: {
    vi: 'Tệp có chứa macro (mã chạy được) nên không được nhận; không có gì trong tệp được chạy. Hãy lưu dạng .docx hoặc .xlsx, không kèm macro, rồi tải lên.',
    en: 'The file carries macros and is not accepted; nothing in it was run. Save it as .docx or .xlsx without macros and upload that.',
  },
  bomb: {
    vi: 'Tệp nén chặt bất thường: giải nén ra quá lớn nên không được mở. Hãy chép nội dung sang một tệp mới rồi tải lên.',
    en: 'The file unpacks to an abnormal size and was not opened. Copy its contents into a new file and upload that.',
  },
  entities: {
    vi: 'Bên trong tệp có khai báo mà văn bản Word không bao giờ có (DOCTYPE, thực thể XML) nên tệp không được mở. Hãy chép nội dung sang một tệp mới rồi tải lên.',
    en: 'Inside the file are declarations that a Word document never has (DOCTYPE, XML entities); it was not opened. Copy its contents into a new file and upload that.',
  },
  broken: {
    vi: 'Tệp bị hỏng hoặc chưa lưu xong nên không đọc hết được. Hãy mở lại bằng chương trình đã tạo ra nó, lưu lại rồi tải lên.',
    en: 'The file is damaged or was not saved completely. Open it in the program that made it, save it again and upload it.',
  },
  'encoding-unknown': {
    vi: 'Không nhận ra bảng mã chữ của tệp. Hãy lưu lại dạng UTF-8 (Unicode) hoặc .docx rồi tải lên.',
    en: 'The letters of the file are in an unknown encoding. Save it as UTF-8 (Unicode) or .docx and upload that.',
  },
  'old-font': {
    vi: 'Văn bản dùng bảng mã cũ {detail} (phông .VnTime, VNI-Times…), không phải Unicode. Hãy chuyển sang Unicode (UniKey: Ctrl+Shift+F6), lưu lại rồi tải lên; hoặc in ra PDF rồi tải bản PDF để nhận dạng chữ.',
    en: 'The text uses the old Vietnamese encoding {detail}, not Unicode. Convert it to Unicode (UniKey: Ctrl+Shift+F6), save and upload again; or print it to PDF and upload that, its letters will be recognised.',
  },
  'broken-letters': {
    vi: 'Chữ tiếng Việt trong tệp đã bị vỡ (ví dụ “{detail}”), do có lần lưu sai bảng mã. Hãy lấy lại tệp gốc rồi tải lên.',
    en: 'The Vietnamese letters in the file are broken (for example “{detail}”): it was once saved in a wrong encoding. Take the original and upload that.',
  },
  'no-text': {
    vi: 'Không đọc được chữ nào trong tệp. Nếu là bản quét, hãy quét lại rõ hơn (200 dpi, thẳng, đủ sáng) rồi tải lên.',
    en: 'No text could be read in the file. If it is a scan, scan it again more clearly (200 dpi, straight, bright) and upload that.',
  },
  'too-many-pages': {
    vi: 'Tệp có nhiều trang hơn mức đọc một lần ({detail}). Hãy chọn khoảng trang cần đọc, hoặc tách tệp rồi tải lên.',
    en: 'The file has more pages than are read at once ({detail}). Choose a range of pages, or split the file.',
  },
  'too-many-scanned-pages': {
    vi: 'Bản quét có nhiều trang hơn mức nhận dạng một lần ({detail}). Hãy chọn khoảng trang cần đọc (chẳng hạn chỉ phần số liệu), hoặc tách tệp rồi tải lên.',
    en: 'The scan has more pages than are recognised at once ({detail}). Choose a range of pages (perhaps only the part with figures), or split the file.',
  },
  'no-such-pages': {
    vi: 'Khoảng trang đã chọn không có trong tệp (tệp có {detail} trang). Hãy chọn lại khoảng trang.',
    en: 'The chosen pages are not in the file (it has {detail}). Choose the range again.',
  },
  'picture-too-large': {
    vi: 'Ảnh có kích thước quá lớn ({detail}). Hãy quét hoặc chụp lại từng trang ở 200 dpi rồi tải lên.',
    en: 'The picture is too large ({detail}). Scan or photograph each page at 200 dpi and upload again.',
  },
  'too-slow': {
    vi: 'Việc đọc tệp kéo dài quá thời gian cho phép nên đã dừng. Hãy tách tệp thành phần nhỏ hơn, hoặc chép nội dung sang một tệp mới, rồi tải lên.',
    en: 'Reading the file took longer than allowed and was stopped. Split the file, or copy its contents into a new one, and upload again.',
  },
  'too-heavy': {
    vi: 'Việc đọc tệp cần nhiều bộ nhớ hơn mức cho phép nên đã dừng. Hãy tách tệp thành phần nhỏ hơn rồi tải lên.',
    en: 'Reading the file needed more memory than allowed and was stopped. Split the file and upload again.',
  },
  cancelled: {
    vi: 'Đã dừng đọc theo yêu cầu. Có thể đọc lại bất cứ lúc nào.',
    en: 'The reading was stopped as asked. It can be started again at any time.',
  },
  secret: {
    vi: 'Văn bản có dấu chỉ độ mật nên việc đọc đã dừng ngay; nội dung đã đọc được xóa, hệ thống không lưu lại. Tài liệu mật không được đưa lên hệ thống này; hãy xử lý theo quy định về bảo vệ bí mật nhà nước.',
    en: 'The document bears a mark of secrecy, so the reading stopped at once; what had been read was wiped and nothing is kept. Secret documents must not be put into this system; handle the paper by the rules on state secrets.',
  },
};

/** Said after every refusal except that of a secret paper, of which nothing may be kept. */
export const nothingLost = {
  vi: ' Tệp gốc không bị thay đổi, chưa có gì được ghi.',
  en: ' The original is unchanged and nothing was written.',
} as const;
