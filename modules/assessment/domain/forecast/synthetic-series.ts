/** A made-up indicator with a known year end, for trying forecasts out; the same seed gives the same series. */
export type SyntheticSeries = { family: string; months: number[]; firstYear: number };

/** A small fixed generator of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Family = {
  family: string;
  level: number;
  /** Yearly growth, drawn between. */
  growth: readonly [number, number];
  season: readonly number[];
  /** Month-to-month noise, share of the month. */
  noise: number;
  /** Chance a month of a one-off, and its size. */
  shock: readonly [chance: number, size: number];
  /** How far growth wanders from year to year. */
  wander: number;
  counted: boolean;
};

/** Families of indicators as a commune or city knows them. */
const FAMILIES: readonly Family[] = [
  {
    family: 'budget-revenue',
    level: 12,
    growth: [0.02, 0.18],
    season: [1.5, 0.7, 0.9, 1.1, 0.8, 0.9, 1.1, 0.8, 0.9, 1.1, 1.0, 1.6],
    noise: 0.12,
    shock: [0.04, 0.8],
    wander: 0.06,
    counted: false,
  },
  {
    family: 'retail',
    level: 400,
    growth: [0.06, 0.15],
    season: [1.15, 0.92, 0.95, 0.97, 0.98, 0.99, 1.0, 0.99, 1.0, 1.0, 1.0, 1.1],
    noise: 0.025,
    shock: [0.01, 0.1],
    wander: 0.03,
    counted: false,
  },
  {
    family: 'disbursement',
    level: 30,
    growth: [-0.05, 0.2],
    season: [0.2, 0.3, 0.5, 0.6, 0.7, 0.9, 1.0, 1.0, 1.2, 1.4, 1.7, 2.5],
    noise: 0.2,
    shock: [0.02, 0.6],
    wander: 0.1,
    counted: false,
  },
  {
    family: 'enterprises',
    level: 35,
    growth: [-0.1, 0.15],
    season: [0.8, 0.6, 1.2, 1.1, 1.1, 1.1, 1.0, 1.0, 1.0, 1.0, 1.1, 1.0],
    noise: 0.05,
    shock: [0, 0],
    wander: 0.08,
    counted: true,
  },
  {
    family: 'accidents',
    level: 9,
    growth: [-0.15, 0.02],
    season: [1.3, 1.2, 1, 1, 1, 1, 0.9, 0.9, 0.9, 0.9, 0.9, 1],
    noise: 0,
    shock: [0, 0],
    wander: 0.06,
    counted: true,
  },
  {
    family: 'tourists',
    level: 60,
    growth: [0.0, 0.3],
    season: [0.8, 1.1, 0.7, 0.9, 1.0, 1.5, 1.6, 1.4, 0.9, 0.7, 0.6, 0.8],
    noise: 0.08,
    shock: [0.02, -0.5],
    wander: 0.1,
    counted: false,
  },
  {
    family: 'industry',
    level: 700,
    growth: [0.04, 0.12],
    season: [0.95, 0.8, 1, 1, 1, 1.02, 1.02, 1.03, 1.04, 1.04, 1.05, 1.05],
    noise: 0.04,
    shock: [0.01, -0.2],
    wander: 0.04,
    counted: false,
  },
  {
    family: 'social-insurance',
    level: 20,
    growth: [0, 0.05],
    season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    noise: 0.1,
    shock: [0.01, 0.3],
    wander: 0.02,
    counted: false,
  },
];

/** Draws series of every family in turn, each `years` full years long. */
export function drawSeries(seed: number, count: number, years: number, firstYear: number): SyntheticSeries[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const family = FAMILIES[i % FAMILIES.length] ?? FAMILIES[0];
    if (family === undefined) throw new Error('no family of series');
    return { family: family.family, months: draw(family, years, random), firstYear };
  });
}

function draw(family: Family, years: number, random: () => number): number[] {
  const size = family.level * (0.4 + 1.6 * random());
  const growth = family.growth[0] + (family.growth[1] - family.growth[0]) * random();
  const season = family.season.map((s) => Math.max(0.05, s * (1 + 0.15 * normal(random))));
  const months: number[] = [];
  let level = size;
  for (let year = 0; year < years; year += 1) {
    const rate = growth + family.wander * normal(random);
    for (let month = 0; month < 12; month += 1) {
      level *= (1 + rate) ** (1 / 12);
      let value = level * (season[month] ?? 1) * Math.max(0.05, 1 + family.noise * normal(random));
      if (random() < family.shock[0]) value *= Math.max(0.1, 1 + family.shock[1] * (0.5 + random()));
      months.push(family.counted ? poisson(value, random) : Math.round(value * 10) / 10);
    }
  }
  return months;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function poisson(mean: number, random: () => number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let count = 0;
  for (let left = Math.exp(-mean), product = random(); product > left; product *= random()) count += 1;
  return count;
}
