import { foldAll } from '@thucthi/figures/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examineLedger, type Findings } from './kill-runs/testing/examine-ledger.ts';
import { killWriters, type Acknowledged } from './kill-runs/testing/kill-writers.ts';
import { makeKilledDatabase, type KilledDatabase } from './kill-runs/testing/killed-database.ts';
import { openWhere } from './kill-runs/testing/where-database.ts';

/** `KILLS=25` for the long run; every commit makes three. */
const kills = Number(process.env['KILLS'] ?? 3);
const nothing: Findings = {
  lostFigures: [],
  lostReceipts: [],
  lostAudit: [],
  halfWritten: [],
  halfImported: [],
  wrongCurrent: [],
  wrongTotals: [],
};

let killed: KilledDatabase;
beforeAll(async () => {
  killed = await makeKilledDatabase();
});
afterAll(() => killed.remove());

test(
  `after each of ${kills} kills while eight writers save and a file is imported, every acknowledged figure is there and nothing is half written`,
  async () => {
    const all: Acknowledged = { saved: [], imported: [] };
    const story: string[] = [];
    for (let run = 1; run <= kills; run++) {
      const afterMs = 50 + Math.floor(Math.random() * 751);
      const told = await killWriters(killed.where, run * 3, afterMs);
      all.saved.push(...told.saved);
      all.imported.push(...told.imported);
      await killed.settle();
      const reopening = performance.now();
      const database = await openWhere(killed.where);
      const reopened = Math.round(performance.now() - reopening);
      try {
        const { findings, seen } = await examineLedger(database, all);
        story.push(
          `kill ${run} after ${afterMs} ms: ${told.saved.length} forms, ${told.imported.length} files acknowledged; reopened in ${reopened} ms, ${JSON.stringify(seen)}`,
        );
        expect(findings, story.join('\n')).toEqual(nothing);
      } finally {
        await database.close();
      }
    }
    const database = await openWhere(killed.where);
    try {
      await foldAll(database);
      expect((await examineLedger(database, all)).findings, 'after the last fold').toEqual(nothing);
    } finally {
      await database.close();
    }
    const figures = all.saved.flatMap((one) => one.figures);
    expect(new Set(figures).size).toBe(figures.length);
    expect(all.saved.length, story.join('\n')).toBeGreaterThan(kills);
    if (process.env['KILLS'])
      process.stdout.write(
        `${story.join('\n')}\n${kills} kills (${killed.where.kind}): ${all.saved.length} forms, ${figures.length} figures, ${all.imported.length} files acknowledged; 0 lost, 0 half written, 0 wrong totals\n`,
      );
  },
  60_000 + kills * 20_000,
);
