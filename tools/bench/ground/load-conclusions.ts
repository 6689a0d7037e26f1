import type { Ground } from './open-ground.ts';
import { rootId, tenantId } from './shape.ts';
import { foldedWords, matterOf, quoted } from './wording.ts';
import { workday, workIdInSql as id, type WorkShape } from './work.ts';

const rareEvery = 911;
const atOnce = 1000;

/** Closed sessions, one a week back from the day asked about, each with its conclusions and the lines of its programme. */
export async function loadConclusions(ground: Ground, { sessions, linesEach }: WorkShape): Promise<void> {
  await ground.asOwner(
    `insert into session (tenant_id, id, unit_id, kind, title, held_on, starts_at, period, state, rules, version, recorded_at)
      select ${tenantId}, ${id('session', 'n')}, ${rootId}, 'executive', 'Phiên họp số ' || n, '${workday}'::date - n * 7, '08:00', '2025-09', 'closed', '{}', 1,
        '2025-01-02' from generate_series(1, ${sessions}) n`,
  );
  const lines = Array.from({ length: sessions * linesEach }, (_, n) => n);
  for (let from = 0; from < lines.length; from += atOnce) {
    const rows = lines.slice(from, from + atOnce).map((n) => {
      const text = `Giao Sở, ngành liên quan ${matterOf(n * 3 + 1, rareEvery)}`;
      return `(${n}, ${quoted(text)}, ${quoted(foldedWords(text))})`;
    });
    await ground.asOwner(
      `insert into session_line (tenant_id, session_id, id, list, position, text, lead_units, coordinating, keep_day_off, state, version, search_fold)
        select ${tenantId}, ${id('session', `1 + n / ${linesEach}`)}, ${id('line', 'n')}, case n % 3 when 0 then 'programme' else 'conclusion' end, n % ${linesEach},
          text, '{}', '{}', false, 'confirmed', 2, found from (values ${rows.join(',')}) as made (n, text, found)`,
    );
  }
  await ground.asOwner(
    `insert into session_line_word (tenant_id, word, session_id, line_id)
      select distinct tenant_id, left(word, 40), session_id, id from session_line cross join lateral regexp_split_to_table(search_fold, ' ') as w (word) order by 1, 2, 3`,
  );
  for (const table of ['session', 'session_line', 'session_line_word']) await ground.maintain(`vacuum analyze ${table}`);
}
