import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storable } from './storable.ts';

test('whatever a text holds, it can be stored, and every place stays where it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\udfff', '\u0000', ''), (text, sign) => {
      const raw = `${text}${sign}${text}`;
      const kept = storable(raw);
      expect(kept.length).toBe(raw.length);
      expect(kept.isWellFormed()).toBe(true);
      expect(kept).not.toContain('\u0000');
      const keeps = raw.isWellFormed() && !raw.includes('\u0000');
      expect(kept === raw).toBe(keeps);
    }),
  );
});

test('in everything that holds texts', () => {
  expect(storable({ a: ['x\ud800', { b: 'y\u0000', n: 5, none: null }] })).toEqual({ a: ['x\ufffd', { b: 'y\u2400', n: 5, none: null }] });
});
