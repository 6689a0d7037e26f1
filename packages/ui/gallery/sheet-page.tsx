import { dec, decimalString, formatNumberVi } from '@thucthi/kernel';
import { Button, ContextBar, ContextMenu, Page, PageLead, pasteEdits, readNumber, SheetGrid, useHistory } from '../index.tsx';
import type { CellEdit, SheetColumn } from '../index.tsx';

const names = [
  'Phường Hội Thương',
  'Xã Gào',
  'Phường Trà Bá',
  'Xã Ia Kênh',
  'Phường Thống Nhất',
  'Ban Quản lý dự án đầu tư xây dựng khu vực phía Tây',
  'Phường Diên Hồng',
  'Phường Đống Đa',
];
const rows = Array.from({ length: 1500 }, (_, index) => ({
  id: `r${index}`,
  name: `${names[index % names.length]}${index < names.length ? '' : ` ${index}`}`,
}));
const columns: readonly SheetColumn[] = [
  { id: 'year', header: 'Cả năm', name: 'Cả năm', width: 104 },
  ...Array.from({ length: 12 }, (_, index): SheetColumn => ({
    id: `m${index + 1}`,
    header: `T${index + 1}`,
    name: `Tháng ${index + 1}`,
    width: 84,
    parted: index % 3 === 0,
  })),
];
type Texts = Readonly<Record<string, string>>;
const start: Texts = Object.fromEntries(
  rows.flatMap((row, index) =>
    columns
      .slice(1)
      .map((column, at) => [
        `${row.id}:${column.id}`,
        index === 3 && at === 4 ? 'chín' : formatNumberVi(decimalString(dec(((index * 7 + at * 3) % 40) + 3).times('1.25'))),
      ]),
  ),
);

export function SheetPage() {
  const texts = useHistory<Texts>(start);
  const apply = (edits: readonly CellEdit[]) =>
    texts.set((now) => ({ ...now, ...Object.fromEntries(edits.map((edit) => [`${edit.rowKey}:${edit.columnId}`, edit.text])) }));
  const sum = (keys: readonly string[]) =>
    keys.reduce((total, key) => {
      const entry = readNumber(texts.value[key] ?? '');
      return entry.state === 'number' ? total.plus(entry.value) : total;
    }, dec(0));
  const sums = Object.fromEntries(columns.slice(1).map((column) => [column.id, sum(rows.map((row) => `${row.id}:${column.id}`))]));
  const total = Object.values(sums).reduce((a, b) => a.plus(b), dec(0));
  const assigned = dec('500000');
  return (
    <>
      <ContextBar
        back={{ href: '#cockpit', label: 'Giao chỉ tiêu' }}
        end={
          <>
            <Button kind="bare" icon="undo" disabled={!texts.canUndo} onClick={texts.undo}>
              Hoàn tác
            </Button>
            <Button icon="download">Xuất Excel</Button>
            <Button kind="main">Ban hành quyết định</Button>
          </>
        }
      >
        <ContextMenu value="Thu ngân sách nhà nước">{() => 'Chọn chỉ tiêu'}</ContextMenu>
      </ContextBar>
      <Page>
        <PageLead title="Còn 13.125 tỷ đồng chưa giao cho đơn vị nào.">
          Dán từ Excel vào bảng, hoặc gõ từng ô. Mọi thay đổi chưa ban hành đều hoàn tác được.
        </PageLead>
        <SheetGrid
          label="Phân bổ theo đơn vị và tháng"
          corner="Đơn vị"
          rows={rows}
          rowKey={(row) => row.id}
          rowHeader={(row) => row.name}
          columns={columns}
          height={520}
          cell={(row, column) => {
            if (column.id === 'year')
              return { text: formatNumberVi(sum(columns.slice(1).map((c) => `${row.id}:${c.id}`))), state: 'computed' };
            const key = `${row.id}:${column.id}`;
            const text = texts.value[key] ?? '';
            const entry = readNumber(text, { min: '0' });
            if (entry.state === 'invalid') return { text, state: 'invalid', message: `${row.name}, ${column.name}: ${entry.message}` };
            if (row.id === 'r1' && column.id === 'm1') return { text, state: 'locked', message: 'Tháng 1 đã khóa sổ.' };
            if (row.id === 'r2' && column.id === 'm2') return { text, state: 'amber', message: 'Gấp 3 lần tháng trước; kiểm tra lại.' };
            if (row.id === 'r4' && column.id === 'm3') return { text, state: 'sending' };
            return { text, state: text === start[key] ? 'saved' : 'unsaved' };
          }}
          onEdit={apply}
          onUndo={texts.undo}
          onRedo={texts.redo}
          onPaste={(block, anchor) =>
            apply(
              pasteEdits(block, anchor.range, { rows: rows.length, columns: columns.length }).flatMap(({ at, text }) => {
                const row = rows[at.row];
                const column = columns[at.column];
                return row === undefined || column === undefined || column.id === 'year'
                  ? []
                  : [{ rowKey: row.id, columnId: column.id, text }];
              }),
            )
          }
          foot={[
            {
              id: 'sum',
              header: 'Cộng',
              cells: {
                year: { text: formatNumberVi(total) },
                ...Object.fromEntries(Object.entries(sums).map(([id, value]) => [id, { text: formatNumberVi(value) }])),
              },
            },
            {
              id: 'rest',
              header: 'Còn lại so với chỉ tiêu giao',
              cells: { year: { text: formatNumberVi(assigned.minus(total)), tone: assigned.lessThan(total) ? 'risk' : 'good' } },
            },
          ]}
        />
      </Page>
    </>
  );
}
