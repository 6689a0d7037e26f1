import { usePageTools } from '@thucthi/registry/web';
import { createCatalogue, useText } from '@thucthi/ui';
import { cellCalls } from './cell-calls.ts';

/** Stands on every page: of its own, so that the words of threads are not fetched with the shell. */
const countWords = createCatalogue({
  count: { vi: '{count} ý kiến nhắc đến bạn', en: { one: '{count} comment calls you', other: '{count} comments call you' } },
});

/** How often the reader was called in threads about figures and has not read it, for the bell. */
export function useUnreadMentions(): { unread: number; word: string } {
  const t = useText(countWords);
  const tools = usePageTools();
  const signedIn = tools.useMe()?.person != null;
  const unread = tools.useRead(cellCalls.countMentions, signedIn ? {} : null, { keep: true }).data?.unread ?? 0;
  return { unread: signedIn ? unread : 0, word: t('count', { count: unread }) };
}
