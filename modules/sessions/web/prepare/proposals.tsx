import { usePageTools } from '@thucthi/registry/web';
import { Button, Section, Skeleton, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { standsOn } from '../../domain/stands-on.ts';
import { sessionCalls, type Proposal } from '../routes.ts';
import { itemOfProposal, type ItemDraft } from './agenda-draft.ts';
import { prepareWords } from './prepare-words.ts';

/** What belongs on the agenda and why: taken one by one or all together. */
export function Proposals(props: { session: SessionPage; busy: boolean; onAdd: (items: readonly ItemDraft[]) => void }) {
  const t = useText(prepareWords);
  const tools = usePageTools();
  const { session } = props;
  const read = tools.useRead(sessionCalls.proposeAgenda, { params: { id: session.id } }, { staleTime: 0 });
  // What was taken a moment ago stands on the agenda before the proposals are asked for again.
  const proposals = (read.data?.proposals ?? []).map((one) => ({ ...one, taken: one.taken || standsOn(session.agenda, one) }));
  const open = proposals.filter((one) => !one.taken);
  const taken = proposals.filter((one) => one.taken);
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
        <>
          {open.length === 0 ? <p className="mut">{t('proposals.none')}</p> : null}
          <ul className="ss-proposals">
            {open.map((one) => (
              <li key={keyOf(one)}>
                <Proposed proposal={one} />
                <Button icon="plus" busy={props.busy} aria-label={t('proposals.add-this', { title: one.title })} onClick={() => add([one])}>
                  {t('proposals.add')}
                </Button>
              </li>
            ))}
          </ul>
          {taken.length === 0 ? null : (
            <details className="ss-taken">
              <summary>{t('proposals.taken', { count: taken.length })}</summary>
              <ul className="ss-proposals">
                {taken.map((one) => (
                  <li key={keyOf(one)}>
                    <Proposed proposal={one} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Section>
  );
}

const keyOf = ({ kind, subject, title }: Proposal): string => `${kind}${JSON.stringify(subject)}${title}`;

function Proposed({ proposal }: { proposal: Proposal }) {
  return (
    <div>
      <b>{proposal.title}</b>
      <p className="xs mut">{proposal.reason}</p>
    </div>
  );
}
