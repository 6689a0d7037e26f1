/** For how many days what is no longer needed is kept. */
export interface Retention {
  /** Sign-ins after they have run out. */
  readonly signInDays: number;
  /** Who opened which place on which day. */
  readonly visitDays: number;
  /** The words of letters that have left. */
  readonly mailDays: number;
  /** Messages to other systems that arrived or were given up. */
  readonly webhookDays: number;
}

const settings: Readonly<
  Record<keyof Retention, { readonly name: string; readonly usual: number; readonly least: number; readonly most: number }>
> = {
  signInDays: { name: 'RETENTION_SIGN_IN_DAYS', usual: 0, least: 0, most: 400 },
  visitDays: { name: 'RETENTION_VISIT_DAYS', usual: 396, least: 31, most: 396 },
  mailDays: { name: 'RETENTION_MAIL_DAYS', usual: 365, least: 7, most: 3650 },
  webhookDays: { name: 'RETENTION_WEBHOOK_DAYS', usual: 30, least: 1, most: 365 },
};

/** Reads the operator's days; throws a sentence where one is malformed. */
export function readRetention(environment: Readonly<Record<string, string | undefined>>): Retention {
  const daysOf = (key: keyof Retention): number => {
    const { name, usual, least, most } = settings[key];
    const text = environment[name] || String(usual);
    const days = Number(text);
    if (!Number.isInteger(days) || days < least || days > most)
      throw new Error(
        `${name}="${text}" không phải số ngày từ ${least} đến ${most}. / ${name} must be a whole number from ${least} to ${most}.`,
      );
    return days;
  };
  return {
    signInDays: daysOf('signInDays'),
    visitDays: daysOf('visitDays'),
    mailDays: daysOf('mailDays'),
    webhookDays: daysOf('webhookDays'),
  };
}

/** What holds where the operator has said nothing. */
export const usualRetention: Retention = readRetention({});

/** The instant before which something is old enough. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);
