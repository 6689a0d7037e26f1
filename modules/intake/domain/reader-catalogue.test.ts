import { read } from '@thucthi/reader';
import { expect, test } from 'vitest';
import { readerCatalogue } from './reader-catalogue.ts';

const catalogue = readerCatalogue(
  [
    {
      code: 'product-value-per-ha',
      name: 'Giá trị sản phẩm trên một ha đất canh tác',
      aliases: ['giá trị sản phẩm trên một ha'],
      unit: 'triệu đồng/ha',
    },
    { code: 'poverty-rate', name: 'Tỷ lệ hộ nghèo', aliases: [], unit: '%' },
    { code: 'doses-1', name: 'Số mũi 1 đã tiêm', aliases: ['mũi 1'], unit: 'mũi' },
    { code: 'doses-2', name: 'Số mũi 2 đã tiêm', aliases: ['mũi 2'], unit: 'mũi' },
    { code: 'forest', name: 'Diện tích rừng trồng mới', aliases: ['trồng rừng'], unit: 'nghìn ha' },
  ],
  [{ code: 'forest', wording: 'phủ xanh đất trống' }],
);
const reading = (text: string) => read(text, { indicators: catalogue, date: '2024-06-30' });
const linked = (text: string) => reading(text).observations.map(({ indicator }) => indicator);

test('an amount a hectare is known by its money alone, and one too large by a thousand is told', () => {
  const said = reading('Năm 2024, phấn đấu giá trị sản phẩm trên một ha đạt 130 tỷ đồng.');
  expect(said.observations[0]?.indicator).toBe('product-value-per-ha');
  expect(said.checks).toContainEqual(expect.objectContaining({ type: 'MAGNITUDE_OUTLIER', verdict: 'fail' }));
  expect(reading('Năm 2024, phấn đấu giá trị sản phẩm trên một ha đạt 130 triệu đồng.').checks).toEqual([]);
});

test('numbers inside names tell indicators apart, multiples of the unit are the same unit, accepted wordings are known', () => {
  expect(linked('Đến ngày 11/7/2023, mũi 1: 9.316.646 mũi; mũi 2: 8.197.162 mũi.')).toEqual(['doses-1', 'doses-2']);
  expect(linked('Năm 2023, trồng rừng đạt 412 ha.')).toEqual(['forest']);
  expect(linked('Năm 2023, phủ xanh đất trống đạt 412 ha.')).toEqual(['forest']);
});
