import { existsSync, readFileSync } from 'node:fs';
import { isValidDate } from '@thucthi/kernel';
import { importLineage } from '@thucthi/registry/server';
import { openTable, SheetFault } from '@thucthi/sheet';
import { CommandFault, wrongCall, type Command } from './command.ts';
import { onInstallation } from './installation.ts';

/** The day of the mergers of provinces and communes that the national list knows flattened. */
const mergerDate = '2025-07-01';
/** Faults of a file that are printed one by one. */
const toldAtMost = 50;

async function cellsOf(file: string): Promise<string[][]> {
  if (!existsSync(file)) throw new CommandFault(`Không có tệp ${file}.`, `There is no file ${file}.`);
  try {
    const table = await openTable(readFileSync(file));
    const cells: string[][] = [];
    let sheet: string | null = null;
    for await (const row of table.rows()) {
      sheet ??= row.sheet;
      if (row.sheet !== sheet) break;
      while (cells.length < row.row - 1) cells.push([]);
      cells.push([...row.cells]);
    }
    return cells;
  } catch (error) {
    if (error instanceof SheetFault) throw new CommandFault(error.vi, error.en);
    throw error;
  }
}

/** Puts an operator's checked mapping of former units to present ones in the place of the flattened national lineage. */
export const unitsImport: Command = {
  name: 'units import',
  usage: 'TỆP [--date NGÀY] [--write]',
  summary: 'nạp bảng đối chiếu đơn vị cũ – mới đã kiểm tra',
  details: [
    'Tệp .xlsx hoặc .csv, dòng đầu là tên cột:',
    '  ma_cu    mã đơn vị cũ (xã 5 chữ số, tỉnh 2)',
    '  ma_moi   mã đơn vị mới',
    '  pham_vi  toan_bo hoặc mot_phan',
    '  ty_le    tỷ lệ của phần chuyển, ví dụ 0,4 hoặc 40%; để trống khi chưa có',
    '  van_ban  số nghị quyết (có thể bỏ trống)',
    'Không có --write thì chỉ kiểm tra và cho biết sẽ thay đổi gì. Có lỗi ở bất kỳ dòng nào thì không ghi dòng nào.',
    'Đơn vị bị tách mà không ghi tỷ lệ thì so sánh qua ngày sắp xếp là “không so sánh được”.',
  ],
  options: {
    date: { type: 'string', help: `ngày sắp xếp, mặc định ${mergerDate}` },
    write: { type: 'boolean', help: 'ghi vào cơ sở dữ liệu' },
    'dry-run': { type: 'boolean', help: 'chỉ kiểm tra (mặc định)' },
  },
  words: [1, 1],
  run: async ({ words, text, flag, around }) => {
    const date = text('date') ?? mergerDate;
    if (!isValidDate(date))
      throw new CommandFault(`“${date}” không phải ngày dạng 2025-07-01.`, `“${date}” is no date like 2025-07-01.`, wrongCall);
    if (flag('write') && flag('dry-run'))
      throw new CommandFault('Chọn --write hoặc --dry-run, không cả hai.', 'Choose --write or --dry-run, not both.', wrongCall);
    const cells = await cellsOf(words[0] ?? '');
    return onInstallation(around, async ({ database, clock }) => {
      const found = await importLineage(database, clock, { cells, date, write: flag('write') });
      if (found.errors.length > 0) {
        for (const error of found.errors.slice(0, toldAtMost)) {
          around.say(`Dòng ${error.line}${error.column === null ? '' : `, cột ${error.column}`}: ${error.messageVi}`);
        }
        if (found.errors.length > toldAtMost) around.say(`… và ${found.errors.length - toldAtMost} lỗi khác.`);
        throw new CommandFault(
          `Tệp có ${found.errors.length} lỗi; không có gì được ghi.`,
          `The file has ${found.errors.length} faults; nothing was written.`,
        );
      }
      around.say(
        `${found.rows} dòng, ${found.events} đơn vị mới đã đối chiếu; thay ${found.replaced} quan hệ cũ; còn ${found.unreconciled} đơn vị chưa đối chiếu.`,
      );
      around.say(flag('write') ? 'Đã ghi.' : 'Chưa ghi gì (chạy thử). Thêm --write để ghi.');
      return 0;
    });
  },
};
