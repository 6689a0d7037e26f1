import { usePageTools } from '@thucthi/registry/web';
import { Button, Combobox, DateField, SidePanel, Textarea, useText } from '@thucthi/ui';
import { useRef, useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { sessionCalls } from '../routes.ts';
import { currentItem } from '../session-parts.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { articlesOf, lackingMotion, motionsToOpen, type MotionDraft } from './motion-draft.ts';
import { voteWords } from './vote-words.ts';

const modes = ['open', 'secret'] as const;
const waysInSession = ['roll', 'count', 'written'] as const;

/** Puts a motion to the vote, with the articles that are voted on by themselves. */
export function OpenVotePanel({ session, onClose }: { session: SessionPage; onClose: () => void }) {
  const t = useText(voteWords);
  const tools = usePageTools();
  const write = useSessionWrite();
  // Outside the hours of the session nobody sits together: there only ballots on paper go out.
  const ways = session.can.votes ? waysInSession : (['written'] as const);
  const current = currentItem(session.agenda);
  const [draft, setDraft] = useState<MotionDraft>(() => ({
    question: current?.kind === 'vote' ? current.title : '',
    articles: '',
    mode: 'open',
    way: ways[0],
    until: null,
    item: current?.id ?? null,
  }));
  const [asked, setAsked] = useState(false);
  // Each motion keeps its ids over attempts, so that one that was written and whose answer was lost is not put twice.
  const motions = useRef<{ draft: MotionDraft; sent: ReturnType<typeof motionsToOpen> } | null>(null);
  const set = (patch: Partial<MotionDraft>): void => setDraft((now) => ({ ...now, ...patch }));
  const lacks = asked ? lackingMotion(draft) : [];
  const count = articlesOf(draft.articles).length + 1;
  const send = (): void => {
    setAsked(true);
    if (lackingMotion(draft).length > 0) return;
    if (motions.current?.draft !== draft) motions.current = { draft, sent: motionsToOpen(draft, tools.newWriteId) };
    const { sent } = motions.current;
    write.write(async () => {
      for (const { writeId, vote } of sent)
        await tools.write(sessionCalls.openVote, { params: { id: session.id }, writeId, body: { vote } });
    }, onClose);
  };
  return (
    <SidePanel title={t('open')} onClose={onClose}>
      <form
        className="ss-form"
        aria-label={t('open')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Textarea
          label={t('panel.question')}
          required
          error={lacks.includes('question') ? t('panel.needed') : undefined}
          value={draft.question}
          onChange={(question) => set({ question })}
          textarea={{ maxLength: 1000 }}
        />
        <Textarea
          label={t('panel.articles')}
          hint={t('panel.articles-hint')}
          rows={2}
          value={draft.articles}
          onChange={(articles) => set({ articles })}
        />
        <Combobox
          label={t('panel.mode')}
          {...(draft.mode === 'secret' ? { hint: t('mode.secret-hint') } : {})}
          options={modes.map((id) => ({ id, label: t(`mode.${id}`) }))}
          value={draft.mode}
          onChange={(id) => set({ mode: modes.find((one) => one === id) ?? draft.mode })}
        />
        <Combobox
          label={t('panel.way')}
          options={ways.map((id) => ({ id, label: t(`way.${id}`) }))}
          value={draft.way}
          onChange={(id) => set({ way: ways.find((one) => one === id) ?? draft.way })}
        />
        {draft.way === 'written' ? (
          <DateField
            label={t('panel.until')}
            required
            error={lacks.includes('until') ? t('panel.needed') : undefined}
            date={draft.until}
            onChange={(entry) => set({ until: entry.state === 'date' ? entry.date : null })}
          />
        ) : null}
        <Combobox
          label={t('panel.item')}
          options={[{ id: '', label: t('panel.item-none') }, ...session.agenda.map(({ id, title }) => ({ id, label: title }))]}
          value={draft.item ?? ''}
          onChange={(id) => set({ item: id === '' ? null : id })}
        />
        {write.problem === null ? null : <tools.ProblemNote problem={write.problem} />}
        <div className="tt-actions">
          <Button type="submit" kind="main" size="touch" busy={write.busy}>
            {t(`panel.send${draft.way === 'written' ? '-written' : ''}${count === 1 ? '' : '-many'}`, { count })}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
