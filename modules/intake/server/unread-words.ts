import type { Words } from './papers.store.ts';

/** Why a paper was not read to its end, where the paper itself is not at fault. */
export const unreadWords = {
  stopped: {
    vi: 'Hệ thống dừng giữa chừng khi đang đọc văn bản này. Chưa có số nào vào sổ; hãy gửi lại tệp.',
    en: 'The system stopped while it read this paper. No figure was recorded; send the file again.',
  },
  failed: {
    vi: 'Hệ thống không đọc được văn bản này do lỗi bên trong. Chưa có số nào vào sổ, tệp của bạn không bị thay đổi. Hãy báo quản trị hệ thống, hoặc dán phần chữ của văn bản để đọc tiếp.',
    en: 'The system failed while it read this paper. No figure was recorded and your file is unchanged. Tell the administrator, or paste its text instead.',
  },
  tooMuch: {
    vi: 'Văn bản quá dài để đọc số liệu trong một lần. Chưa có số nào vào sổ, tệp của bạn không bị thay đổi. Hãy tách thành nhiều phần rồi gửi từng phần.',
    en: 'The paper is too long to be understood in one go. No figure was recorded and your file is unchanged. Split it and send the parts.',
  },
} as const satisfies Record<string, Words>;
