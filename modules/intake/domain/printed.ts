/** Decimals with which a value is written. */
export const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/** Issuers as the reader names them ("province+city") as a list. */
export const issuersOf = (issuer: string | null): string[] => issuer?.split('+').filter((one) => one !== '') ?? [];

/** With a capital at its beginning: "báo cáo" as the name of a kind of document is "Báo cáo". */
export const capitalised = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi-VN')}${text.slice(1)}`;
