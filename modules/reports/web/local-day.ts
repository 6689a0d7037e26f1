/** The day of an instant in Việt Nam, as a date. */
export const localDay = (at: string): string => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
