import { describe, expect, test } from 'vitest';
import { DataTable, SheetGrid } from '../index.tsx';
import { draw } from '../testing/draw.tsx';

describe('tables and grids', () => {
  const columns = [
    {
      id: 'name',
      header: 'Tên',
      cell: (row: { name: string }) => row.name,
      sortValue: (row: { name: string }) => row.name,
      searchText: (row: { name: string }) => row.name,
    },
  ];
  const rows = [{ name: 'Đống Đa' }, { name: 'Da Lộc' }];

  test('a table names itself, says how it is sorted, and shows what the address asks for', () => {
    const html = draw(
      <DataTable
        label="Đơn vị"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
        searchLabel="Tìm đơn vị"
        state={{ search: '', sort: { column: 'name', descending: false } }}
        onOpen={() => {}}
      />,
    );
    expect(html).toContain('role="table" aria-label="Đơn vị"');
    expect(html).toContain('aria-sort="ascending"');
    expect(html.indexOf('>Da Lộc<')).toBeLessThan(html.indexOf('>Đống Đa<'));
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html).toContain('data-name="Tên"');
  });

  test('nothing found and nothing there are different words', () => {
    expect(
      draw(<DataTable label="Đơn vị" columns={columns} rows={rows} rowKey={(row) => row.name} state={{ search: 'zzz', sort: null }} />),
    ).toContain('Không có dòng nào khớp “zzz”.');
    expect(
      draw(<DataTable label="Đơn vị" columns={columns} rows={[]} rowKey={(row) => row.name} empty={<p>Chưa có đơn vị</p>} />),
    ).toContain('Chưa có đơn vị');
  });

  test('a sheet of 1.500 rows draws those in sight, with roles, states and sums', () => {
    const many = Array.from({ length: 1500 }, (_, index) => index);
    const html = draw(
      <SheetGrid
        label="Phân bổ"
        corner="Đơn vị"
        rows={many}
        rowKey={String}
        rowHeader={(row) => `Phường ${row}`}
        height={400}
        columns={[
          { id: 'm1', header: 'T1', name: 'Tháng 1', width: 80 },
          { id: 'm2', header: 'T2', name: 'Tháng 2', width: 80 },
        ]}
        onEdit={() => {}}
        cell={(row, column) =>
          row === 1 && column.id === 'm1'
            ? { text: 'chín', state: 'invalid', message: 'Không phải số' }
            : row === 2
              ? { text: '3', state: 'locked' }
              : { text: String(row) }
        }
        foot={[{ id: 'sum', header: 'Cộng', cells: { m1: { text: '1.000' } } }]}
      />,
    );
    expect(html).toContain('role="grid" aria-label="Phân bổ" aria-rowcount="1502" aria-colcount="3"');
    expect(html.match(/role="rowheader"/g)?.length).toBeLessThan(40);
    expect(html).toMatch(/aria-invalid="true"[^>]*title="Không phải số"/);
    expect(html.match(/aria-readonly="true"/g)?.length).toBe(2 + 2);
    expect(html).toContain('1.000');
    const active = /aria-activedescendant="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`id="${active}" role="gridcell"`);
  });
});
