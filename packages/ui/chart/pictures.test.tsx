import { describe, expect, test } from 'vitest';
import { LineFan, MonthBars, RankedBars, SmallMultiples } from '../index.tsx';
import { draw, plain } from '../testing/draw.tsx';

describe('pictures', () => {
  const months = ['T1', '2', '3', '4'];
  test('curves are one picture with their labels at the line ends', () => {
    const html = draw(
      <LineFan
        label="Thu ngân sách lũy kế"
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
    expect(html).toContain('role="img" aria-label="Thu ngân sách lũy kế"');
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
