import { Notice, useFormat, useText } from '@thucthi/ui';
import type { Paper } from '../../contract.ts';
import { useVersionWords } from './reading-state.tsx';
import { reviewWords } from './review-words.ts';
import { useFindingWords } from './use-finding-words.ts';

/** What the official layout says about the paper, and what the reading warns of. */
export function PaperFacts({ paper }: { paper: Paper }) {
  const t = useText(reviewWords);
  const { date } = useFormat();
  const words = useFindingWords();
  const version = useVersionWords();
  const { letterhead } = paper;
  const issued = paper.issuedOn === null ? null : date(paper.issuedOn);
  const { arrived } = letterhead;
  const stamp =
    arrived === null
      ? null
      : t('facts.arrived-value', {
          number: arrived.number ?? t('facts.unknown'),
          date: arrived.date === null ? t('facts.unknown') : date(arrived.date),
        });
  const facts: readonly (readonly [string, string | null])[] = [
    [t('facts.unit'), paper.unit.name],
    [t('facts.kind'), letterhead.kind],
    [t('facts.symbol'), paper.symbol],
    [t('facts.issuer'), paper.issuer],
    [t('facts.date'), [letterhead.place, issued].filter((one) => one !== null).join(', ') || null],
    [t('facts.subject'), letterhead.subject],
    [t('facts.signer'), letterhead.signer],
    [t('facts.recipients'), letterhead.recipients.join('; ') || null],
    [t('facts.arrived'), stamp],
    [t('facts.read-by'), paper.reading === null ? null : version(paper.reading)],
    [t('facts.period'), paper.mainPeriod === null ? null : words.period(paper.mainPeriod.code)],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== '');
  return (
    <>
      {paper.warnings.map((warning) => (
        <Notice key={warning} icon="mend">
          {warning}
        </Notice>
      ))}
      <details className="tt-paper-facts">
        <summary>{t('facts.title')}</summary>
        <dl>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
