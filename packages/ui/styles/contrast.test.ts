import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const colour = /--([\w-]+):\s*(?:light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g;

/** The colours of a theme; one that is written once serves both. */
function colours(theme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(
    [...css.slice(0, css.indexOf('@media')).matchAll(colour)].map(([, name = '', light, dark, both]) => [
      name,
      both ?? (theme === 'light' ? light : dark) ?? '',
    ]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'paper-2', 'sheet', 'select', 'risk-bg', 'watch-bg', 'good-bg', 'none-bg'];
const text = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...['risk', 'watch', 'good', 'none'].flatMap((tone) =>
    ['paper', 'paper-2', 'sheet', `${tone}-bg`, 'select'].map((ground) => [tone, ground] as const),
  ),
  ...['paper', 'sheet', 'select', 'paper-2'].map((ground) => ['link', ground] as const),
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-hover'] as const,
];
const marks = [
  ['risk-bar', 'paper'],
  ['good-bar', 'paper'],
  ['tick-plan', 'track'],
  ['tick-plan', 'paper'],
  ['due', 'paper'],
  ['tick-strive', 'paper'],
  ['field', 'paper'],
  ['field', 'sheet'],
  ['focus', 'paper'],
] as const;

test.each(['light', 'dark'] as const)('text reaches 4,5:1 and marks 3:1 (%s)', (theme) => {
  const tokens = colours(theme);
  const weak = [...text.map((pair) => [pair, 4.5] as const), ...marks.map((pair) => [pair, 3] as const)].flatMap(([[a, b], least]) => {
    const ratio = contrast(tokens[a] ?? '#000000', tokens[b] ?? '#000000');
    return ratio < least || tokens[a] === undefined || tokens[b] === undefined ? [`${a} on ${b}: ${ratio.toFixed(2)}`] : [];
  });
  expect(weak).toEqual([]);
});
