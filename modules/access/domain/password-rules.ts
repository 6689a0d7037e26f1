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

/** Why a password cannot be taken, said in Vietnamese to the person who chose it; null when it can. */
export function passwordFault(typed: string, username: string): string | null {
  const password = passwordForm(typed);
  const length = [...password].length;
  if (length < passwordMinLength) return `Mật khẩu cần ít nhất ${passwordMinLength} ký tự.`;
  if (length > passwordMaxLength) return `Mật khẩu dài tối đa ${passwordMaxLength} ký tự.`;
  const folded = foldVi(password);
  if (
    commonPasswords.has(folded) ||
    commonPasswords.has(password.toLowerCase()) ||
    sameCharacter.test(password) ||
    digitRuns.includes(folded)
  ) {
    return 'Mật khẩu này quá phổ biến, rất dễ bị đoán. Hãy chọn mật khẩu khác, ví dụ một cụm từ dài chỉ riêng bạn biết.';
  }
  const own = foldVi(username);
  if (own.length >= 4 && folded.replaceAll(own, '').length < 4) return 'Mật khẩu không được gần giống tên đăng nhập.';
  return null;
}
