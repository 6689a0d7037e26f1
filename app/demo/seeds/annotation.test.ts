import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decimalString } from '@thucthi/kernel';
import { describe, expect, test } from 'vitest';
import { expectedFacts } from './expected-facts.ts';
import { seedCities } from './index.ts';

/** The annotation of the five documents, kept outside the repository; where it is absent these tests are shown as skipped. */
const annotation = fileURLToPath(new URL('../../../../shared/reading/gold-seeds.jsonl', import.meta.url));
const sources = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));
const isHere = existsSync(annotation);

interface Observation {
  oid: string;
  core: boolean;
  start: number;
  end: number;
  text: string;
  value: number;
  out_of?: number;
  unit: string;
  measure: string;
  indicator: string | null;
  basis_kind: string;
  basis_issuer: string | null;
  period_kind: string;
  period: string;
  polarity: string | null;
  status: string;
  qualifiers: string[];
}

interface AnnotatedDocument {
  id: string;
  observations: Observation[];
}

function annotated(): AnnotatedDocument[] {
  return readFileSync(annotation, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as AnnotatedDocument);
}

const dashed = (word: string): string => word.replaceAll('_', '-');

describe('against the annotation outside the repository', () => {
  test.skipIf(!isHere)('the expected facts are the core lines of the annotation', () => {
    const core = annotated().flatMap((document) => document.observations.filter((observation) => observation.core));
    const fromAnnotation = core.map((observation) => ({
      oid: observation.oid,
      measure: dashed(observation.measure),
      value: decimalString(String(observation.value)),
      unit: observation.unit,
      outOf: observation.out_of === undefined ? undefined : String(observation.out_of),
      indicator: observation.indicator === null ? null : dashed(observation.indicator),
      basis: dashed(observation.basis_kind),
      issuers: observation.basis_issuer === null ? [] : observation.basis_issuer.split('+').map(dashed),
      periodKind: observation.period_kind === 'asof' ? 'as-of' : observation.period_kind,
      period: observation.period,
      polarity: observation.polarity,
      status: observation.status,
      qualifiers: observation.qualifiers,
    }));
    const fromProject = expectedFacts.map(({ city: _city, asOf: _asOf, outOf, ...fact }) => ({ ...fact, outOf }));
    expect(core).toHaveLength(115);
    expect(fromProject).toEqual(fromAnnotation);
  });

  test.skipIf(!isHere || !existsSync(sources))('every printed figure stands where its locator says', () => {
    const files = readdirSync(sources);
    const facts = seedCities.flatMap((city) => [...city.figures, ...city.targets, ...city.statements]);
    const places = annotated().flatMap((document) => {
      const file = files.find((name) => name.startsWith(document.id.slice(0, 3)));
      if (file === undefined) throw new Error(`No text for ${document.id}`);
      const text = readFileSync(`${sources}${file}`, 'utf8');
      const oids = new Set(document.observations.map((observation) => observation.oid));
      return facts.flatMap(({ oid, printed, locator }) => {
        if (oid === null || locator === null || !oids.has(oid)) return [];
        const lines = text.slice(0, locator.start).split('\n');
        const blank = lines.slice(0, -1).filter((line) => line.trim() === '').length;
        return [{ oid, printed, paragraph: locator.paragraph, there: text.slice(locator.start, locator.end), at: lines.length - blank }];
      });
    });
    expect(places).toHaveLength(115);
    expect(places.filter(({ printed, paragraph, there, at }) => there !== printed || at !== paragraph)).toEqual([]);
  });
});
