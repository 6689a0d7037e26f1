import { usePageTools } from '@thucthi/registry/web';
import { ButtonLink, ContextBar, FilterTabs, Notice, Page, SignWord, Skeleton, useLocale, useText, WithPanel, type Tab } from '@thucthi/ui';
import { useEffect, useRef, useState } from 'react';
import { CarriedSection } from '../carried/carried-section.tsx';
import { LinesSection } from '../lines/lines-section.tsx';
import { MadeUp } from '../made-up.tsx';
import { PapersSection } from '../papers/papers-section.tsx';
import { FactsPanel } from '../prepare/facts-panel.tsx';
import { PrepareSection } from '../prepare/prepare-section.tsx';
import { CancelPanel } from '../put-off/cancel-panel.tsx';
import { PostponePanel } from '../put-off/postpone-panel.tsx';
import { CancelledNotice } from '../put-off/put-off-facts.tsx';
import type { SessionPage as Session } from '../../contract.ts';
import { sessionCalls, sessionsHref, stageHref } from '../routes.ts';
import { deskSections, sectionOf, type DeskSection } from '../session-parts.ts';
import '../lines.css';
import '../prepare.css';
import '../sessions.css';
import '../votes.css';
import { stateSigns, stateWord } from '../sign-of-state.ts';
import { OpenVotePanel } from '../votes/open-vote-panel.tsx';
import { VotesSection } from '../votes/votes-section.tsx';
import { AgendaRail } from './agenda-rail.tsx';
import { deskWords } from './desk-words.ts';
import { FrozenWords } from './frozen-words.tsx';
import { MoveButtons, MoveQuestion, useMoving } from './move-buttons.tsx';

/** The desk of one session: its agenda at the left, what is to be done now at the right. */
export default function SessionPage() {
  const t = useText(deskWords);
  const tools = usePageTools();
  const { params } = tools.usePageAddress();
  const unit = params['unit'] ?? '';
  const id = params['session'] ?? '';
  tools.useNews(unit);
  const read = tools.useRead(sessionCalls.readSession, { params: { id }, query: { unit } }, { staleTime: 0 });
  tools.usePageTitle(read.data?.title ?? null);
  if (read.data !== undefined) return <Desk key={id} session={read.data} unit={unit} />;
  return (
    <>
      <ContextBar back={{ href: sessionsHref(unit), label: t('back') }}>{null}</ContextBar>
      <Page>
        {read.error === null ? (
          <Skeleton rows={8} height={52} />
        ) : (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        )}
      </Page>
    </>
  );
}

function Desk({ session, unit }: { session: Session; unit: string }) {
  const t = useText(deskWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const moving = useMoving(session);
  const [first, setFirst] = useState({ state: session.state, section: sectionOf(session) });
  // a step of the session opens what is to be done next; a vote that closes does not take its result out of sight
  if (first.state !== session.state) setFirst({ state: session.state, section: sectionOf(session) });
  const section = deskSections.find((one) => one === search['muc']) ?? first.section;
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // on a phone the line of sections is wider than the screen
    tabs.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [section]);
  const toSection = (muc: DeskSection): void => change({ muc, mo: undefined });
  const closePanel = (): void => change({ mo: undefined });
  const panel =
    search['mo'] === 'bieu-quyet' && (session.can.votes || session.can.written) ? (
      <OpenVotePanel session={session} onClose={closePanel} />
    ) : search['mo'] === 'thong-tin' && session.can.facts ? (
      <FactsPanel session={session} onClose={closePanel} />
    ) : search['mo'] === 'hoan' && session.can.postpone ? (
      <PostponePanel session={session} onClose={closePanel} />
    ) : search['mo'] === 'huy' && session.can.cancel ? (
      <CancelPanel session={session} onClose={closePanel} onDone={() => change({ muc: undefined, mo: undefined })} />
    ) : null;
  return (
    <>
      <ContextBar
        back={{ href: sessionsHref(unit), label: t('back') }}
        end={
          <>
            <ButtonLink href={stageHref(unit, session.id)} icon="screen">
              {t('stage')}
            </ButtonLink>
            <MoveButtons session={session} moving={moving} />
          </>
        }
      >
        <b className="ss-unit">{session.unit.name}</b>
        <span className="ss-context">
          <SignWord {...stateSigns[session.state]} word={stateWord(session.state, locale)} />
          <FrozenWords session={session} unit={unit} />
          <MadeUp illustrative={session.illustrative} />
        </span>
      </ContextBar>
      <WithPanel panel={panel}>
        <div className="ss-desk">
          <AgendaRail session={session} onSection={toSection} />
          <Page>
            <CancelledNotice session={session} />
            <MoveQuestion session={session} moving={moving} />
            <Concerns concerns={session.concerns} />
            <div ref={tabs}>
              <FilterTabs label={t('sections')} tabs={tabsOf(session, t)} value={section} onChange={toSection} panelId="ss-section" />
            </div>
            <div id="ss-section" role="tabpanel" aria-label={t(`section.${section}`)}>
              <SectionOfDesk section={section} session={session} unit={unit} onOpen={(mo) => change({ mo })} />
            </div>
          </Page>
        </div>
      </WithPanel>
    </>
  );
}

function SectionOfDesk(props: { section: DeskSection; session: Session; unit: string; onOpen: (panel: string) => void }) {
  const { section, session, unit, onOpen } = props;
  switch (section) {
    case 'chuan-bi':
      return <PrepareSection session={session} onOpen={onOpen} />;
    case 'ky-truoc':
      return <CarriedSection session={session} unit={unit} />;
    case 'bieu-quyet':
      return <VotesSection session={session} onOpen={() => onOpen('bieu-quyet')} />;
    case 'ket-luan':
      return <LinesSection key="conclusion" session={session} unit={unit} list="conclusion" />;
    case 'chuong-trinh':
      return <LinesSection key="programme" session={session} unit={unit} list="programme" />;
    case 'van-ban':
      return <PapersSection session={session} unit={unit} />;
  }
}

function tabsOf(session: Session, t: (key: `section.${DeskSection}`) => string): Tab<DeskSection>[] {
  const lines = (list: string): number => session.lines.filter((line) => line.list === list && line.state !== 'dropped').length;
  const counts: Partial<Record<DeskSection, number>> = {
    'ky-truoc': session.carried?.total ?? 0,
    'bieu-quyet': session.votes.length,
    'ket-luan': lines('conclusion'),
    'chuong-trinh': lines('programme'),
  };
  return deskSections.map((id) => ({ id, label: t(`section.${id}`), ...(counts[id] === undefined ? {} : { count: counts[id] }) }));
}

function Concerns({ concerns }: { concerns: readonly string[] }) {
  const t = useText(deskWords);
  if (concerns.length === 0) return null;
  return (
    <div className="ss-concerns">
      <Notice kind="ask" title={concerns.length === 1 ? undefined : t('concerns')}>
        {concerns.length === 1 ? (
          concerns[0]
        ) : (
          <ul>
            {concerns.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
