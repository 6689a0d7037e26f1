/** Why a sign-in at the provider lets nobody in; each has a sentence on the page of signing in. */
export type SingleSignOnFault = 'off' | 'refused' | 'over' | 'unreachable' | 'unknown' | 'locked' | 'no-claim' | 'other-account';

/** Claims that may name a person. Whoever can choose the value of the claim could become anybody, so free text is none of them. */
export const namingClaims = ['preferred_username', 'email', 'upn', 'employee_id', 'sub'] as const;
export type NamingClaim = (typeof namingClaims)[number];

/**
 * Why the address of a provider cannot be taken, null when it can. What goes to and fro there signs people in: https, except on the
 * machine itself, where a provider may be tried.
 */
export function issuerFault(issuer: string): { vi: string; en: string } | null {
  const url = URL.parse(issuer);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    return {
      vi: 'địa chỉ nhà cung cấp phải có dạng https://…, không có dấu hỏi, dấu thăng hay mật khẩu.',
      en: 'the address of the provider must be https://…, without a query, a fragment or a password.',
    };
  if (url.protocol === 'http:' && !isThisMachine(url.hostname))
    return {
      vi: 'địa chỉ nhà cung cấp phải bắt đầu bằng https:// (chỉ máy này, localhost, mới được dùng http).',
      en: 'the address of the provider must begin with https:// (http is for this machine, localhost, only).',
    };
  return null;
}

/** Whether a host is the machine itself. */
export const isThisMachine = (hostname: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/** The person's user name in what the provider says; null where it says none, or only what it has not made sure of. */
export function namedBy(claim: string, claims: Readonly<Record<string, unknown>>): string | null {
  const value = claims[claim];
  if (typeof value !== 'string' || value.trim() === '' || value.length > 200) return null;
  return claim === 'email' && claims['email_verified'] === false ? null : value.trim();
}

/** Methods by which a provider says that it asked for more than a password (RFC 8176). */
const strongMethods = new Set(['mfa', 'otp', 'hwk', 'swk', 'fpt', 'face', 'sc', 'pop']);

/** Whether the provider says that a second factor was shown there. */
export const shownSecondFactor = (amr: unknown): boolean =>
  Array.isArray(amr) && amr.some((one) => typeof one === 'string' && strongMethods.has(one));
