import { usePageTools } from '@thucthi/registry/web';
import { Button, Section, SignWord, Skeleton, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { sessionCalls } from '../routes.ts';
import { itemOfProposal, type ItemDraft } from './agenda-draft.ts';
import { prepareWords } from './prepare-words.ts';

/** What belongs on the agenda and why: taken one by one or all together. */
export function Proposals(props: { session: SessionPage; busy: boolean; onAdd: (items: readonly ItemDraft[]) => void }) {
  const t = useText(prepareWords);
  const tools = usePageTools();
  const { session } = props;
  const read = tools.useRead(sessionCalls.proposeAgenda, { params: { id: session.id } }, { staleTime: 0 });
  const held = new Set(session.agenda.map(({ subject }) => JSON.stringify(subject)));
  const proposals = (read.data?.proposals ?? []).map((one) => ({
    ...one,
    taken: one.taken || (one.subject != null && held.has(JSON.stringify(one.subject))),
  }));
  const open = proposals.filter(({ taken }) => !taken);
  const add = (chosen: typeof open): void => props.onAdd(chosen.map((one) => itemOfProposal(tools.newWriteId(), one)));
  return (
    <Section
      title={t('proposals.title')}
      note={t('proposals.note')}
      end={
        open.length < 2 ? undefined : (
          <Button icon="plus" busy={props.busy} onClick={() => add(open)}>
            {t('proposals.all', { count: open.length })}
          </Button>
        )
      }
    >
      {read.error !== null ? (
        <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
      ) : read.data === undefined ? (
        <Skeleton rows={3} height={44} />
      ) : proposals.length === 0 ? (
        <p className="mut">{t('proposals.none')}</p>
      ) : (
        <ul className="ss-proposals">
          {proposals.map((one) => (
            <li key={`${one.kind}${JSON.stringify(one.subject)}${one.title}`}>
              <div>
                <b>{one.title}</b>
                <p className="xs mut">{one.reason}</p>
              </div>
              {one.taken ? (
                <SignWord icon="check" tone="good" word={t('proposals.taken')} />
              ) : (
                <Button icon="plus" busy={props.busy} aria-label={t('proposals.add-this', { title: one.title })} onClick={() => add([one])}>
                  {t('proposals.add')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
