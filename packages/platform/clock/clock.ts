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

/** Runs with the machine's clock but counts days from a fixed business date: the demo's calendar stands still while order is kept. */
export function businessClock(businessDate: string): Clock {
  const start = new Date(`${businessDate}T08:00:00+07:00`).getTime();
  const startedAt = Date.now();
  const end = new Date(`${businessDate}T23:59:59+07:00`).getTime();
  const now = (): Date => new Date(Math.min(start + (Date.now() - startedAt), end));
  return { now, today: () => businessDate };
}
