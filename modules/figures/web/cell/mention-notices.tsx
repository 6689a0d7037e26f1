import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Link, Section, SignWord, useFormat, useText } from '@thucthi/ui';
import { cellCalls, cellHref } from './cell-calls.ts';
import { cellWords } from './cell-words.ts';
import './cell.css';

/** Of those that were read only so many stay in sight. */
const readAtMost = 3;

/** Where the reader was called in threads about figures, unread first; nothing where that never was. */
export function MentionNotices() {
  const t = useText(cellWords);
  const format = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const signedIn = tools.useMe()?.person != null;
  const { data } = tools.useRead(cellCalls.listMentions, signedIn ? {} : null, { keep: true, staleTime: 0 });
  if (data === undefined || data.mentions.length === 0) return null;
  const shown = [...data.mentions.filter(({ unread }) => unread), ...data.mentions.filter(({ unread }) => !unread).slice(0, readAtMost)];
  const read = (comments: string[]): void =>
    void submit.send(async (writeId) => {
      await tools.write(cellCalls.markMentionsRead, { writeId, body: { comments } });
      await renew(cellCalls.listMentions, cellCalls.countMentions);
    });
  return (
    <Section title={data.unread === 0 ? t('mentions.title') : `${t('mentions.title')} (${data.unread})`}>
      <ul className="fg-mentions">
        {shown.map(({ comment, unit, indicator, period, periodName, month, by, at, said, open, unread }) => (
          <li key={comment} className={unread ? 'unread' : undefined}>
            <div>
              <h3>
                <Link href={cellHref({ unit: unit.slug, indicator: indicator.code, period }, month)}>
                  {indicator.name}, {periodName}
                </Link>
              </h3>
              <p className="words" lang="vi">
                {said === '' ? t('thread.erased') : said}
              </p>
              <p className="xs mut">
                {[by ?? t('thread.somebody'), unit.name, format.moment(at)].join(' · ')}
                {unread ? ` · ${t('mentions.unread')}` : ''}
              </p>
            </div>
            <SignWord icon={open ? 'comment' : 'check'} tone={open ? 'watch' : 'good'} word={t(open ? 'thread.open' : 'thread.settled')} />
            {unread ? (
              <Button
                kind="bare"
                busy={submit.busy}
                aria-label={t('mentions.read-of', { name: indicator.name })}
                onClick={() => read([comment])}
              >
                {t('mentions.read')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
