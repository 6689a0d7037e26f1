/** A data set as numbers: a body of communes, perhaps with neighbourhoods below, that report every indicator every month. */
export interface Shape {
  name: 'A' | 'B' | 'C';
  communes: number;
  /** 0: the communes themselves report. */
  neighbourhoodsEach: number;
  indicators: number;
  /** From January 2022 on. */
  months: number;
}

export const tenantId = 1;
export const rootId = 101_000_000;
export const rootSlug = 'thanh-pho-do';
export const communeId = (number: number): number => rootId + number;
export const communeSlug = (number: number): string => `xa-do-${number}`;
/** Neighbourhoods are numbered through; ten to a commune. */
export const neighbourhoodId = (number: number): number => rootId + 10_000 + number;

/** Every fifth indicator is a rate with numerator and denominator; the others are sums. */
export const isRate = (indicatorId: number): boolean => indicatorId % 5 === 0;

export const monthAt = (index: number): string => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
export const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** The month the questions are about: September of the last year, which is the last month of both data sets. */
export const askedMonth = '2025-09';
export const monthsOfNine = (year: number): string[] =>
  Array.from({ length: 9 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

export const leavesOf = (shape: Shape): number =>
  shape.neighbourhoodsEach === 0 ? shape.communes : shape.communes * shape.neighbourhoodsEach;
export const leafId = (shape: Shape, number: number): number =>
  shape.neighbourhoodsEach === 0 ? communeId(number) : neighbourhoodId(number);
export const figuresOf = (shape: Shape): number => leavesOf(shape) * shape.indicators * shape.months;

const scaled = (communes: number, scale: number, least: number): number => Math.max(least, Math.round(communes * scale));

/** Data set A: 1.500 reporting neighbourhoods, 20,25 million figures at scale 1. */
export const shapeA = (scale: number): Shape => ({
  name: 'A',
  communes: scaled(150, scale, 4),
  neighbourhoodsEach: 10,
  indicators: 300,
  months: 45,
});
/** Data set B: 150 reporting communes, 2,03 million figures at scale 1. */
export const shapeB = (scale: number): Shape => ({
  name: 'B',
  communes: scaled(150, scale, 8),
  neighbourhoodsEach: 0,
  indicators: 300,
  months: 45,
});
/** Data set C: all 3.321 communes of the country as one body, each reporting 30 indicators itself, 4,48 million figures at scale 1. */
export const shapeC = (scale: number): Shape => ({
  name: 'C',
  communes: scaled(3321, scale, 20),
  neighbourhoodsEach: 0,
  indicators: 30,
  months: 45,
});
