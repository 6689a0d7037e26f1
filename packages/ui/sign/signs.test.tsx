import { describe, expect, test } from 'vitest';
import { Icon, iconNames, StatusBadge, statusOrder, toneOf } from '../index.tsx';
import { draw, plain } from '../testing/draw.tsx';

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
