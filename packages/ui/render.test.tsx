import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  BulletBar,
  Combobox,
  ContextBar,
  ContextSelect,
  createCatalogue,
  DataTable,
  DateField,
  Delta,
  ErrorNote,
  FigureValue,
  FilterTabs,
  Icon,
  iconNames,
  LineFan,
  LinkProvider,
  LocaleProvider,
  MonthBars,
  NumberField,
  ProgressBar,
  RankedBars,
  SheetGrid,
  SidePanel,
  SmallMultiples,
  Sparkline,
  StatusBadge,
  statusOrder,
  Switch,
  TextProvider,
  ThemeSwitch,
  toneOf,
  TopBar,
  useText,
} from './index.tsx';
import type { Locale } from './index.tsx';

const draw = (node: ReactNode, locale: Locale = 'vi') => renderToStaticMarkup(<LocaleProvider locale={locale}>{node}</LocaleProvider>);
const plain = (html: string) => html.replace(/<[^>]+>/g, '');

describe('signs', () => {
  test('a status is colour, icon and word together, grey with its reason', () => {
    for (const status of statusOrder) {
      const html = draw(<StatusBadge status={status} word="Chữ" reason="chưa có kế hoạch" />);
      expect(html).toContain(`class="st ${toneOf(status)}"`);
      expect(html).toContain('<svg');
      expect(plain(html)).toBe('Chữchưa có kế hoạch');
    }
  });

  test('an icon is silent unless it has a label', () => {
    expect(iconNames.length).toBeGreaterThan(25);
    for (const name of iconNames) expect(draw(<Icon name={name} />)).toContain('aria-hidden="true"');
    expect(draw(<Icon name="close" label="Đóng" />)).toContain('role="img" aria-label="Đóng"');
  });
});

describe('figures', () => {
  test('a figure keeps its qualifier and its unit, and carries ≈ and ◇', () => {
    expect(plain(draw(<FigureValue value="838.9" unit="tỷ đồng" qualifiers={['gần']} />))).toBe('gần 838,9 tỷ đồng');
    expect(plain(draw(<FigureValue value="1550.6" unit="tỷ đồng" derived />))).toContain('≈1.550,6');
    expect(draw(<FigureValue value="1196" unit="tỷ đồng" illustrative />)).toContain('class="v il"');
    expect(plain(draw(<FigureValue value={null} unit="tỷ đồng" />))).toBe('chưa có tỷ đồng');
    expect(plain(draw(<FigureValue value="3.51" unit="%" size="text" signed />))).toBe('+3,51%');
    expect(plain(draw(<FigureValue value="29976.8" unit="" size="text" />, 'en'))).toBe('29,976.8');
  });

  test('a change has an arrow and a word', () => {
    expect(plain(draw(<Delta value="16.2" basis="so với cùng kỳ" />))).toBe('↑ tăng 16,2% so với cùng kỳ');
    expect(plain(draw(<Delta value="-24" />))).toBe('↓ giảm 24%');
    expect(plain(draw(<Delta value="0" />))).toBe('không đổi');
    expect(plain(draw(<Delta value="-31" kind="points" />))).toBe('↓ giảm 31 điểm %');
  });

  test('the bullet bar is one picture named by its sentence; ticks by level, time mark, no track without a plan', () => {
    const html = draw(
      <BulletBar
        tone="risk"
        actual="47.81"
        due={['71.5']}
        sentence="bằng 54,1% kế hoạch tỉnh và 47,81% kế hoạch thành phố"
        plans={[
          { percent: '88.4', label: 'tỉnh ≈1.551', level: 'assigned' },
          { percent: '100', label: '≈1.755', level: 'assigned', chosen: true },
          { percent: '105', level: 'striving' },
        ]}
      />,
    );
    expect(html).toContain('role="img" aria-label="bằng 54,1% kế hoạch tỉnh và 47,81% kế hoạch thành phố"');
    expect(html.match(/class="pl"/g)).toHaveLength(2);
    expect(html.match(/class="sv"/g)).toHaveLength(1);
    expect(html.match(/class="du"/g)).toHaveLength(1);
    expect(html).toContain('--x:47.81');
    const none = draw(<BulletBar tone="none" actual={null} plans={[]} sentence="" noPlanNote="so với cùng kỳ" />);
    expect(none).not.toContain('class="tr"');
    expect(plain(none)).toBe('Chưa có kế hoạch · so với cùng kỳ');
  });

  test('past the edge the bar is cut and says so', () => {
    const html = draw(
      <BulletBar tone="good" actual="143.2" sentence="143,2% kế hoạch" plans={[{ percent: '100', level: 'assigned', chosen: true }]} />,
    );
    expect(html).toContain('class="br cut"');
    expect(html).toContain('143,2% kế hoạch (vượt khung vẽ)');
  });

  test('a sparkline is silent beside its row and named when alone', () => {
    expect(draw(<Sparkline values={['1', null, '3']} tone="risk" />)).toContain('aria-hidden="true"');
    expect(draw(<Sparkline values={['1', '2']} tone="risk" label="24 tháng" />)).toContain('role="img" aria-label="24 tháng"');
    expect(draw(<Sparkline values={[null]} tone="risk" />)).toBe('');
  });
});

describe('shell', () => {
  test('the top bar marks the current place, skips to the main part and draws links as the app says', () => {
    const html = draw(
      <LinkProvider render={(link) => <a data-own="yes" {...link} />}>
        <TopBar
          homeHref="/"
          places={[
            { id: 'a', label: 'Điều hành', href: '/dieu-hanh', current: true },
            { id: 'b', label: 'Đơn vị', href: '/don-vi', more: true },
          ]}
        />
      </LinkProvider>,
    );
    expect(html).toContain('<nav class="nav" aria-label="Các phần">');
    expect(html).toMatch(/data-own="yes"[^>]*aria-current="page"[^>]*>Điều hành/);
    expect(html).toContain('href="#main"');
    expect(html).toContain('aria-label="Mở danh mục"');
  });

  test('the context line is a named part with its choices', () => {
    const html = draw(
      <ContextBar>
        <ContextSelect label="Kỳ báo cáo" name="Kỳ" value="9" options={[{ id: '9', label: '9 tháng năm 2023' }]} onChange={() => {}} />
      </ContextBar>,
    );
    expect(html).toContain('<section class="ctx" aria-label="Phạm vi đang xem">');
    expect(html).toContain('aria-haspopup="listbox"');
    expect(html).toContain('9 tháng năm 2023');
  });

  test('tabs carry counts, one stop for the Tab key', () => {
    const html = draw(
      <FilterTabs
        label="Lọc"
        value="all"
        onChange={() => {}}
        tabs={[
          { id: 'all', label: 'Tất cả', count: 11 },
          { id: 'risk', label: 'Nguy cơ không đạt', count: 2, icon: 'risk', tone: 'risk' },
        ]}
      />,
    );
    expect(html).toContain('role="tablist" aria-label="Lọc"');
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html).toContain('aria-selected="true"');
  });

  test('a side panel is an aside named by its head, with a way to close', () => {
    const html = draw(
      <SidePanel title="Giải thích con số" onClose={() => {}}>
        …
      </SidePanel>,
    );
    const id = /aria-labelledby="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`<h2 id="${id}" tabindex="-1">Giải thích con số</h2>`);
    expect(html).toContain('aria-label="Đóng"');
    expect(html).not.toContain('role="dialog"');
  });

  test('theme is a group of three', () => {
    expect(draw(<ThemeSwitch />).match(/type="radio"/g)).toHaveLength(3);
  });
});

describe('forms', () => {
  test('a field ties label, hint and message to its control', () => {
    const html = draw(
      <DateField label="Thời hạn" date={null} hint="ngày làm việc" error="Không có ngày 31/9/2023 trong lịch." onChange={() => {}} />,
    );
    const id = /<label for="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`id="${id}" aria-describedby="${id}-hint ${id}-message" aria-invalid="true"`);
    expect(html).toContain('role="alert"');
  });

  test('a number that cannot be read is said in words under its field', () => {
    const html = draw(<NumberField label="Thực hiện" raw="12,5 tỉ" onChange={() => {}} />);
    expect(html).toContain('value="12,5 tỉ"');
    expect(html).toContain('aria-invalid="true"');
  });

  test('combobox and switch tell what they are', () => {
    expect(draw(<Combobox label="Đơn vị" value="a" options={[{ id: 'a', label: 'Phường Hội Phú' }]} onChange={() => {}} />)).toMatch(
      /aria-haspopup="listbox".*Phường Hội Phú/,
    );
    expect(draw(<Switch label="Hiện" checked onChange={() => {}} />)).toContain('role="switch"');
  });
});

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

describe('pictures', () => {
  const months = ['T1', '2', '3', '4'];
  test('curves are one picture with their labels at the line ends', () => {
    const html = draw(
      <LineFan
        label="Thu ngân sách luỹ kế"
        months={months}
        actual={['10', '20', null, null]}
        actualLabel="20"
        tone="risk"
        plans={[{ id: 'p', name: 'KH tỉnh', value: '≈50', values: ['12', '25', '38', '50'] }]}
        forecast={{
          name: 'Dự báo',
          value: '40',
          bandLabel: '35 – 45',
          middle: [null, null, '30', '40'],
          bands: [{ low: [null, null, '28', '35'], high: [null, null, '32', '45'] }],
        }}
        cutoff="đến 28/2"
      />,
    );
    expect(html).toContain('role="img" aria-label="Thu ngân sách luỹ kế"');
    for (const words of ['KH tỉnh ≈50', 'Dự báo 40', '35 – 45', 'đến 28/2']) expect(html).toContain(`>${words}</text>`);
  });

  test('bars, small multiples and ranks carry their values as words', () => {
    expect(
      draw(
        <MonthBars
          label="Từng tháng"
          tone="risk"
          bars={[
            { id: '1', month: 'T1', value: '5', lastYear: '6', needed: null, text: '5' },
            { id: '2', month: '2', value: null, lastYear: '4', needed: '9', text: '9' },
          ]}
        />,
      ),
    ).toContain('stroke-dasharray="3 3"');
    expect(
      plain(
        draw(
          <SmallMultiples
            label="Xã, phường"
            items={[
              {
                id: 'a',
                label: 'xã Gào',
                value: '35,8%',
                tone: 'risk',
                icon: 'risk',
                word: 'Nguy cơ không đạt',
                values: ['10'],
                plan: ['20', '100'],
              },
            ]}
          />,
        ),
      ),
    ).toBe('xã GàoNguy cơ không đạt: 35,8%');
    expect(
      draw(
        <RankedBars
          label="Xếp hạng"
          bars={[
            { id: 'a', label: 'xã Gào', value: '35.8', text: '35,8%', tone: 'risk' },
            { id: 'b', label: 'Trà Bá', value: null, text: 'chưa có', tone: 'none' },
          ]}
        />,
      ),
    ).toContain('<ol aria-label="Xếp hạng">');
  });
});

describe('words', () => {
  test('an error says what happened, that nothing was lost, and what to do', () => {
    const html = draw(<ErrorNote what="Không gửi được 3 số." todo="Thử lại khi có mạng." onRetry={() => {}} />);
    expect(html).toContain('role="alert"');
    expect(plain(html)).toBe('Không gửi được 3 số.Không mất dữ liệu nào đã nhập.Thử lại khi có mạng.Thử lại');
    expect(draw(<ProgressBar label="Đang kiểm tra" done={41200} total={100000} />)).toContain('aria-valuetext="41.200 trên 100.000"');
  });

  test('words follow the reader’s language; a missing key fails', () => {
    const words = createCatalogue({ title: { vi: 'Điều hành', en: 'Cockpit' } });
    const Title = () => <h1>{useText(words)('title')}</h1>;
    const Loose = ({ name }: { name: string }) => <h1>{useText()(name)}</h1>;
    expect(draw(<Title />, 'en')).toBe('<h1>Cockpit</h1>');
    expect(
      draw(
        <TextProvider catalogue={words}>
          <Loose name="title" />
        </TextProvider>,
      ),
    ).toBe('<h1>Điều hành</h1>');
    expect(() =>
      draw(
        <TextProvider catalogue={words}>
          <Loose name="nothing" />
        </TextProvider>,
      ),
    ).toThrow('missing message: nothing');
    expect(
      draw(
        <TextProvider catalogue={words} missing="show-key">
          <Loose name="nothing" />
        </TextProvider>,
      ),
    ).toBe('<h1>nothing</h1>');
  });
});
