import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { slot, WithSlots } from './sentence-slot.tsx';

it('puts what stands in a sentence into its slots, in any order', () => {
  expect(renderToStaticMarkup(<WithSlots text={`Bằng ${slot(1)} và ${slot(0)}.`}>{[<b key="a">một</b>, 'hai']}</WithSlots>)).toBe(
    'Bằng hai và <b>một</b>.',
  );
});
