import { resetByOperator } from '@thucthi/access/server';
import { CommandFault, type Command } from './command.ts';
import { firstPassword } from './first-password.ts';
import { onInstallation } from './installation.ts';

/** Gives a person a new password, printed once. */
export const resetPassword: Command = {
  name: 'people reset-password',
  usage: 'TÊN-ĐĂNG-NHẬP [--body CƠ-QUAN] [--second-factor]',
  summary: 'đặt lại mật khẩu khi không còn quản trị viên nào đăng nhập được',
  details: [
    'In mật khẩu mới một lần. Tài khoản bị khóa được mở lại; các lượt đăng nhập đang mở bị kết thúc; nhật ký ghi lại việc này.',
    'Người dùng phải đổi mật khẩu này trong 7 ngày rồi mới làm việc được.',
  ],
  options: {
    body: { type: 'string', help: 'cơ quan của người dùng, khi nhiều cơ quan có cùng tên đăng nhập' },
    'second-factor': { type: 'boolean', help: 'gỡ cả xác thực hai bước và khóa truy cập đã mất' },
  },
  words: [1, 1],
  run: ({ words, text, flag, around }) =>
    onInstallation(around, async ({ database, clock }) => {
      const username = words[0] ?? '';
      const password = firstPassword();
      const reset = await resetByOperator(database, clock, { username, body: text('body'), password, secondFactor: flag('second-factor') });
      if (!reset.done) {
        switch (reset.because) {
          case 'nobody':
            throw new CommandFault(`Không có người dùng “${username}”.`, `There is no person “${username}”.`);
          case 'persona':
            throw new CommandFault(
              `“${username}” là vai dùng thử, không có mật khẩu.`,
              `“${username}” is a demo persona without a password.`,
            );
          case 'several': {
            const bodies = reset.bodies.join(', ');
            throw new CommandFault(
              `Nhiều cơ quan có người dùng “${username}” (${bodies}); hãy thêm --body CƠ-QUAN.`,
              `Several bodies have a person “${username}” (${bodies}); add --body BODY.`,
            );
          }
        }
      }
      around.say(`Mật khẩu mới của “${username}” (${reset.body}): ${password}`);
      return 0;
    }),
};
