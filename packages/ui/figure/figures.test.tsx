import { describe, expect, test } from 'vitest';
import { BulletBar, Delta, FigureValue, Sparkline } from '../index.tsx';
import { draw, plain } from '../testing/draw.tsx';

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
