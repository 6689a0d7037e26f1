import { describe, expect, test } from 'vitest';
import { Combobox, DateField, NumberField, Switch } from '../index.tsx';
import { draw } from '../testing/draw.tsx';

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
