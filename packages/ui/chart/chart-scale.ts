/** A figure on a picture: decimal string or number; geometry only, never printed from here. */
export type Plotted = string | number | null;

/** Plotted values as numbers, gaps kept. */
export function plotted(values: readonly Plotted[]): (number | null)[] {
  return values.map((value) => (value === null ? null : Number(value)));
}

/**
 * Round values for the lines of a scale from `low` to `high`, about `count` of them.
 * @example roundTicks(0, 1755, 4) // [0, 500, 1000, 1500]
 */
export function roundTicks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high * (1 + 1e-12); index++)
    ticks.push(Number((index * step).toPrecision(12)));
  return ticks;
}

/**
 * Moves labels apart so that they stand at least `gap` px from one another within `low`..`high`, in their order from top
 * to bottom and as near their lines as that allows. Heights in px; a label takes its own height.
 * @example spreadLabels([{ y: 10, height: 18 }, { y: 12, height: 18 }], 0, 100)
 */
export function spreadLabels(labels: readonly { y: number; height: number }[], low: number, high: number): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).toSorted((a, b) => a.y - b.y);
  const tops = order.map((label) => label.y - label.height / 2);
  for (let i = 0; i < order.length; i++) {
    const before = order[i - 1];
    const floor = before === undefined ? low : (tops[i - 1] ?? low) + before.height;
    tops[i] = Math.max(tops[i] ?? low, floor);
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const height = order[i]?.height ?? 0;
    const ceiling = i === order.length - 1 ? high - height : (tops[i + 1] ?? high) - height;
    tops[i] = Math.min(tops[i] ?? low, Math.max(ceiling, low));
  }
  const result: number[] = [];
  order.forEach((label, i) => (result[label.index] = (tops[i] ?? 0) + label.height / 2));
  return result;
}

/** An SVG path through points; a null ends a stroke. */
export function strokePath(points: readonly ([number, number] | null)[]): string {
  let path = '';
  let drawing = false;
  for (const point of points) {
    if (point === null) {
      drawing = false;
      continue;
    }
    path += `${drawing ? ' ' : 'M'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
    drawing = true;
  }
  return path;
}
