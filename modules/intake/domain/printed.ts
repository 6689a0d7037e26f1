/** Decimals with which a value is written. */
export const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/** Issuers as the reader names them ("province+city") as a list. */
export const issuersOf = (issuer: string | null): string[] => issuer?.split('+').filter((one) => one !== '') ?? [];
