import { setTimeout as pause } from 'node:timers/promises';
import { verifyTotals } from '@thucthi/figures/server';
import { loadBody } from '../ground/load-body.ts';
import { loadFigures } from '../ground/load-figures.ts';
import { loadPeople } from '../ground/load-people.ts';
import type { Ground } from '../ground/open-ground.ts';
import { startProgram } from '../ground/running-program.ts';
import { communeSlug, rootSlug, shapeC, tenantId, type Shape } from '../ground/shape.ts';
import { memoryOf, memoryOfChildren } from '../machine.ts';
import { spreadOf, timed, took, type Spread } from '../measure.ts';
import { figureNews, gatherNews } from '@thucthi/app/live';
import { makePeople, type People } from './evening-people.ts';
import { drainQueue, queued } from './offline-queue.ts';
import { atMost, count, megabytes, ms, times, type Answer } from '../report.ts';

/** The evening, in milliseconds at scale 1: every commune sends its form at some moment of it. */
const evening = 5 * 60_000;
const readers = 300;
/** How long a reader looks at a page before opening the next, on average. */
const looksFor = 30_000;
const [eveningMonth, aloneMonth, busyMonth] = ['2025-10', '2025-11', '2025-12'];
const aloneForms = 60;
/** How long, in milliseconds, they work without a pause afterwards. */
const atFullSpeed = 10_000;

/** Chance that is the same in every run (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Evening {
  saves: Spread;
  acknowledged: number;
  reads: Spread;
  lasted: number;
}

/** Every commune at a moment of chance, while readers open a page, look at it and open the next. */
async function spendEvening(people: People, shape: Shape, lasting: number): Promise<Evening> {
  const chance = chanceFrom(20_261_129);
  const [saves, reads] = [[] as number[], [] as number[]];
  let acknowledged = 0;
  const over = new AbortController();
  /** Looks at a page, unless the evening is over before. */
  const look = (milliseconds: number): Promise<void> => pause(milliseconds, undefined, { signal: over.signal }).catch(() => {});
  const reader = async (number: number): Promise<void> => {
    await look(chance() * looksFor);
    while (!over.signal.aborted) {
      // A third look at the whole, as before a session; the others at one commune.
      const slug = number % 3 === 0 ? rootSlug : communeSlug(1 + Math.floor(chance() * shape.communes));
      const read = async (): Promise<void> => void reads.push(await took(() => people.read(number, slug)));
      await read();
      const leaving = new AbortController();
      const again: Promise<void>[] = [];
      const news = gatherNews(() => again.push(read()), figureNews, chance);
      const listening = people.listen(number, slug, leaving.signal, () => news.add(['cockpit']));
      await look(-Math.log(1 - chance()) * looksFor);
      news.end();
      leaving.abort();
      await Promise.all([listening, ...again]);
    }
  };
  const officer = async (commune: number): Promise<void> => {
    await pause(chance() * lasting);
    const { ms: taken, result } = await timed(() => people.save(commune, eveningMonth!));
    saves.push(taken);
    if (result) acknowledged += 1;
  };
  const reading = Array.from({ length: readers }, (_, index) => reader(index + 1));
  const { ms: lasted } = await timed(() => Promise.all(Array.from({ length: shape.communes }, (_, index) => officer(index + 1))));
  over.abort();
  await Promise.all(reading);
  return { saves: spreadOf(saves), acknowledged, reads: spreadOf(reads), lasted };
}

/** How often a second something is done by so many at once who never pause. */
async function asFastAsTheyCan(persons: number, lasting: number, work: (turn: number) => Promise<boolean>): Promise<number> {
  let done = 0;
  const begun = performance.now();
  const one = async (number: number): Promise<void> => {
    for (let turn = number; performance.now() - begun < lasting; turn += persons) if (await work(turn)) done += 1;
  };
  await Promise.all(Array.from({ length: persons }, (_, index) => one(index)));
  return done / ((performance.now() - begun) / 1000);
}

/** What the ledger holds of the evening, told by its facts alone. */
async function factsOf(ground: Ground): Promise<{ figures: number; twice: number; unaudited: number; totals: number; wrong: number }> {
  const found = await ground.one(`
    with facts as (select unit_id, indicator_id, id, value, numerator, denominator from figure where tenant_id = ${tenantId} and period = '${eveningMonth}'),
      sums as (select indicator_id, trim_scale(sum(case when denominator is null then value else 0 end)) as value, trim_scale(coalesce(sum(numerator), 0)) as numerator,
        trim_scale(coalesce(sum(denominator), 0)) as denominator, count(*) as reported from facts group by indicator_id),
      waiting as (select indicator_id, value, numerator, denominator, reported from rollup where tenant_id = ${tenantId} and period = '${eveningMonth}' and rule = 0
        and unit_id = (select root_unit_id from tenant where id = ${tenantId})
        union all select indicator_id, value, numerator, denominator, reported from rollup_delta where tenant_id = ${tenantId} and period = '${eveningMonth}' and rule = 0
        and unit_id = (select root_unit_id from tenant where id = ${tenantId})),
      shown as (select indicator_id, trim_scale(sum(value)) as value, trim_scale(sum(numerator)) as numerator, trim_scale(sum(denominator)) as denominator,
        sum(reported) as reported from waiting group by indicator_id)
    select (select count(*) from facts)::integer as figures,
      (select count(*) from (select from facts group by unit_id, indicator_id having count(*) > 1) more)::integer as twice,
      (select count(*) from facts where id not in (select (one ->> 'id')::uuid from audit, jsonb_array_elements(canonical::jsonb -> 'detail' -> 'figures') one
        where tenant_id = ${tenantId} and action = 'figures.submit'))::integer as unaudited,
      (select count(*) from sums)::integer as totals,
      (select count(*) from sums left join shown using (indicator_id) where shown is null
        or (sums.value, sums.numerator, sums.denominator, sums.reported) is distinct from (shown.value, shown.numerator, shown.denominator, shown.reported))::integer as wrong`);
  return {
    figures: Number(found['figures']),
    twice: Number(found['twice']),
    totals: Number(found['totals']),
    wrong: Number(found['wrong']),
    unaudited: Number(found['unaudited']),
  };
}

/** The evening before the session: every commune of the country sends its month to one program while three hundred people read. */
export async function askEvening(ground: Ground, scale: number): Promise<Answer> {
  if (ground.url === null) throw new Error('the evening needs a PostgreSQL that another process reaches');
  const shape = shapeC(scale);
  await loadBody(ground, shape);
  await loadPeople(ground, shape, readers);
  await loadFigures(ground, shape, () => {});
  await ground.maintain('vacuum analyze'); // as autovacuum leaves it within a minute
  const program = await startProgram({ databaseUrl: ground.url });
  try {
    const people = makePeople(program.address, shape);
    const idle = memoryOf(program.child.pid!);
    const alone: number[] = [];
    for (let form = 0; form < aloneForms + 5; form++) {
      const taken = await took(() => people.save(1 + (form % shape.communes), form < shape.communes ? aloneMonth! : busyMonth!));
      if (form >= 5) alone.push(taken);
    }
    const uncontended = spreadOf(alone);
    const lasting = Math.max(20_000, evening * Math.min(1, scale));
    const spent = await spendEvening(people, shape, lasting);
    const cockpits = await asFastAsTheyCan(16, atFullSpeed, (turn) =>
      people.read(1 + (turn % readers), communeSlug(1 + (turn % shape.communes))),
    );
    const wholes = await asFastAsTheyCan(16, atFullSpeed, (turn) => people.read(1 + (turn % readers), rootSlug));
    const forms = await asFastAsTheyCan(16, atFullSpeed, (turn) =>
      turn < shape.communes - aloneForms ? people.save(shape.communes - turn, busyMonth!) : Promise.resolve(false),
    );
    const queue = await drainQueue(ground, people, shape);
    await pause(5000); // what waits is folded within seconds
    const memory = memoryOf(program.child.pid!);
    const besideIt = memoryOfChildren(program.child.pid!);
    const facts = await factsOf(ground);
    const compared = await verifyTotals(ground.database, tenantId, [eveningMonth!, aloneMonth!, busyMonth!]);
    if (compared === 'stopped') throw new Error('the comparison of totals was stopped');
    const [first] = people.failures;
    const expected = shape.communes * shape.indicators;
    return {
      title: `The evening before the session: ${count(shape.communes)} communes × ${shape.indicators} figures (${ground.label})`,
      about: `One body with every commune below one root, so that all saves meet in its totals, over ${shape.months} months of figures (${count(shape.communes * shape.indicators * shape.months)}). The program in a process of its own; each commune's officer, signed in, saves the month over HTTP at a moment drawn from a seed within ${count(lasting / 1000)} seconds, while ${readers} people open a cockpit, look at it for ${looksFor / 1000} s on average, hear its news and read it again as an open page does, and open the next (a third of them the whole). Server, database and all these people share the machine. Passwords are not checked: everybody is signed in already. Uncontended: ${aloneForms} forms, one after the other, with nobody else there, on the same running program before.`,
      rows: [
        {
          what: `forms acknowledged in ${(spent.lasted / 60_000).toFixed(1)} minutes`,
          result: count(spent.acknowledged),
          goal: count(shape.communes),
          met: spent.acknowledged === shape.communes,
        },
        {
          what: `errors of any kind, saves and reads${first === undefined ? '' : ` (first: ${first.replaceAll(/[|\n]/g, ' ')})`}`,
          result: count(people.failures.length),
          goal: '0',
          met: people.failures.length === 0,
        },
        {
          what: 'figures in the ledger; twice; without their audit row',
          result: `${count(facts.figures)}; ${facts.twice}; ${facts.unaudited}`,
          goal: `${count(expected)}; 0; 0`,
          met: facts.figures === expected && facts.twice === 0 && facts.unaudited === 0,
        },
        {
          what: `totals of the whole that differ from the sum of the facts (${facts.totals} indicators)`,
          result: String(facts.wrong),
          goal: '0',
          met: facts.wrong === 0 && facts.totals === shape.indicators,
        },
        {
          what: 'totals and laid-out years that differ, by the program’s own nightly comparison',
          result: String(compared.differing),
          goal: '0',
          met: compared.differing === 0,
        },
        { what: `a save alone: median (p95 ${ms(uncontended.p95)})`, result: ms(uncontended.median) },
        {
          what: `a save in the evening: p95 (median ${ms(spent.saves.median)}, worst ${ms(spent.saves.worst)})`,
          result: ms(spent.saves.p95),
        },
        {
          what: '**p95 of a save in the evening ÷ median of a save alone**',
          result: times(spent.saves.p95 / uncontended.median),
          ...atMost(5, spent.saves.p95 / uncontended.median, '×'),
        },
        {
          what: `a cockpit read in the evening: p95 (median ${ms(spent.reads.median)}, ${count(spent.reads.runs)} reads)`,
          result: ms(spent.reads.p95),
        },
        { what: 'afterwards, 16 at once without a pause: cockpits of communes a second', result: count(cockpits) },
        { what: 'the cockpit of the whole a second (one reading for all, twice a second)', result: count(wholes) },
        { what: `forms of ${shape.indicators} figures a second`, result: count(forms) },
        {
          what: `an offline queue of ${count(queued)} entries over a line that loses every seventh request and every fifth answer: figures written; twice (${count(queue.sendings)} sendings, ${(queue.ms / 1000).toFixed(0)} s)`,
          result: `${count(queue.written)}; ${queue.twice}`,
          goal: `${count(queued)}; 0`,
          met: queue.written === queued && queue.twice === 0,
        },
        ...(idle && memory
          ? [
              {
                what: 'memory of the program: idle after its start; after all this (peak); its reading process then',
                result: `${megabytes(idle.now)}; ${megabytes(memory.now)} (${megabytes(memory.peak)}); ${megabytes(besideIt)}`,
              },
            ]
          : []),
      ],
    };
  } finally {
    await program.stop();
  }
}
