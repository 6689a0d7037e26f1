import { readRollup, readStandingFigures } from '@thucthi/figures/server';
import { dec, formatQuantityVi, isPeriodCode, roundTo, slotCode, parsePeriodCode, yearOf, yearSpans } from '@thucthi/kernel';
import type { IndicatorAlias, KnownFact, ReadOptions } from '@thucthi/reader';
import type { Scope, ScopedTx } from '@thucthi/platform';
import { readIndicatorsCached } from '@thucthi/registry/server';
import { readTargets } from '@thucthi/targets/server';
import type { KnownIndicator } from '../domain/propose.ts';
import { readerCatalogue } from '../domain/reader-catalogue.ts';
import { inBaseUnit } from '../domain/base-unit.ts';
import type { ReaderVersion } from '../contract.ts';
import { readerProgram, versionOf } from './reader-version.ts';
import { acceptedWordings } from './wordings.store.ts';

/** The catalogue by code, as findings are proposed with it. */
export async function readKnownIndicators(tx: ScopedTx): Promise<Map<string, KnownIndicator>> {
  const registered = await readIndicatorsCached(tx);
  return new Map(
    [...registered.values()].map(({ id, definition }) => [
      definition.code,
      { id, code: definition.code, name: definition.name.vi, unit: definition.unit, accumulation: definition.accumulation },
    ]),
  );
}

/** What the reader is given beside a text, and which version of everything that is. */
export interface ReaderKit {
  indicators: IndicatorAlias[];
  version: ReaderVersion;
}

/** The catalogue with its names and the wordings accepted in this body, as the reader wants it, with the version of each. */
export async function readReaderKit(tx: ScopedTx, scope: Scope): Promise<ReaderKit> {
  const registered = await readIndicatorsCached(tx);
  const wordings = await acceptedWordings(tx, scope.tenantId);
  const codes = new Map([...registered.values()].map(({ id, definition }) => [id, definition.code]));
  const entries = [...registered.values()]
    .map(({ definition: { code, name, aliases, unit } }) => ({ code, name: name.vi, aliases: [...aliases], unit }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const accepted = wordings.flatMap(({ indicatorId, wording }) => {
    const code = codes.get(indicatorId);
    return code === undefined ? [] : [{ code, wording }];
  });
  return {
    indicators: readerCatalogue(entries, accepted),
    version: { ...(await readerProgram()), catalogue: versionOf(entries), wordings: versionOf(accepted) },
  };
}

/** What the reader is told about a paper beside its text. */
export async function readOptionsOf(
  tx: ScopedTx,
  scope: Scope,
  paper: { id: string; unitId: number; date: string | null; place: string | null },
  kit: ReaderKit,
  today: string,
): Promise<ReadOptions> {
  const { id, unitId, date, place } = paper;
  const year = Number((date ?? today).slice(0, 4));
  return {
    id,
    indicators: kit.indicators,
    facts: await readKnownFacts(tx, scope, { unitId, year, today }),
    ...(date === null ? {} : { date }),
    ...(place === null ? {} : { place }),
  };
}

/** How far back a paper is held against what is known. */
const yearsBack = 1;

/** Figures and plans the ledger and the plans hold of a unit for a year and the one before: the checks hold a paper against them too. */
async function readKnownFacts(tx: ScopedTx, scope: Scope, asked: { unitId: number; year: number; today: string }): Promise<KnownFact[]> {
  const { tenantId } = scope;
  const indicators = await readIndicatorsCached(tx);
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => asked.year - back);
  const periods = years.flatMap((year) => yearSpans().map(({ from, to }) => slotCode(year, from, to)));
  const key = { tenantId, unitIds: [asked.unitId], periods, knownOn: null };
  const own = await readStandingFigures(tx, key);
  const stood = new Set(own.map(({ indicatorId, period }) => `${indicatorId}/${period}`));
  const sums = (await readRollup(tx, { ...key, rule: 0 })).filter(({ indicatorId, period }) => !stood.has(`${indicatorId}/${period}`));
  const targets = await readTargets(tx, { tenantId, unitIds: [asked.unitId], inForceOn: asked.today });
  const fact = (
    indicatorId: number,
    period: string,
    value: string,
    rest: Pick<KnownFact, 'kind' | 'source'> & { issuer?: string },
  ): KnownFact[] => {
    const definition = indicators.get(indicatorId)?.definition;
    if (definition === undefined || !isPeriodCode(period)) return [];
    const printed = formatQuantityVi(roundTo(dec(value), 4), definition.unit);
    return [{ indicator: definition.code, period, printed, ...inBaseUnit(value, definition.unit), ...rest }];
  };
  const source = 'sổ số liệu';
  return [
    ...own.flatMap((one) => fact(one.indicatorId, one.period, one.value, { kind: 'figure', source })),
    ...sums.flatMap((one) =>
      indicators.get(one.indicatorId)?.definition.rollUp === 'sum'
        ? fact(one.indicatorId, one.period, one.value, { kind: 'figure', source })
        : [],
    ),
    ...targets.flatMap((one) =>
      one.terms.value === null || one.terms.withdrawn || yearOf(parsePeriodCode(one.period)) < asked.year - yearsBack
        ? []
        : fact(one.indicatorId, one.period, one.terms.value, {
            kind: 'plan',
            source: one.planName.charAt(0).toLocaleLowerCase('vi-VN') + one.planName.slice(1),
            ...(one.issuers.length === 0 ? {} : { issuer: one.issuers.join('+') }),
          }),
    ),
  ];
}
