import { Button, Link, Notice, useFormat, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import type { Finding, Paper } from '../../contract.ts';
import type { Standing, Verdict } from './decisions.ts';
import { readingWords } from './reading-words.ts';
import { reviewWords } from './review-words.ts';
import { quoteAround } from './sections.ts';
import { slotKey, slotWords } from './slot-words.ts';
import { useDifferenceWords } from './use-difference-words.ts';
import { useFindingWords } from './use-finding-words.ts';

/** Everything about the finding in hand, and what can be done with it. */
export function FindingDetails(props: {
  paper: Paper;
  finding: Finding;
  standing: Standing;
  unit: string;
  onDecide: (verdict: Exclude<Verdict, 'correct'>) => void;
  /** A correction of it is begun and not saved. */
  begun: boolean;
  onEdit: () => void;
  /** Decides as before it was read otherwise. */
  onKeepEarlier: () => void;
  onShow: () => void;
}) {
  const { paper, finding, standing } = props;
  const t = useText(reviewWords);
  const reading = useText(readingWords);
  const { problem } = finding.proposal;
  const quote = quoteAround(paper.text, finding.start, finding.end);
  return (
    <div className="tt-finding-body">
      <dl>
        <Fact name={t('detail.words')}>
          <q className="tt-finding-quote">
            {quote.before}
            <b>{quote.words}</b>
            {quote.after}
          </q>
        </Fact>
        <Proposed finding={finding} paper={paper} />
        <Certainty finding={finding} />
        <KnownElsewhere finding={finding} paper={paper} unit={props.unit} />
      </dl>
      <ReadOtherwise paper={paper} finding={finding} standing={standing} onKeepEarlier={props.onKeepEarlier} />
      {props.begun && !standing.recorded ? (
        <Notice icon="edit" actions={<Button onClick={props.onEdit}>{reading('draft.go-on')}</Button>}>
          {reading('draft.note')}
        </Notice>
      ) : null}
      {problem === null || standing.verdict !== 'undecided' ? null : (
        <Notice kind="ask" icon="mend">
          {problem}
        </Notice>
      )}
      {standing.recorded ? (
        <p className="xs mut">{t('do.locked')}</p>
      ) : (
        <div className="tt-actions">
          <Button onClick={() => (problem === null ? props.onDecide('accept') : props.onEdit())}>
            <kbd>Enter</kbd> {t(problem === null ? 'do.accept' : 'do.complete')}
          </Button>
          <Button onClick={props.onEdit}>
            <kbd>E</kbd> {t('do.edit')}
          </Button>
          <Button onClick={() => props.onDecide('reject')}>
            <kbd>X</kbd> {t('do.reject')}
          </Button>
          <Button onClick={() => props.onDecide('new-indicator')}>
            <kbd>N</kbd> {t('do.new')}
          </Button>
          {standing.verdict === 'undecided' ? null : (
            <Button kind="bare" onClick={() => props.onDecide('undecided')}>
              {t('do.undecide')}
            </Button>
          )}
          <Button kind="bare" className="tt-finding-show" onClick={props.onShow}>
            {t('do.show')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What was understood otherwise before, and what was decided then. */
function ReadOtherwise(props: { paper: Paper; finding: Finding; standing: Standing; onKeepEarlier: () => void }) {
  const { finding, standing } = props;
  const t = useText(readingWords);
  const slot = useText(slotWords);
  const told = useDifferenceWords();
  const difference = props.paper.differences.find(({ oid }) => oid === finding.oid);
  const changes = difference === undefined ? [] : told(difference).map((change) => `${change}.`);
  const { earlier } = standing;
  if (standing.recorded && difference?.recorded != null && changes.length > 0)
    return <Notice>{[...changes, t('recorded', { what: slot(`recorded.${difference.recorded}`) })].join(' ')}</Notice>;
  if (earlier === null) return null;
  const verdict = slot(`verdict.${earlier.verdict}`);
  const who = finding.earlier?.by ?? null;
  return (
    <Notice kind="ask" icon="mend" actions={<Button onClick={props.onKeepEarlier}>{t('earlier.keep')}</Button>}>
      {[...changes, t('earlier.changed', { verdict: who === null ? verdict : t('earlier.by', { verdict, who }) })].join(' ')}
    </Notice>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Proposed({ finding, paper }: { finding: Finding; paper: Paper }) {
  const t = useText(reviewWords);
  const slot = useText(slotWords);
  const format = useFormat();
  const words = useFindingWords();
  const { proposal } = finding;
  const kind = words.kind(finding);
  const value = proposal.value === null ? finding.text : words.value(proposal.value, proposal.valueUnit);
  const basis = words.basis(finding.basis);
  const source = slotKey('source', finding.period.source);
  return (
    <>
      <Fact name={t('detail.becomes')}>{slot(`becomes.${proposal.becomes}`)}</Fact>
      {proposal.indicator === null ? null : <Fact name={t('detail.indicator')}>{proposal.indicator.name}</Fact>}
      {finding.label === null ? null : <Fact name={t('detail.called')}>“{finding.label}”</Fact>}
      {proposal.unit.slug === paper.unit.slug ? null : <Fact name={t('detail.unit')}>{proposal.unit.name}</Fact>}
      <Fact name={t('detail.period')}>
        {proposal.period === null ? t('row.no-period') : words.period(proposal.period.code)}
        {source === null || proposal.period === null ? null : <span className="xs mut"> ({slot(source)})</span>}
      </Fact>
      <Fact name={t('detail.value')}>
        <b>{kind === null ? value : t('detail.value-kind', { value, kind })}</b>
      </Fact>
      {proposal.vintage === null || proposal.becomes !== 'figure' ? null : (
        <Fact name={t('detail.vintage')}>{slot(`vintage.${proposal.vintage}`)}</Fact>
      )}
      {proposal.asOf === null ? null : <Fact name={t('detail.as-of')}>{format.date(proposal.asOf)}</Fact>}
      {basis === null ? null : <Fact name={t('detail.basis')}>{basis}</Fact>}
    </>
  );
}

function Certainty({ finding }: { finding: Finding }) {
  const t = useText(reviewWords);
  const slot = useText(slotWords);
  const rules = useFindingWords().rules(finding.reasons);
  return (
    <Fact name={t('detail.sure')}>
      {slot(`confidence.${finding.confidence}`)}
      {rules === '' ? null : <span className="xs mut"> {t('detail.rules', { rules })}</span>}
    </Fact>
  );
}

function KnownElsewhere({ finding, paper, unit }: { finding: Finding; paper: Paper; unit: string }) {
  const t = useText(reviewWords);
  const words = useFindingWords();
  const { standing, valueUnit, becomes, indicator } = finding.proposal;
  const others = paper.others.filter(({ oid }) => oid === finding.oid);
  const value = standing === null ? '' : words.value(standing.value, valueUnit);
  return (
    <>
      {becomes !== 'figure' || indicator === null ? null : (
        <Fact name={t('detail.ledger')}>
          {standing === null ? (
            <span className="mut">{t('detail.ledger-none')}</span>
          ) : (
            <>
              <span className={standing.same ? 'tone-good' : 'tone-watch'}>
                {t(standing.same ? 'detail.ledger-same' : 'detail.ledger-differs', { value })}
              </span>
              {standing.source === null ? null : <span className="xs mut"> {t('detail.ledger-source', { source: standing.source })}</span>}
            </>
          )}
        </Fact>
      )}
      {others.length === 0 ? null : (
        <Fact name={t('detail.others')}>
          {others.map((other) => (
            <Link key={`${other.paper.id}${other.text}`} className="tt-finding-other" href={`/${unit}/doc-bao-cao/${other.paper.id}`}>
              {t('detail.others-say', { name: other.paper.name, value: other.text })}
            </Link>
          ))}
        </Fact>
      )}
    </>
  );
}
