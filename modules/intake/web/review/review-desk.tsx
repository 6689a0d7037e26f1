import { Button, ButtonLink, ContextBar, FilterTabs, Page, useFormat, useText } from '@thucthi/ui';
import { useRef, useState } from 'react';
import type { Paper } from '../../contract.ts';
import { DocumentView } from '../document/document-view.tsx';
import { originalHref } from '../routes.ts';
import { ClashNotes } from './clash-notes.tsx';
import { Contradictions } from './contradictions.tsx';
import { countsOf, findingsById, isSettled } from './decisions.ts';
import { Differences, useDifferenceCounts } from './differences.tsx';
import { Directives } from './directives.tsx';
import { FindingList } from './finding-list.tsx';
import { KeyHelp } from './key-help.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { ReadingState } from './reading-state.tsx';
import { readingWords } from './reading-words.ts';
import { RecordBar, RecordedNotice, type Outcome } from './record-bar.tsx';
import { reviewWords } from './review-words.ts';
import './finding.css';
import './review.css';
import { useDecisions, type Decisions } from './use-decisions.ts';
import { useReview } from './use-review.ts';

/** The paper beside what was read in it: contradictions first, then every figure to be accepted, corrected or left out. */
export function ReviewDesk(props: { read: Paper; reread: () => Promise<{ readonly data: Paper | undefined }>; unit: string }) {
  const { unit } = props;
  const t = useText(reviewWords);
  const reading = useText(readingWords);
  const counts = useDifferenceCounts();
  const { date } = useFormat();
  const documentBox = useRef<HTMLDivElement>(null);
  const mainBox = useRef<HTMLDivElement>(null);
  const decisions = useDecisions(props.read, props.reread);
  const review = useReview(decisions, documentBox);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { paper, waiting } = decisions;
  const done = (now: Outcome) => {
    setOutcome(now);
    mainBox.current?.scrollIntoView({ block: 'start' });
    mainBox.current?.scrollTo({ top: 0 });
  };
  const readAgain = (now: Paper) => {
    setOutcome(null);
    review.say(reading('said.read-again', { what: counts(now) }));
    mainBox.current?.scrollIntoView({ block: 'start' });
    mainBox.current?.scrollTo({ top: 0 });
  };
  const about = [paper.symbol, paper.issuedOn === null ? null : date(paper.issuedOn)].filter((one) => one !== null).join(' · ');
  return (
    <>
      <ContextBar
        back={{ href: `/${unit}/doc-bao-cao`, label: t('back') }}
        end={
          <>
            <Button kind="bare" aria-expanded={review.helping} onClick={() => review.run('help')}>
              {t('list.keys')} <kbd>?</kbd>
            </Button>
            <ButtonLink kind="bare" icon="download" download href={originalHref(paper.id)}>
              {t('original')}
            </ButtonLink>
          </>
        }
      >
        <b className="tt-review-name">{(paper.title ?? paper.name) || t('paper.no-name')}</b>
        {about === '' ? null : <span className="mut">{about}</span>}
      </ContextBar>
      <div className="tt-review-tabs">
        <FilterTabs
          label={t('tabs.label')}
          tabs={[
            { id: 'figures', label: t('tabs.figures'), count: paper.findings.length },
            { id: 'text', label: t('tabs.text') },
          ]}
          value={review.side}
          onChange={review.setSide}
        />
      </div>
      <div className="tt-review" data-side={review.side}>
        <div className="tt-review-doc">
          <DocumentView
            paper={paper}
            waiting={waiting}
            current={review.current}
            place={review.place}
            onPick={review.pick}
            ref={documentBox}
          />
        </div>
        <Page>
          <div className="tt-review-main" ref={mainBox}>
            <Lead decisions={decisions} />
            <ReadingState decisions={decisions} onDone={readAgain} />
            <Differences paper={paper} waiting={waiting} numbers={review.numbers} onGo={review.show} onPlace={review.showPlace} />
            {outcome === null ? null : <RecordedNotice outcome={outcome} unit={unit} />}
            {review.helping ? <KeyHelp lettersOn={review.letters} onLetters={review.setLetters} /> : null}
            <Contradictions paper={paper} waiting={waiting} numbers={review.numbers} onGo={review.show} onPlace={review.showPlace} />
            <PaperFacts paper={paper} />
            {paper.findings.length === 0 ? null : <FindingList review={review} decisions={decisions} unit={unit} />}
            <Directives directives={paper.directives} onPlace={review.showPlace} />
          </div>
          {paper.findings.length === 0 ? null : (
            <div className="tt-review-foot">
              <ClashNotes decisions={decisions} numbers={review.numbers} />
              <RecordBar decisions={decisions} onDone={done} />
            </div>
          )}
          <span className="vh" role="status">
            {review.said}
          </span>
        </Page>
      </div>
    </>
  );
}

/** The sentence that opens the page: what stands in the way before anything is recorded. */
function Lead({ decisions }: { decisions: Decisions }) {
  const { paper, waiting } = decisions;
  const t = useText(reviewWords);
  const fails = [
    ...paper.checks.filter(({ verdict }) => verdict === 'fail').map(({ oids }) => oids),
    ...paper.others.map(({ oid }) => [oid]),
  ];
  const byId = findingsById(paper.findings);
  const unsettled = fails.filter((oids) => !isSettled(oids, byId, waiting)).length;
  const warns = paper.checks.filter(({ verdict }) => verdict === 'warn').length;
  const all = paper.findings.length;
  const title =
    unsettled > 0
      ? t('head.contradictions', { count: unsettled })
      : fails.length > 0
        ? t('head.settled')
        : all === 0
          ? t('head.none')
          : warns > 0
            ? t('head.warnings', { count: warns })
            : t('head.clean');
  const { accepted, open, rejected } = countsOf(paper.findings, waiting);
  return (
    <header className="tt-lead">
      <h1>{title}</h1>
      <p>{all === 0 ? t('head.none-text') : t('head.counts', { all, accepted, open, rejected })}</p>
    </header>
  );
}
