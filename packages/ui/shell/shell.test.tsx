import { describe, expect, test } from 'vitest';
import { ContextBar, ContextSelect, FilterTabs, LinkProvider, SidePanel, ThemeSwitch, TopBar } from '../index.tsx';
import { draw } from '../testing/draw.tsx';

describe('shell', () => {
  test('the top bar marks the current place, skips to the main part and draws links as the app says', () => {
    const html = draw(
      <LinkProvider
        render={({ children, ...anchor }) => (
          <a data-own="yes" {...anchor}>
            {children}
          </a>
        )}
      >
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
