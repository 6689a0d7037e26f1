import { foldVi } from '@thucthi/kernel';
import { documentsByWords } from '@thucthi/mandates/server';
import { withScope, type Clock, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import { listUnitsOn, readIndicatorsCached, type RegisteredIndicator } from '@thucthi/registry/server';
import { findLines } from '@thucthi/sessions/server';
import { tasksByWords } from '@thucthi/tasks/server';
import type { z } from 'zod';
import type { searchEverything } from '../../search-contract.ts';
import { bodyAtWork } from '../institution/body-at-work.ts';

type Answer = z.input<(typeof searchEverything)['answer']>;

/** So many words of a question are looked at; nobody types more. */
const mostWords = 8;

/** Finds in everything a body has, one short list of each kind. */
export function searchEverythingOf(
  { database, clock, scope }: { database: Database; clock: Clock; scope: Scope },
  { slug, q, limit }: { slug: string; q: string; limit: number },
): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const unit = await bodyAtWork(tx, scope, slug);
    const words = (foldVi(q).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
    const answer: Answer = {
      unit: { slug: unit.slug, name: unit.name },
      words,
      indicators: none,
      units: none,
      documents: none,
      tasks: none,
      conclusions: none,
    };
    if (words.length === 0) return answer;
    const tasks = await tasksByWords({ tx, clock, scope }, words, limit + 1);
    const lines = await findLines(tx, scope.tenantId, words, limit + 1);
    return {
      ...answer,
      indicators: shown(await indicatorsByWords(tx, words), limit),
      units: await unitsByWords(tx, scope, words, clock.today(), limit),
      documents: shown(await documentsByWords({ tx, clock, scope }, q, limit + 1), limit),
      tasks: shown(tasks, limit),
      conclusions: shown(
        lines.map(({ id, text, sessionId, title, heldOn }) => ({ id, text, session: { id: sessionId, title, heldOn } })),
        limit,
      ),
    };
  });
}

const none = { items: [], more: false };
const shown = <Item>(items: readonly Item[], limit: number) => ({ items: items.slice(0, limit), more: items.length > limit });

async function indicatorsByWords(tx: ScopedTx, words: readonly string[]) {
  const all = [...(await readIndicatorsCached(tx)).values()];
  return all.flatMap((indicator) => {
    const own = wordsOf(indicator);
    if (!words.every((asked) => own.some((word) => word.startsWith(asked)))) return [];
    const { code, name, unit } = indicator.definition;
    return [{ code, name, unit }];
  });
}

const indicatorWords = new WeakMap<RegisteredIndicator, readonly string[]>();

/** The words of an indicator's names, folded once as long as it is remembered: folding them all takes as long as the rest of a search. */
function wordsOf(indicator: RegisteredIndicator): readonly string[] {
  const { name, aliases } = indicator.definition;
  const known = indicatorWords.get(indicator) ?? foldVi([name.vi, name.en, ...aliases].join(' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  indicatorWords.set(indicator, known);
  return known;
}

async function unitsByWords(tx: ScopedTx, scope: Scope, words: readonly string[], on: string, limit: number) {
  const listed = await listUnitsOn(tx, {
    owner: scope.tenantId,
    on,
    search: words.join(' '),
    underId: null,
    areas: false,
    limit: limit + 1,
  });
  return shown(
    listed.units.map(({ slug, name }) => ({ slug, name })),
    limit,
  );
}
