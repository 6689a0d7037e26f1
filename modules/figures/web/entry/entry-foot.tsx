import { Button, useText } from '@thucthi/ui';
import { entryWords } from './entry-words.ts';
import type { Entry } from './use-entry.ts';

/** Saving, and what is still to be done. */
export function EntryFoot({ entry, empty, invalid }: { entry: Entry; empty: number; invalid: number }) {
  const t = useText(entryWords);
  return (
    <section className="tt-entry-foot" aria-label={t('entry.foot')}>
      <Button kind="main" size="touch" busy={entry.busy} disabled={entry.toSave === 0} onClick={() => void entry.save()}>
        {entry.toSave === 0 ? t('entry.save-none') : t('entry.save', { count: entry.toSave })}
      </Button>
      <p role="status">
        {entry.saved === null ? null : <b>{t('entry.saved', { count: entry.saved })} </b>}
        {empty + invalid === 0 ? t('entry.all-there') : t('entry.left', { empty, invalid })}
      </p>
    </section>
  );
}
