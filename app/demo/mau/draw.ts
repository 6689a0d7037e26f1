/** The seed of the sample city: another one gives another city, the same one always the same. */
const seed = 0x2026_1116;

/**
 * A number in [0, 1) that depends on nothing but its four keys and the seed: the same whatever was drawn before, so that a
 * slice of the city has the values of the whole. Integer mixing only (no Math.random, no transcendental functions).
 */
export function draw(stream: number, a: number, b = 0, c = 0): number {
  let h = mix(seed ^ Math.imul(stream + 1, 0x9e37_79b1));
  h = mix(h ^ Math.imul(a + 1, 0x85eb_ca6b));
  h = mix(h ^ Math.imul(b + 1, 0xc2b2_ae35));
  h = mix(h ^ Math.imul(c + 1, 0x27d4_eb2f));
  return (h >>> 0) / 4_294_967_296;
}

/** A number in [−1, 1) by the same keys. */
export const sway = (stream: number, a: number, b = 0, c = 0): number => 2 * draw(stream, a, b, c) - 1;

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb_352d);
  h = Math.imul(h ^ (h >>> 15), 0x846c_a68b);
  return h ^ (h >>> 16);
}
