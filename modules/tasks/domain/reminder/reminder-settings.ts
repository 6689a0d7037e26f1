/** To whom overdue work is brought, from the nearest up. */
export const ladderDesks = ['lead-unit', 'assigner', 'chairman'] as const;
export type LadderDesk = (typeof ladderDesks)[number];

/** A rung of the ladder: after so many working days past its day, the work is brought to somebody. */
export interface LadderRung {
  readonly afterDays: number;
  readonly to: LadderDesk;
}

/** How a body reminds its people. */
export interface ReminderSettings {
  /** Working days before the day on which work is due. */
  readonly daysBefore: readonly number[];
  /** The hour in Việt Nam at which the digest of the day goes out. */
  readonly digestHour: number;
  readonly ladder: readonly LadderRung[];
}

/** What counts where a body has set nothing: 7, 3 and 1 working days before; past its day the lead unit, who assigned it, the chairman. */
export const standardReminders: ReminderSettings = {
  daysBefore: [7, 3, 1],
  digestHour: 7,
  ladder: [
    { afterDays: 1, to: 'lead-unit' },
    { afterDays: 5, to: 'assigner' },
    { afterDays: 10, to: 'chairman' },
  ],
};

/** Reminders go on each week while work is overdue: every fifth working day after the first. */
export const workingWeek = 5;
/** The furthest a reminder may lie before its day. */
export const furthestBefore = 60;
/** The latest a rung may come. */
export const latestRung = 250;

/** Why settings cannot be used, in words; null where they can. A ladder only goes up: whoever stands higher hears later. */
export function settingsFault(settings: ReminderSettings): { vi: string; en: string } | null {
  const { daysBefore, digestHour, ladder } = settings;
  if (!Number.isInteger(digestHour) || digestHour < 0 || digestHour > 23)
    return { vi: 'giờ gửi tổng hợp phải từ 0 đến 23', en: 'the hour of the digest lies between 0 and 23' };
  if (daysBefore.some((days) => !Number.isInteger(days) || days < 1 || days > furthestBefore))
    return {
      vi: `số ngày nhắc trước phải từ 1 đến ${furthestBefore} ngày làm việc`,
      en: `a reminder comes 1 to ${furthestBefore} working days before`,
    };
  if (new Set(daysBefore).size !== daysBefore.length)
    return { vi: 'có số ngày nhắc trước bị lặp', en: 'a number of days before stands twice' };
  if (ladder.some(({ afterDays }) => !Number.isInteger(afterDays) || afterDays < 1 || afterDays > latestRung))
    return {
      vi: `thang báo cáo phải từ 1 đến ${latestRung} ngày làm việc sau hạn`,
      en: `a rung comes 1 to ${latestRung} working days after the day`,
    };
  const places = ladder.map(({ to }) => ladderDesks.indexOf(to));
  const climbs = ladder.every(({ afterDays }, at) => {
    const below = ladder[at - 1];
    return below === undefined || ((places[at] ?? 0) > (places[at - 1] ?? 0) && afterDays >= below.afterDays);
  });
  return climbs
    ? null
    : {
        vi: 'thang báo cáo phải đi từ đơn vị chủ trì, nơi giao đến lãnh đạo, số ngày không giảm, mỗi cấp một lần',
        en: 'the ladder goes from the lead unit through who assigned to the chairman, never earlier than the rung below, each once',
      };
}
