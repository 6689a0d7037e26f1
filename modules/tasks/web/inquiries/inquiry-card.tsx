import { parsePeriodCode } from '@thucthi/kernel';
import { Button, Icon, Link, Notice, SignWord, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { Inquiry, PossibleTurn } from '../../contract.ts';
import { inquiryStateWords, turnWords } from '../../domain/inquiry/inquiry-words.ts';
import '../tasks.css';
import { inquirySign } from './inquiry-sign.ts';
import { inquiryWords } from './inquiry-words.ts';
import { TurnForm } from './turn-form.tsx';

/** One request for an explanation: what was asked, what was answered, how it stands, and what may be done now. */
export function InquiryCard(props: {
  unit: string;
  inquiry: Inquiry;
  /** Under the figure or task it is about, which needs no naming there; on a desk, where something is to be done; in a list. */
  place: 'subject' | 'desk' | 'list';
}) {
  const { inquiry, unit, place } = props;
  const t = useText(inquiryWords);
  const { locale } = useLocale();
  const format = useFormat();
  const [turn, setTurn] = useState<PossibleTurn | null>(null);
  const { overdue, late, workingDaysLeft } = inquiry;
  const waiting = workingDaysLeft !== null;
  const main = inquiry.can.find(({ kind }) => kind === (waiting ? 'answer' : 'accept'))?.kind;
  return (
    <li className="tk-inquiry" id={`giai-trinh-${inquiry.id}`}>
      <div className="tk-inquiry-head">
        <SignWord {...inquirySign(inquiry)} word={inquiryStateWords[inquiry.state][locale]} />
        {waiting ? <span className="xs mut">{t('card.due', { date: format.date(inquiry.answerBy) })}</span> : null}
        {overdue ? <span className="xs tone-risk">{t('card.overdue', { count: -(workingDaysLeft ?? 0) })}</span> : null}
        {late ? <span className="xs tone-watch">{t('card.late')}</span> : null}
      </div>
      {place === 'subject' && inquiry.subject.kind === 'task' ? null : (
        <Subject unit={unit} subject={inquiry.subject} short={place === 'subject'} />
      )}
      <p className="xs mut">
        {t('card.asks', { asker: inquiry.asker.name, asked: inquiry.asked.name })}, {format.date(inquiry.askedOn)}
      </p>
      <p className="tk-said">{inquiry.question}</p>
      {inquiry.answer === null ? null : (
        <div className="tk-answer">
          <b className="xs">{t('card.answer')}</b>
          <p className="tk-said">{inquiry.answer}</p>
        </div>
      )}
      {inquiry.turns.length > 1 ? <Exchange inquiry={inquiry} /> : null}
      {inquiry.asked.endedOn === null || !waiting ? null : <EndedAsked inquiry={inquiry} endedOn={inquiry.asked.endedOn} />}
      {inquiry.can.length === 0 ? null : (
        <div className="tk-steps">
          {inquiry.can
            .toSorted((a, b) => Number(b.kind === main) - Number(a.kind === main))
            .map((one) => (
              <Button
                key={one.kind}
                kind={place !== 'list' && one.kind === main ? 'main' : 'plain'}
                size={place === 'list' ? 'normal' : 'touch'}
                aria-expanded={turn?.kind === one.kind}
                onClick={() => setTurn(turn?.kind === one.kind ? null : one)}
              >
                {turnWords[one.kind][locale]}
              </Button>
            ))}
        </div>
      )}
      {turn === null ? null : <TurnForm key={turn.kind} unit={unit} inquiry={inquiry} turn={turn} onDone={() => setTurn(null)} />}
    </li>
  );
}

function Subject({ unit, subject, short }: { unit: string; subject: Inquiry['subject']; short: boolean }) {
  const t = useText(inquiryWords);
  const format = useFormat();
  if (subject.kind === 'task')
    return (
      <h3>
        <Link href={`/${unit}/nhiem-vu/${subject.task.id}`}>{subject.task.content}</Link>
      </h3>
    );
  const period = subject.period === null ? '' : format.period(parsePeriodCode(subject.period));
  if (short) return <h3>{period}</h3>;
  const query = subject.period === null ? '' : `?period=${encodeURIComponent(subject.period)}`;
  return (
    <h3>
      <Link href={`/${subject.unit.slug}/${subject.indicator.code}${query}`}>
        {t('card.about-figure', { name: subject.indicator.name, unit: subject.unit.name, period })}
      </Link>
    </h3>
  );
}

function EndedAsked({ inquiry, endedOn }: { inquiry: Inquiry; endedOn: string }) {
  const t = useText(inquiryWords);
  const format = useFormat();
  const said = { unit: inquiry.asked.name, date: format.date(endedOn) };
  const units = inquiry.successors.map(({ name }) => name).join(', ');
  return <Notice kind="ask">{units === '' ? t('card.ended-none', said) : t('card.ended', { ...said, units })}</Notice>;
}

function Exchange({ inquiry }: { inquiry: Inquiry }) {
  const t = useText(inquiryWords);
  const { locale } = useLocale();
  const format = useFormat();
  return (
    <details className="tk-exchange">
      <summary className="xs">{t('card.log', { count: inquiry.turns.length })}</summary>
      <ol>
        {inquiry.turns.map((turn) => (
          <li key={turn.serial}>
            <p className="xs mut">
              <time dateTime={turn.on}>{format.date(turn.on)}</time> <b>{turnWords[turn.kind][locale]}</b>,{' '}
              {turn.by === null ? turn.unit.name : t('turn.by', { who: turn.by, unit: turn.unit.name })}
              {turn.kind === 'readdress' ? `, ${t('turn.passed', { unit: turn.asked.name })}` : ''}
              {turn.answerBy === null ? '' : `, ${t('card.due', { date: format.date(turn.answerBy) })}`}
            </p>
            {turn.words === null ? null : <p className="tk-said">{turn.words}</p>}
            {turn.evidence === null ? null : (
              <p className="tk-said">
                {turn.evidenceHref === null ? (
                  t('turn.evidence-line', { text: turn.evidence })
                ) : (
                  <a href={turn.evidenceHref} rel="noreferrer noopener" target="_blank">
                    {t('turn.evidence-line', { text: turn.evidence })} <Icon name="external" size="sm" />
                  </a>
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
