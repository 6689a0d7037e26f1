const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' });

/** A moment as clocks in Việt Nam show it: "13:30". */
export const timeOf = (moment: Date): string => clock.format(moment);

/** A moment in words: "13:30 ngày 27/11/2024". */
export const momentWords = (moment: Date): string => `${timeOf(moment)} ngày ${day.format(moment)}`;
