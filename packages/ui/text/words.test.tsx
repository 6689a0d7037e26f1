import { describe, expect, test } from 'vitest';
import { createCatalogue, ErrorNote, formatFor, ProgressBar, TextProvider, useText } from '../index.tsx';
import { draw, plain } from '../testing/draw.tsx';

describe('words', () => {
  test('an error says what happened, that nothing was lost, and what to do', () => {
    const html = draw(<ErrorNote what="Không gửi được 3 số." todo="Thử lại khi có mạng." onRetry={() => {}} />);
    expect(html).toContain('role="alert"');
    expect(plain(html)).toBe('Không gửi được 3 số.Không mất dữ liệu nào đã nhập.Thử lại khi có mạng.Thử lại');
    expect(draw(<ProgressBar label="Đang kiểm tra" done={41200} total={100000} />)).toContain('aria-valuetext="41.200 trên 100.000"');
  });

  test('square and cubic metres are written with their exponent raised, other units as they are', () => {
    const { unit, quantity } = formatFor('vi');
    expect(['m2', 'km2', 'm3', 'đồng/m2', 'ha', 'tỷ đồng'].map(unit)).toEqual(['m²', 'km²', 'm³', 'đồng/m²', 'ha', 'tỷ đồng']);
    expect(quantity('46560', 'm2')).toBe('46.560 m²');
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
