import { Unknown, useFormat, useText, type Catalogue, type TextReader } from '@thucthi/ui';
import type { ReactNode } from 'react';
import type { ShownDocument } from '../../contract.ts';
import { StandingReason, StandingSign } from '../standing-sign.tsx';
import { documentWords } from './document-words.ts';

/** What is recorded of a document; number, issuer and date are always there, if only as not known. */
export function Facts({ shown, unit }: { shown: ShownDocument; unit: string }) {
  const t = useText(documentWords);
  const { date } = useFormat();
  const { document, standing } = shown;
  const { symbol, issuer, issuedOn, link } = document;
  return (
    <dl className="tt-doc-facts" lang="vi">
      <Fact name={t('facts.symbol')}>
        {symbol === null ? <span className="dim">{t('facts.no-symbol')}</span> : <b>{symbol}</b>}
        {shown.symbolForm === 'as-written' ? <span className="xs mut"> ({t('symbol.as-written')})</span> : null}
      </Fact>
      <Fact name={t('facts.issuer')}>{issuer}</Fact>
      <Fact name={t('facts.issuedOn')}>{issuedOn === null ? <Unknown word={t('facts.unknown')} /> : date(issuedOn)}</Fact>
      {standing.state === 'none' ? null : (
        <Fact name={t('facts.standing')}>
          <StandingSign standing={standing} /> <StandingReason standing={standing} unit={unit} />
        </Fact>
      )}
      {openFacts(shown, t, date).map(([name, value]) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
      {link === null ? null : (
        <Fact name={t('facts.link')}>
          <a href={link} target="_blank" rel="noreferrer noopener">
            {link}
          </a>
        </Fact>
      )}
      {document.restricted ? <Fact name={t('facts.readers')}>{shown.readers.map(({ name }) => name).join('\n')}</Fact> : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

type Word = typeof documentWords extends Catalogue<infer Key> ? Key : never;

/** The facts only open documents have, as far as they are recorded. */
function openFacts({ document }: ShownDocument, t: TextReader<Word>, date: (day: string) => string): [string, string | null][] {
  if (document.restricted) return [];
  const { effectiveFrom, effectiveTo, signer, signerOffice, recipients, arrivalNumber, arrivedOn, note } = document;
  const arrival = [
    arrivalNumber === null ? null : t('facts.arrival-number', { number: arrivalNumber }),
    arrivedOn === null ? null : date(arrivedOn),
  ].filter((one) => one !== null);
  const known: [string, string | null][] = [
    [t('facts.effectiveFrom'), effectiveFrom === null ? null : date(effectiveFrom)],
    [t('facts.effectiveTo'), effectiveTo === null ? null : date(effectiveTo)],
    [t('facts.signer'), signer === null && signerOffice === null ? null : [signer, signerOffice].filter((one) => one !== null).join(', ')],
    [t('facts.recipients'), recipients.length === 0 ? null : recipients.join('\n')],
    [t('facts.arrival'), arrival.length === 0 ? null : arrival.join(', ')],
    [t('facts.note'), note],
  ];
  return known.filter(([, value]) => value !== null);
}
