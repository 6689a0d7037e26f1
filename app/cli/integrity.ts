import { formatNumberVi } from '@thucthi/kernel';
import { jsonLog, runChecks, type CheckAnswer, type IntegrityCheck } from '@thucthi/platform';
import { integrityChecks } from '../server/integrity-checks.ts';
import { CommandFault, wrongCall, type Command } from './command.ts';
import { bodiesOf, onInstallation } from './installation.ts';

const severityWords = { fault: 'LỖI', warning: 'CẢNH BÁO' } as const;

function linesOf(check: IntegrityCheck, { found, first, milliseconds }: CheckAnswer): string[] {
  if (found === null) return [`  KHÔNG CHẠY ĐƯỢC  ${check.id}: ${check.title.vi}`];
  if (found === 0) return [`  đạt       ${check.id}: ${check.title.vi} (${formatNumberVi(String(milliseconds))} ms)`];
  return [
    `  ${severityWords[check.severity].padEnd(9)} ${check.id}: ${formatNumberVi(String(found))} chỗ. ${check.means.vi}`,
    `            Cách xử lý: ${check.mend.vi}`,
    ...first.map((place) => `            - ${place}`),
  ];
}

const catalogue = (): string[] =>
  integrityChecks.flatMap((check) => [
    `${check.id} (${severityWords[check.severity]}): ${check.title.vi}`,
    `  Nghĩa là: ${check.means.vi}`,
    `  Cách xử lý: ${check.mend.vi}`,
  ]);

/** Runs the catalogue of checks over the data; changes nothing but the answers kept for the page. */
export const integrityCheck: Command = {
  name: 'integrity check',
  usage: '[--body CƠ-QUAN] [--only MÃ] [--list]',
  summary: 'kiểm tra tính toàn vẹn của dữ liệu theo danh mục, nêu chỗ sai và cách xử lý',
  details: [
    'Trả mã 0 nếu không có lỗi (cảnh báo không tính), mã 2 nếu có. Chương trình tự chạy mỗi đêm; kết quả ở Quản trị, Sức khỏe hệ thống.',
  ],
  options: {
    body: { type: 'string', help: 'chỉ một cơ quan, theo tên đường dẫn' },
    only: { type: 'string', help: 'chỉ một mục kiểm tra, ví dụ figures.current' },
    list: { type: 'boolean', help: 'chỉ in danh mục' },
  },
  words: [0, 0],
  run: async ({ text, flag, around }) => {
    if (flag('list')) {
      for (const line of catalogue()) around.say(line);
      return 0;
    }
    const only = text('only');
    const checks = integrityChecks.filter(({ id }) => only === null || id === only);
    if (checks.length === 0)
      throw new CommandFault(`Không có mục kiểm tra “${only}”; xem --list.`, 'There is no such check; see --list.', wrongCall);
    return onInstallation(around, async ({ database, clock }) => {
      let faults = 0;
      // What it finds is said here; only a check that cannot be made is a matter for the log.
      const log = {
        ...jsonLog,
        info: () => {},
        error: (message: string, facts?: Record<string, unknown>) =>
          facts?.['error'] === undefined ? undefined : jsonLog.error(message, facts),
      };
      for (const body of await bodiesOf(database, text('body'))) {
        around.say(`${body.slug}:`);
        await runChecks({ database, clock, log, going: () => true }, body.id, checks, (check, answer) => {
          if (answer.found !== 0 && (answer.found === null || check.severity === 'fault')) faults += 1;
          for (const line of linesOf(check, answer)) around.say(line);
        });
      }
      return faults === 0 ? 0 : 2;
    });
  },
};
