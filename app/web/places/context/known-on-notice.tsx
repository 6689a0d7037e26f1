import { Button, Notice, useFormat, useText } from '@thucthi/ui';
import { words } from '../../locales/words.ts';
import { usePageAddress } from '../../shell/page-address.ts';

/** Says that one looks at an earlier state of knowledge, and how to come back. */
export function KnownOnNotice({ knownOn }: { knownOn: string | null }) {
  const t = useText(words);
  const format = useFormat();
  const { search, change } = usePageAddress();
  if (search['knownOn'] === undefined || knownOn === null) return null;
  return (
    <div className="tt-known-on">
      <Notice
        kind="info"
        icon="calendar"
        actions={
          <Button kind="bare" onClick={() => change({ knownOn: undefined })}>
            {t('context.back-to-latest')}
          </Button>
        }
      >
        {t('cockpit.known-on', { date: format.date(knownOn) })}
      </Notice>
    </div>
  );
}
