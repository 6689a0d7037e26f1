const nothingWritten = { vi: ' Chưa có gì được lưu.', en: ' Nothing was kept.' };
const kindsTaken = 'PDF, Word (.docx), Excel (.xlsx), ảnh JPEG hoặc PNG';
const kindsTakenEn = 'PDF, Word (.docx), Excel (.xlsx), JPEG or PNG';

/** Why a file is not kept with a document; `{detail}` is filled in. Faults any paper can have are worded where papers are opened. */
const faults = {
  empty: {
    vi: 'Tệp trống, không có nội dung. Hãy kiểm tra lại tệp rồi chọn lại.',
    en: 'The file is empty. Check it and choose it again.',
  },
  'unknown-kind': {
    vi: `Tệp không thuộc loại được lưu. Sổ văn bản nhận: ${kindsTaken}. Hãy lưu hoặc in ra PDF rồi chọn lại.`,
    en: `The register does not keep files of this kind. It takes ${kindsTakenEn}. Save or print it as PDF and choose that.`,
  },
  'two-in-one': {
    vi: 'Tệp vừa là loại này vừa mở được như loại khác (hai tệp ghép làm một) nên không được nhận. Hãy xuất lại tệp từ chương trình gốc rồi chọn lại.',
    en: 'The file is of one kind and opens as another too (two files in one), and is not taken. Make it anew in its own program and choose that.',
  },
  'other-name': {
    vi: 'Tên tệp và nội dung không khớp: nội dung là {detail}. Hãy chọn đúng tệp, hoặc đổi đuôi tên tệp cho đúng rồi chọn lại.',
    en: 'Name and content do not fit: the content is {detail}. Choose the right file, or mend the ending of its name.',
  },
} as const;

export type FileFault = keyof typeof faults;

/** The sentence for a fault, in both languages. */
export function faultWords(fault: FileFault, detail: string = ''): { vi: string; en: string } {
  const { vi, en } = faults[fault];
  return { vi: vi.replace('{detail}', detail) + nothingWritten.vi, en: en.replace('{detail}', detail) + nothingWritten.en };
}

/** What arrived is another file than the one that is recorded. */
export const otherHashWords = (recorded: string, sent: string): { vi: string; en: string } => ({
  vi: `Tệp này không phải tệp đã ghi trong sổ: mã băm SHA-256 đã ghi là ${recorded}, của tệp vừa gửi là ${sent}. Chưa có gì được lưu. Hãy chọn đúng tệp; nếu tệp đã ghi là nhầm thì sửa thông tin văn bản.`,
  en: `This is not the file that is recorded: its SHA-256 is ${recorded}, that of the file just sent ${sent}. Nothing was kept. Choose the right file; if the wrong one was recorded, correct the document.`,
});
