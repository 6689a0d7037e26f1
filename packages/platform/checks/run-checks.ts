import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import { asWorker } from '../db/scope.ts';
import type { Log } from '../log/log.ts';
import { bodiesToCheck, finishCheckRound, keepCheckAnswer, takeCheckRound, type CheckAnswer } from './check-run.store.ts';
import type { IntegrityCheck } from './integrity-check.ts';

/** Hours of the night, Việt Nam, in which the checks run by themselves. */
const night = { from: 1, before: 5 } as const;
const hourInVietnam = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', hourCycle: 'h23' });

interface Around {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly going: () => boolean;
}

/**
 * Runs checks over one body and keeps each answer; nothing but the answers is written. A check that fails is an answer too. `onAnswer`
 * hears each as it comes. Null when it was asked to end early.
 */
export async function runChecks(
  around: Around,
  tenantId: number,
  checks: readonly IntegrityCheck[],
  onAnswer: (check: IntegrityCheck, answer: CheckAnswer) => void = () => {},
): Promise<CheckAnswer[] | null> {
  const { database, clock, log, going } = around;
  const answers: CheckAnswer[] = [];
  for (const check of checks) {
    if (!going()) return null;
    const begun = performance.now();
    let found: Pick<CheckAnswer, 'found' | 'first'>;
    try {
      const answer = await check.find({ database, clock, tenantId, going });
      if (answer === null) return null;
      found = { found: answer.count, first: answer.first.slice(0, 10) };
    } catch (error) {
      log.error('an integrity check could not be made', { check: check.id, tenant: tenantId, error });
      found = { found: null, first: [] };
    }
    const kept = { checkId: check.id, checkedAt: clock.now(), ...found, milliseconds: Math.round(performance.now() - begun) };
    await asWorker(database, 'keep check', (tx) => keepCheckAnswer(tx, tenantId, kept));
    if (kept.found !== null && kept.found > 0) {
      const facts = { check: check.id, tenant: tenantId, found: kept.found, first: kept.first };
      if (check.severity === 'fault') log.error('an integrity check found faults', facts);
      else log.info('an integrity check found something', facts);
    }
    answers.push(kept);
    onAnswer(check, kept);
  }
  return answers;
}

/** At night, once for each body whoever of several processes comes first: all checks. Answers the bodies checked. */
export async function checkAtNight(around: Around, checks: readonly IntegrityCheck[]): Promise<number> {
  const { database, clock, going } = around;
  const hour = Number(hourInVietnam.format(clock.now()));
  if (hour < night.from || hour >= night.before) return 0;
  let bodies = 0;
  for (const tenantId of await asWorker(database, 'integrity checks', bodiesToCheck)) {
    const day = clock.today();
    if (!going() || !(await asWorker(database, 'take checks', (tx) => takeCheckRound(tx, tenantId, day, clock.now())))) continue;
    if ((await runChecks(around, tenantId, checks)) === null) return bodies;
    await asWorker(database, 'finish checks', (tx) => finishCheckRound(tx, tenantId, day, clock.now()));
    bodies += 1;
  }
  return bodies;
}
