import type { z } from 'zod';
import { readOwnBases, withScope, type Database, type PersonalDataEntry, type Retention, type Scope } from '@thucthi/platform';
import type { readPersonalData } from '../../personal-data-contract.ts';
import { personalDataRegister } from './personal-data-register.ts';

type Shown = z.input<typeof readPersonalData.answer>;

/** How long something is kept, with the days the operator has set. */
function keptFor({ kept, retention }: PersonalDataEntry, set: Retention): PersonalDataEntry['kept'] {
  if (retention === undefined) return kept;
  const days = String(set[retention]);
  return { vi: kept.vi.replace('{days}', days), en: kept.en.replace('{days}', days) };
}

/** The register as it stands in one body. */
export function showRegister(database: Database, scope: Scope, retention: Retention): Promise<Shown> {
  return withScope(database, scope, async (tx) => {
    const own = new Map((await readOwnBases(tx, scope.tenantId)).map((one) => [one.entryId, one]));
    return {
      entries: personalDataRegister.map((entry) => {
        const said = own.get(entry.id);
        return {
          id: entry.id,
          columns: [...entry.columns],
          what: entry.what,
          purpose: entry.purpose,
          basis: { standard: entry.basis, own: said === undefined || said.basis === '' ? null : said.basis, revision: said?.revision ?? 0 },
          seenBy: entry.seenBy,
          kept: keptFor(entry, retention),
          erased: entry.erased,
        };
      }),
    };
  });
}
