/** Every reason why a file cannot be taken as a table, in both languages: what it is, what to do, that nothing was written. */
const words = {
  empty: {
    vi: 'Tệp trống, không có dòng nào. Hãy kiểm tra lại tệp rồi chọn lại.',
    en: 'The file is empty. Check it and choose it again.',
  },
  pdf: {
    vi: 'Đây là tệp PDF, không phải bảng tính. Hãy lấy bảng Excel gốc, lưu dạng .xlsx rồi tải lên.',
    en: 'This is a PDF, not a spreadsheet. Take the original workbook, save it as .xlsx and upload that.',
  },
  'other-kind': {
    vi: 'Đây không phải bảng tính .xlsx hay tệp .csv. Hãy mở bằng Excel, lưu dạng “Excel Workbook (.xlsx)” rồi tải lên.',
    en: 'This is neither an .xlsx workbook nor a .csv file. Open it in Excel, save it as .xlsx and upload that.',
  },
  'old-xls': {
    vi: 'Đây là tệp Excel 97–2003 (.xls). Hãy mở bằng Excel, chọn “Lưu dạng” (Save As) “Excel Workbook (.xlsx)” rồi tải lên.',
    en: 'This is an Excel 97–2003 file (.xls). Open it in Excel, save it as .xlsx and upload that.',
  },
  password: {
    vi: 'Tệp có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại rồi tải lên.',
    en: 'The file has a password. Open it in Excel, remove the password (File → Info → Protect Workbook), save and upload again.',
  },
  macros: {
    vi: 'Tệp có chứa macro (mã chạy được) nên không được nhận. Hãy lưu dạng “Excel Workbook (.xlsx)”, không kèm macro, rồi tải lên.',
    en: 'The file carries macros and is not accepted. Save it as “Excel Workbook (.xlsx)” without macros and upload that.',
  },
  'too-large-inside': {
    vi: 'Tệp nén chặt bất thường: giải nén ra quá lớn nên không được mở. Hãy chép riêng bảng số liệu sang một tệp .xlsx mới rồi tải lên.',
    en: 'The file unpacks to an abnormal size and was not opened. Copy the table into a new .xlsx file and upload that.',
  },
  broken: {
    vi: 'Tệp bị hỏng hoặc chưa lưu xong nên không đọc hết được. Hãy mở lại bằng Excel, lưu lại rồi tải lên.',
    en: 'The file is damaged or was not saved completely. Open it in Excel, save it again and upload it.',
  },
  'not-a-workbook': {
    vi: 'Trong tệp không có bảng tính Excel nào (có thể là Word, .ods hoặc .xlsb đổi tên). Hãy lưu dạng “Excel Workbook (.xlsx)” rồi tải lên.',
    en: 'There is no Excel worksheet inside (perhaps a renamed Word, .ods or .xlsb file). Save it as .xlsx and upload that.',
  },
  'file-too-large': {
    vi: 'Tệp lớn hơn {guess} nên không được mở. Hãy chép riêng bảng số liệu sang một tệp .xlsx mới rồi tải lên.',
    en: 'The file is larger than {guess} and was not opened. Copy the table into a new .xlsx file and upload that.',
  },
  'broken-archive': {
    vi: 'Tệp nén bị hỏng hoặc chưa chép xong nên không mở được. Hãy nén lại các tệp Excel dạng .zip, hoặc chọn thẳng các tệp Excel.',
    en: 'The archive is damaged or incomplete. Pack the workbooks as .zip again, or choose the workbooks themselves.',
  },
  'archive-password': {
    vi: 'Tệp nén có mật khẩu nên không mở được. Hãy nén lại không đặt mật khẩu, hoặc chọn thẳng các tệp Excel.',
    en: 'The archive has a password. Pack it without one, or choose the workbooks themselves.',
  },
  'archive-nested': {
    vi: 'Đây là tệp nén nằm trong tệp nén khác nên không được mở. Hãy giải nén tệp này rồi chọn thẳng các tệp Excel bên trong.',
    en: 'This is an archive inside another one and was not opened. Unpack it and choose the workbooks inside.',
  },
  'archive-empty': {
    vi: 'Tệp nén không có tệp nào bên trong. Hãy kiểm tra lại rồi gửi lại.',
    en: 'There is no file in the archive. Check it and send it again.',
  },
  'archive-too-many': {
    vi: 'Có quá {guess} tệp trong một lần gửi. Hãy chia thành nhiều lần, mỗi lần tối đa {guess} tệp.',
    en: 'There are more than {guess} files. Send them in several parts of at most {guess} files.',
  },
  'archive-name': {
    vi: 'Đường dẫn của tệp trong tệp nén chỉ ra ngoài thư mục nên không được nhận. Hãy nén lại bằng chương trình thông dụng, hoặc chọn thẳng tệp Excel.',
    en: 'The path of this file in the archive leads outside and is not accepted. Pack it again with a usual program, or choose the workbook itself.',
  },
  'encoding-unknown': {
    vi: 'Không nhận ra bảng mã chữ của tệp{guess}. Hãy lưu lại dạng “CSV UTF-8” hoặc .xlsx rồi tải lên.',
    en: 'The letters of the file are in an unknown encoding{guess}. Save it as “CSV UTF-8” or .xlsx and upload that.',
  },
  'old-font': {
    vi: 'Tệp dùng bảng mã cũ {guess} (phông .VnTime, VNI-Times…), không phải Unicode. Hãy chuyển sang Unicode (UniKey: Ctrl+Shift+F6), lưu lại rồi tải lên.',
    en: 'The file uses the old Vietnamese encoding {guess}, not Unicode. Convert it to Unicode (UniKey: Ctrl+Shift+F6), save and upload again.',
  },
  'broken-letters': {
    vi: 'Chữ tiếng Việt trong tệp đã bị vỡ (ví dụ “{guess}”), do có lần lưu sai bảng mã. Hãy lấy lại tệp gốc, lưu dạng “CSV UTF-8” hoặc .xlsx rồi tải lên.',
    en: 'The Vietnamese letters in the file are broken (for example “{guess}”): it was once saved in a wrong encoding. Take the original, save it as “CSV UTF-8” or .xlsx and upload that.',
  },
} as const;

export type SheetFaultCode = keyof typeof words;

const nothingWritten = { vi: ' Chưa có gì được ghi.', en: ' Nothing was written.' };

/** A file that cannot be read as a table; `vi` and `en` say what it is and what to do. */
export class SheetFault extends Error {
  readonly code: SheetFaultCode;
  readonly vi: string;
  readonly en: string;
  readonly guess: string;

  /** `guess`: what the file seems to be, where the sentence names it. */
  constructor(code: SheetFaultCode, guess: string = '') {
    super(`sheet: ${code}`);
    this.name = 'SheetFault';
    this.code = code;
    this.guess = guess;
    this.vi = words[code].vi.replaceAll('{guess}', guess) + nothingWritten.vi;
    this.en = words[code].en.replaceAll('{guess}', guess) + nothingWritten.en;
  }
}
