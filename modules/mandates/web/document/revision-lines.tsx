import { usePageTools } from '@thucthi/registry/web';
import { Button, PairList, useFormat, useText } from '@thucthi/ui';
import type { ShownDocument } from '../../contract.ts';
import { documentWords } from './document-words.ts';

const dayInVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Every wording the register had of a document, the newest first; each can be looked at. */
export function RevisionLines({ shown }: { shown: ShownDocument }) {
  const t = useText(documentWords);
  const { date } = useFormat();
  const { change } = usePageTools().usePageAddress();
  return (
    <PairList
      pairs={shown.revisions.map(({ revision, recordedAt, recordedBy, reason }) => {
        const when = date(dayInVietnam.format(new Date(recordedAt)));
        return {
          id: String(revision),
          left: (
            <>
              {reason ?? (revision === 1 ? t('revisions.first') : '–')}
              <br />
              <span className="xs mut">{recordedBy === null ? when : t('revisions.by', { when, who: recordedBy })}</span>
            </>
          ),
          right:
            revision === shown.revision ? (
              <b>{t('revisions.show', { revision: String(revision) })}</b>
            ) : (
              <Button kind="bare" onClick={() => change({ ban: revision === shown.latest ? undefined : String(revision) })}>
                {t('revisions.show', { revision: String(revision) })}
              </Button>
            ),
        };
      })}
    />
  );
}
