import { usePageTools } from '@thucthi/registry/web';
import { Notice, useFormat, useText } from '@thucthi/ui';
import { entryWords } from './entry-words.ts';

/** That the server cannot be reached, what that means for what is typed, and how old the figures beside it are. */
export function EntryConnection({ copiedAt, canEnter, waiting }: { copiedAt: string | null; canEnter: boolean; waiting: number }) {
  const t = useText(entryWords);
  const format = useFormat();
  const { reached, lasting } = usePageTools().useOutbox();
  if (reached && waiting === 0) return null;
  return (
    <Notice icon={reached ? 'waiting' : 'offline'} title={reached ? undefined : t('offline.title')}>
      {reached || !canEnter ? null : t(lasting ? 'offline.go-on' : 'offline.tab-only')}{' '}
      {waiting === 0 ? null : t('offline.waiting', { count: waiting })}{' '}
      {copiedAt === null ? null : t('offline.copy', { at: format.moment(copiedAt) })}
    </Notice>
  );
}
