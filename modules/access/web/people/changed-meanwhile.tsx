import type { PageProblem } from '@thucthi/registry/web';
import { Button, Notice, useLocale, useText } from '@thucthi/ui';
import type { HeldRoleShape, RoleCode } from '../../contract.ts';
import { peopleWords } from './people-words.ts';
import { heldInWords, roleName } from './role-names.ts';

/** Both sides of a change that came second: what this reader wanted, and what the account is since somebody else changed it. */
interface Sides {
  readonly yours?: { readonly change?: 'assign' | 'end'; readonly role?: RoleCode; readonly active?: boolean };
  readonly theirs?: { readonly active: boolean; readonly roles: readonly HeldRoleShape[] };
}

/** Tells that somebody else changed the account first, with both sides; the reader looks at the account as it is and decides anew. */
export function ChangedMeanwhile({ problem, onSeen }: { problem: PageProblem; onSeen: () => void }) {
  const t = useText(peopleWords);
  const { locale } = useLocale();
  const { yours, theirs } = problem.extra as Sides;
  const wanted =
    yours?.change === 'assign' && yours.role !== undefined
      ? t('changed.give', { role: roleName(yours.role, locale) })
      : yours?.change === 'end'
        ? t('changed.end')
        : yours?.active === undefined
          ? t('person.reset')
          : t(yours.active ? 'person.unlock' : 'person.lock');
  const roles =
    theirs === undefined || theirs.roles.length === 0
      ? t('people.no-role')
      : theirs.roles.map((held) => heldInWords(held, locale)).join('; ');
  return (
    <Notice
      kind="problem"
      title={problem[locale]}
      actions={
        <Button kind="main" onClick={onSeen}>
          {t('changed.look')}
        </Button>
      }
    >
      <p>
        {t('changed.yours')}: {wanted}
      </p>
      <p>
        {t('changed.theirs')}: {t(theirs?.active === false ? 'people.locked' : 'people.active')}; {roles}
      </p>
    </Notice>
  );
}
