import { setUpFirstAdministrator } from '@thucthi/access/contract';
import { foundByOperator } from '@thucthi/access/server';
import { foundBody } from '../server/found-body.ts';
import { CommandFault, wrongCall, type Command } from './command.ts';
import { firstPassword } from './first-password.ts';
import { onInstallation } from './installation.ts';

const asked = setUpFirstAdministrator.body!.pick({ body: true, username: true, name: true });

/** Founds a further body in the installation, with its first administrator. */
export const foundTenant: Command = {
  name: 'tenants found',
  usage: 'MÃ --name TÊN --admin TÊN-ĐĂNG-NHẬP --admin-name HỌ-TÊN',
  summary: 'lập thêm một cơ quan trong cùng hệ thống, với quản trị viên đầu tiên của cơ quan đó',
  details: [
    'Cơ quan mới không thấy dữ liệu của cơ quan đã có. In mật khẩu lần đầu của quản trị viên một lần; người đó phải đổi trong 7 ngày.',
    'Với --area, cơ quan lấy tên, loại và các đơn vị trực thuộc của địa bàn đó trong danh mục toàn quốc.',
  ],
  options: {
    name: { type: 'string', help: 'tên cơ quan, ví dụ “Tỉnh Gia Lai”' },
    'name-en': { type: 'string', help: 'tên tiếng Anh; bỏ trống thì như tên tiếng Việt' },
    kind: { type: 'string', help: 'loại khi không có --area: province, city-central, commune, ward, special-zone, committee, department' },
    area: { type: 'string', help: 'địa bàn trong danh mục toàn quốc, ví dụ vn-gia-lai' },
    admin: { type: 'string', help: 'tên đăng nhập của quản trị viên' },
    'admin-name': { type: 'string', help: 'họ và tên của quản trị viên' },
  },
  words: [1, 1],
  run: ({ words, text, around }) =>
    onInstallation(around, async ({ database, clock }) => {
      const nameVi = text('name') ?? '';
      const read = asked.safeParse({
        body: {
          slug: words[0],
          nameVi,
          nameEn: text('name-en') ?? nameVi,
          ...(text('kind') === null ? {} : { kind: text('kind') }),
          ...(text('area') === null ? {} : { area: text('area') }),
        },
        username: text('admin') ?? '',
        name: text('admin-name') ?? '',
      });
      if (!read.success) {
        const wrong = read.error.issues.map(({ path }) => optionOf(path.map(String))).join(', ');
        throw new CommandFault(`Thiếu hoặc chưa đúng: ${wrong}.`, `Missing or wrong: ${wrong}.`, wrongCall);
      }
      const { body, username, name } = read.data;
      const password = firstPassword();
      await foundByOperator({ database, clock, foundBody }, { body, administrator: { username, name, password } });
      around.say(`Đã lập cơ quan “${body.nameVi}” (${body.slug}). Khi đăng nhập, điền mã đơn vị “${body.slug}”.`);
      around.say(`Mật khẩu lần đầu của “${username}”: ${password}`);
      return 0;
    }),
};

/** What the operator typed wrongly, by the name under which it is typed. */
function optionOf([first = '', second]: readonly string[]): string {
  if (first === 'username') return '--admin';
  if (first === 'name') return '--admin-name';
  return second === 'slug' ? 'MÃ' : second === 'nameVi' ? '--name' : second === 'nameEn' ? '--name-en' : `--${second ?? 'name'}`;
}
