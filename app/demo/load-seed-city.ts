import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { appendRelations, insertDocuments } from '@thucthi/mandates/server';
import { newId, withScope, type Clock, type Database } from '@thucthi/platform';
import { recordDocumentFacts, vintageNumbers, type IncomingFigure, type StatementRecord } from '@thucthi/figures/server';
import { insertPlan, insertTargets } from '@thucthi/targets/server';
import { demoTenantIds, firstUnitId } from './demo-facts.ts';
import { demoScope } from './demo-scope.ts';
import { makeDemoBody } from './make-demo-body.ts';
import type { SeedCity, SeedFigure, SeedStatement } from './seeds/index.ts';

/** Loads one of the five real cities: its documents, plans, targets, figures and statements, each with its place in the document. */
export async function loadSeedCity(
  database: Database,
  clock: Clock,
  city: SeedCity,
  indicatorIds: ReadonlyMap<string, number>,
): Promise<void> {
  const tenantId = demoTenantIds[city.slug];
  const unitId = firstUnitId(tenantId);
  await makeDemoBody(database, clock, {
    tenantId,
    slug: city.slug,
    name: city.tenantName,
    illustrative: false,
    units: [
      {
        id: unitId,
        slug: city.slug,
        tree: 'territory',
        versions: [
          {
            code: null,
            name: city.unit.name,
            kind: city.unit.kind,
            parentId: null,
            validFrom: city.unit.validFrom ?? '1900-01-01',
            validTo: city.unit.validTo,
          },
        ],
      },
    ],
    events: [],
  });
  const scope = demoScope(tenantId);
  const recordedAt = clock.now();
  const stamp = { recordedAt, recordedBy: null };
  const documentIds = new Map(city.documents.map((document) => [document.key, newId(recordedAt)]));
  const documentId = (key: string): string => known(documentIds, key);
  const indicatorId = (code: string): number => known(indicatorIds, code);
  const planIds = new Map(city.plans.map((plan) => [plan.key, newId(recordedAt)]));

  await withScope(database, scope, async (tx) => {
    await insertDocuments(
      tx,
      tenantId,
      city.documents.map((document) => ({
        id: documentId(document.key),
        key: document.key,
        symbol: document.symbol,
        kind: document.kind,
        title: document.title,
        issuer: document.issuer,
        issuedOn: document.date,
        note: document.note ?? null,
      })),
      stamp,
    );
    const sources = new Set([...city.figures, ...city.statements].map((fact) => fact.document));
    // Every other document of the list stands there because the source cites it.
    const cited = city.documents.filter(({ key }) => !sources.has(key));
    await appendRelations(
      tx,
      tenantId,
      [...sources].flatMap((source) =>
        cited.map(({ key }) => ({
          from: documentId(source),
          to: documentId(key),
          kind: 'cites' as const,
          clause: null,
          revision: 1,
          withdrawn: false,
        })),
      ),
      stamp,
    );
    for (const plan of city.plans) {
      await insertPlan(
        tx,
        tenantId,
        {
          id: known(planIds, plan.key),
          key: plan.key,
          name: plan.name,
          kind: plan.kind,
          issuers: [...plan.issuers],
          unitId,
          period: String(plan.year),
        },
        { decidedOn: plan.decidedOn, documentId: plan.document === null ? null : documentId(plan.document) },
        stamp,
      );
    }
    await insertTargets(
      tx,
      tenantId,
      city.targets.map((target) => {
        const percent = target.derived ? city.statements.find((statement) => statement.oid === target.derived?.fromPercent) : undefined;
        return {
          id: newId(recordedAt),
          planId: known(planIds, target.plan),
          unitId,
          indicatorId: indicatorId(target.indicator),
          period: target.period,
          level: target.level,
          parentTargetId: null,
          terms: {
            version: 1,
            planVersion: 1,
            comparator: target.comparator,
            value: target.value,
            valueHigh: null,
            milestoneOn: null,
            withdrawn: false,
            derivedLow: target.derived?.lo ?? null,
            derivedHigh: target.derived?.hi ?? null,
            derivedFrom: percent ? { percent: percent.value, percentDecimals: percent.decimals } : null,
            printed: target.printed,
            decimals: target.places,
            phasing: null,
            clause: null,
            page: null,
            baseline: null,
            documentId: target.document === null ? null : documentId(target.document),
            locator: target.locator,
            externalId: target.oid,
            effectiveFrom: null,
            reason: target.note ?? null,
          },
        };
      }),
      stamp,
    );
    for (const source of sources) {
      const figures = city.figures.filter((figure) => figure.document === source);
      const results = figures.filter((figure) => figure.note !== 'forecast');
      const expectations = figures.filter((figure) => figure.note === 'forecast');
      await recordDocumentFacts(tx, scope, clock, {
        documentId: documentId(source),
        figures: results.map((figure) =>
          incomingFigure(figure, {
            id: newId(recordedAt),
            unitId,
            indicatorId: indicatorId(figure.indicator),
            documentId: documentId(source),
          }),
        ),
        statements: [
          ...city.statements
            .filter((statement) => statement.document === source)
            .map((statement) =>
              statementRecord(statement, {
                id: newId(recordedAt),
                unitId,
                indicatorId: indicatorId(statement.indicator),
                documentId: documentId(source),
                countedInId: statement.countedIn ? documentId(statement.countedIn) : null,
              }),
            ),
          ...expectations.map((figure) =>
            expectation(figure, {
              id: newId(recordedAt),
              unitId,
              indicatorId: indicatorId(figure.indicator),
              documentId: documentId(source),
            }),
          ),
        ],
      });
    }
  });
}

interface FactIds {
  id: string;
  unitId: number;
  indicatorId: number;
  documentId: string;
}
type StatementIds = FactIds & { countedInId: string | null };

function incomingFigure(figure: SeedFigure, ids: FactIds): IncomingFigure {
  return {
    ...ids,
    period: figure.period,
    periodEnd: periodEnd(parsePeriodCode(figure.period)),
    statedPeriod: figure.statedPeriod ?? null,
    asOf: figure.asOf,
    vintage: vintageNumbers[figure.vintage],
    value: figure.value,
    numerator: null,
    denominator: null,
    outOf: null,
    printed: figure.printed,
    decimals: figure.places,
    qualifiers: figure.qualifiers,
    priceBasis: figure.priceBasis ?? null,
    note: figure.note ?? null,
    source: 'document',
    locator: figure.locator,
    externalId: figure.oid,
    supersedesId: null,
    reason: null,
  };
}

function statementRecord(statement: SeedStatement, { countedInId, ...ids }: StatementIds): StatementRecord {
  return {
    ...ids,
    period: statement.period,
    periodEnd: periodEnd(parsePeriodCode(statement.period)),
    statedPeriod: statement.statedPeriod ?? null,
    asOf: statement.asOf,
    measure: statement.measure,
    value: statement.value,
    valueUnit: statement.unit,
    polarity: statement.polarity,
    basis: {
      ...statement.basis,
      ...(statement.note ? { note: statement.note } : {}),
      ...(countedInId ? { countedIn: countedInId } : {}),
      ...(statement.groups === undefined ? {} : { groups: statement.groups }),
    },
    planKey: statement.plan ?? null,
    outOf: statement.outOf ?? null,
    statusClass: statement.class ?? null,
    printed: statement.printed,
    decimals: statement.decimals,
    qualifiers: statement.qualifiers,
    locator: statement.locator,
    externalId: statement.oid,
  };
}

/** A level given for a period not yet over is what the source expects, not a result: it goes into the ledger as a statement. */
function expectation(figure: SeedFigure, ids: FactIds): StatementRecord {
  return {
    ...ids,
    period: figure.period,
    periodEnd: periodEnd(parsePeriodCode(figure.period)),
    statedPeriod: figure.statedPeriod ?? null,
    asOf: figure.asOf,
    measure: 'forecast',
    value: figure.value,
    valueUnit: 'own',
    polarity: null,
    basis: { kind: 'none' },
    planKey: null,
    outOf: null,
    statusClass: null,
    printed: figure.printed,
    decimals: figure.places,
    qualifiers: figure.qualifiers,
    locator: figure.locator,
    externalId: figure.oid,
  };
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`demo data names an unknown key: ${String(key)}`);
  return value;
}
