import { canonicalPeriod, formatPeriodVi, parsePeriodCode, periodCode } from '@thucthi/kernel';
import { periodsOfBody, rebuildPeriod, verifyTotals } from '@thucthi/figures/server';
import { CommandFault, wrongCall, type Command } from './command.ts';
import { bodiesOf, onInstallation } from './installation.ts';

const bodyOption = { body: { type: 'string', help: 'chỉ một cơ quan, theo tên đường dẫn' } } as const;

function periodOf(text: string): string {
  try {
    return periodCode(canonicalPeriod(parsePeriodCode(text)));
  } catch {
    throw new CommandFault(
      `“${text}” không phải mã kỳ. Ví dụ: 2025-09, 2025-Q3, 2025-01/2025-09, 2025.`,
      `“${text}” is no period. Examples: 2025-09, 2025-Q3, 2025-01/2025-09, 2025.`,
      wrongCall,
    );
  }
}

/** Compares totals with what the figures add up to; changes nothing. */
export const rollupsVerify: Command = {
  name: 'rollups verify',
  usage: '[--period KỲ] [--body CƠ-QUAN]',
  summary: 'đối chiếu các tổng với số liệu gốc, không sửa gì',
  details: ['Trả mã 0 nếu mọi tổng đều khớp, mã 2 nếu có tổng lệch.'],
  options: { period: { type: 'string', help: 'chỉ một kỳ, ví dụ 2025-09' }, ...bodyOption },
  words: [0, 0],
  run: ({ text, around }) => {
    const asked = text('period');
    const period = asked === null ? null : periodOf(asked);
    return onInstallation(around, async ({ database }) => {
      let differing = 0;
      for (const body of await bodiesOf(database, text('body'))) {
        const periods = period === null ? await periodsOfBody(database, body.id) : [period];
        around.progress(`${body.slug}: ${periods.length} kỳ`);
        const finding = await verifyTotals(database, body.id, periods);
        if (finding === 'stopped') continue;
        differing += finding.differing;
        if (finding.differing === 0) around.say(`${body.slug}: ${periods.length} kỳ, mọi tổng đều khớp.`);
        else around.say(`${body.slug}: ${finding.differing} tổng lệch, ở các kỳ ${finding.periods.join(', ')}.`);
      }
      if (differing > 0) around.say('Để tính lại một kỳ: thucthi rollups rebuild --period KỲ');
      return differing === 0 ? 0 : 2;
    });
  },
};

/** Replaces the totals of one period that are not what the figures add up to. */
export const rollupsRebuild: Command = {
  name: 'rollups rebuild',
  usage: '--period KỲ [--body CƠ-QUAN]',
  summary: 'tính lại các tổng của một kỳ từ số liệu gốc',
  details: ['Chỉ thay những tổng bị lệch; số liệu gốc và các ngày chốt trước đó giữ nguyên; mỗi lần thay đều ghi nhật ký.'],
  options: { period: { type: 'string', help: 'kỳ cần tính lại, ví dụ 2025-09' }, ...bodyOption },
  words: [0, 0],
  run: ({ text, around }) => {
    const asked = text('period');
    if (asked === null) throw new CommandFault('Thiếu --period KỲ.', 'Missing --period PERIOD.', wrongCall);
    const period = periodOf(asked);
    return onInstallation(around, async ({ database, clock }) => {
      for (const body of await bodiesOf(database, text('body'))) {
        const replaced = await rebuildPeriod(database, clock, body.id, period);
        around.say(
          `${body.slug}, ${formatPeriodVi(parsePeriodCode(period))}: ${replaced === 0 ? 'không có tổng nào lệch' : `đã tính lại ${replaced} tổng`}.`,
        );
      }
      return 0;
    });
  },
};
