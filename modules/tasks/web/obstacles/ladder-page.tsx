import { AdminTabs, usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, EmptyState, Notice, Page, PageLead, Skeleton, TextField, useLocale, useText, OrderButtons } from '@thucthi/ui';
import { useState } from 'react';
import { firstRung, ladderFault, mostRungs } from '../../domain/obstacle/escalation-ladder.ts';
import { changedByObstacles, ladderCalls, type LadderRead } from '../routes.ts';
import '../tasks.css';
import { ladderOf, moved, renamed, withRung, type LadderDraft } from './ladder-draft.ts';
import { ladderWords } from './ladder-words.ts';

/** How high the obstacles of a body are brought: its rungs in their order, set by who administers it. */
export default function LadderPage() {
  const t = useText(ladderWords);
  const tools = usePageTools();
  tools.usePageTitle(t('title'));
  const me = tools.useMe();
  const signedIn = me?.person != null;
  const read = tools.useRead(ladderCalls.readObstacleLadder, signedIn ? {} : null);
  return (
    <>
      <AdminTabs here="ladder" />
      <Page>
        <PageLead title={t('title')}>{t('lead')}</PageLead>
        {me !== undefined && !signedIn ? (
          <EmptyState title={t('sign-in')} />
        ) : read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : read.data === undefined ? (
          <Skeleton rows={5} />
        ) : (
          <LadderForm key={read.data.revision} standing={read.data} may={me?.rights.includes('registry.manage') === true} />
        )}
      </Page>
    </>
  );
}

const draftOf = ({ ladder }: LadderRead): LadderDraft => ladder.map(({ rung, name }) => ({ rung, name }));

function LadderForm({ standing, may }: { standing: LadderRead; may: boolean }) {
  const t = useText(ladderWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [draft, setDraft] = useState(() => draftOf(standing));
  const given = ladderOf(draft);
  const fault = ladderFault(given)?.[locale];
  const unchanged = JSON.stringify(given) === JSON.stringify(ladderOf(draftOf(standing)));
  const send = (): void =>
    void submit.send(async (writeId) => {
      const ladder = given.map(({ rung, name }) => ({ rung, name: { ...name } }));
      await tools.write(ladderCalls.setObstacleLadder, { writeId, body: { basedOn: standing.revision, ladder } });
      await renew(ladderCalls.readObstacleLadder, ...changedByObstacles);
    });
  const look = (): void => {
    submit.clear();
    void renew(ladderCalls.readObstacleLadder);
  };
  return (
    <form
      className="tk-ladder"
      aria-label={t('title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === undefined && !unchanged) send();
      }}
    >
      <ol>
        {draft.map(({ rung, name }, at) => (
          <RungFields
            key={rung}
            rung={rung}
            name={name}
            number={at + 1}
            last={at === draft.length - 1}
            open={standing.ladder.find((one) => one.rung === rung)?.open ?? 0}
            may={may}
            onName={(patch) => setDraft(renamed(draft, rung, patch))}
            onMove={(by) => setDraft(moved(draft, rung, by))}
            onRemove={() => setDraft(draft.filter((one) => one.rung !== rung))}
          />
        ))}
      </ol>
      {may && draft.length < mostRungs ? (
        <div>
          <Button icon="plus" onClick={() => setDraft(withRung(draft))}>
            {t('add')}
          </Button>
        </div>
      ) : null}
      {fault === undefined || unchanged ? null : <Notice kind="ask">{fault}</Notice>}
      {submit.problem === null ? null : (
        <Notice
          kind="problem"
          title={t(submit.problem.code === 'changed-meanwhile' ? 'changed' : 'refused')}
          actions={submit.problem.code === 'changed-meanwhile' ? <Button onClick={look}>{t('look')}</Button> : undefined}
        >
          {submit.problem[locale]}
        </Notice>
      )}
      {standing.revision === 0 || !unchanged ? null : <p className="xs mut">{t('saved', { revision: standing.revision })}</p>}
      {may ? (
        <div className="tt-actions">
          <Button kind="main" type="submit" busy={submit.busy} disabled={unchanged || fault !== undefined}>
            {t('save')}
          </Button>
          <Button disabled={unchanged} onClick={() => setDraft(draftOf(standing))}>
            {t('undo')}
          </Button>
        </div>
      ) : (
        <p className="mut">{t('only-read')}</p>
      )}
    </form>
  );
}

function RungFields(props: {
  rung: string;
  name: { vi: string; en: string };
  number: number;
  last: boolean;
  open: number;
  may: boolean;
  onName: (patch: { vi?: string; en?: string }) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { rung, name, number, open, may } = props;
  const t = useText(ladderWords);
  const first = rung === firstRung;
  return (
    <li>
      <fieldset>
        <legend>{first ? t('rung.first') : t('rung.title', { number })}</legend>
        <div className="tk-rung-names">
          <TextField
            label={t('rung.vi')}
            value={name.vi}
            onChange={(vi) => props.onName({ vi })}
            input={{ maxLength: 80, readOnly: !may, lang: 'vi' }}
          />
          <TextField
            label={t('rung.en')}
            value={name.en}
            onChange={(en) => props.onName({ en })}
            input={{ maxLength: 80, readOnly: !may, lang: 'en' }}
          />
          {first || !may ? null : (
            <OrderButtons
              className="tk-rung-tools"
              up={t('rung.up', { number })}
              down={t('rung.down', { number })}
              remove={t('rung.remove', { number })}
              mayRise={number !== 2}
              mayFall={!props.last}
              mayGo={open === 0}
              onMove={props.onMove}
              onRemove={props.onRemove}
            />
          )}
        </div>
        {first || open === 0 ? null : <p className="xs mut">{t('rung.open', { count: open })}</p>}
      </fieldset>
    </li>
  );
}
