import { foldVi } from '@thucthi/kernel';
import { commonPasswords } from './common-passwords.ts';

/** Fewest characters of a password. */
export const passwordMinLength = 10;
/** Most characters of a password. */
export const passwordMaxLength = 200;

/** The one byte form of a password: composed and decomposed Vietnamese letters are the same key presses. */
export const passwordForm = (typed: string): string => typed.normalize('NFC');

const sameCharacter = /^(.)\1*$/u;
const digitRuns = '01234567890123456789 98765432109876543210';

/** Why a password cannot be taken, said to the person who chose it; null when it can. */
export function passwordFault(typed: string, username: string): { vi: string; en: string } | null {
  const password = passwordForm(typed);
  const length = [...password].length;
  if (length < passwordMinLength)
    return { vi: `Mật khẩu cần ít nhất ${passwordMinLength} ký tự.`, en: `A password needs at least ${passwordMinLength} characters.` };
  if (length > passwordMaxLength)
    return { vi: `Mật khẩu dài tối đa ${passwordMaxLength} ký tự.`, en: `A password has at most ${passwordMaxLength} characters.` };
  const folded = foldVi(password);
  if (
    commonPasswords.has(folded) ||
    commonPasswords.has(password.toLowerCase()) ||
    sameCharacter.test(password) ||
    digitRuns.includes(folded)
  ) {
    return {
      vi: 'Mật khẩu này quá phổ biến, rất dễ bị đoán. Hãy chọn mật khẩu khác, ví dụ một cụm từ dài chỉ riêng bạn biết.',
      en: 'This password is common and easily guessed. Choose another, such as a long phrase only you know.',
    };
  }
  const own = foldVi(username);
  if (own.length >= 4 && folded.replaceAll(own, '').length < 4)
    return { vi: 'Mật khẩu không được gần giống tên đăng nhập.', en: 'A password may not be close to the user name.' };
  return null;
}
