const dayInVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The only source of "now": the demo fixes it, tests move it, production reads the machine. */
export interface Clock {
  now(): Date;
  /** Today's date in Việt Nam, 'YYYY-MM-DD'. */
  today(): string;
}

/** The date in Asia/Ho_Chi_Minh of an instant, 'YYYY-MM-DD'. */
export const dateInVietnam = (instant: Date): string => dayInVietnam.format(instant);

/** The machine's clock. */
export const machineClock: Clock = {
  now: () => new Date(),
  today: () => dateInVietnam(new Date()),
};

/** A clock that somebody else moves: the demo's business date, and tests. */
export interface MovableClock extends Clock {
  moveTo(instant: Date): void;
}

/** A clock standing at an instant, ticking one millisecond a call so that records keep their order. */
export function movableClock(start: Date): MovableClock {
  let current = start.getTime();
  return {
    now: () => new Date(current++),
    today: () => dateInVietnam(new Date(current)),
    moveTo: (instant) => {
      current = instant.getTime();
    },
  };
}

/**
 * Keeps a fixed business date while time goes on inside it: the demo's calendar stands still, order is kept. `notBefore` is the
 * last instant already recorded, so that a restart never records a correction before what it corrects.
 */
export function businessClock(businessDate: string, notBefore: Date | null = null): Clock {
  const morning = new Date(`${businessDate}T08:00:00+07:00`).getTime();
  const end = new Date(`${businessDate}T23:59:59+07:00`).getTime();
  const start = Math.max(morning, (notBefore?.getTime() ?? 0) + 1);
  const startedAt = Date.now();
  let last = 0;
  const now = (): Date => {
    const running = Math.min(start + (Date.now() - startedAt), end);
    last = Math.max(last + 1, running); // past the day's last second the order still counts on, a millisecond at a time
    return new Date(last);
  };
  return { now, today: () => businessDate };
}
