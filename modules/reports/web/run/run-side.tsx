import { ButtonLink, Section, useFormat, useLocale, useText } from '@thucthi/ui';
import { kindNames } from '../../domain/templates/template.ts';
import { reportWords } from '../report-words.ts';
import { reportFileHref, type RunPage } from '../routes.ts';
import { MoveForm } from './move-form.tsx';

/** What a report is from and about, its files, its way to being issued, and what has changed since the one before. */
export function RunSide({ run, unit }: { run: RunPage; unit: string }) {
  const t = useText(reportWords);
  const { locale } = useLocale();
  const format = useFormat();
  const taken = new Date(run.figuresAt);
  return (
    <>
      <Section title={t('side.title')}>
        <dl className="rp-facts">
          <dt>{t('side.template')}</dt>
          <dd>
            {kindNames[run.kind][locale]} (
            {run.template.revision === 0 ? t('side.house') : t('side.revision', { revision: run.template.revision })})
          </dd>
          <dt>{t('side.period')}</dt>
          <dd>
            {run.periodLabel}
            {run.knownOn === null ? null : `, ${t('known-on', { date: format.date(run.knownOn) })}`}
          </dd>
        </dl>
        <p className="xs mut">
          {t('figures-at', {
            time: taken.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }),
            date: taken.toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }),
          })}
        </p>
      </Section>
      <Section title={t('files')}>
        <div className="tt-actions">
          <ButtonLink href={reportFileHref(unit, run.id, 'docx')} icon="download" download>
            {t('word')}
          </ButtonLink>
          <ButtonLink href={reportFileHref(unit, run.id, 'pdf')} icon="download" download>
            {t('pdf')}
          </ButtonLink>
          <ButtonLink href={reportFileHref(unit, run.id, 'xlsx')} icon="download" download>
            {t('sheet')}
          </ButtonLink>
        </div>
      </Section>
      <Section title={t('submit.title')}>
        <MoveForm run={run} unit={unit} />
      </Section>
      {run.renewed.length === 0 ? null : (
        <Section title={t('renewed')}>
          <ul className="rp-changes">
            {run.renewed.map(({ name, figure, before, after }) => (
              <li key={`${figure.indicator}${figure.measure}${figure.plan ?? ''}`}>
                <b>{name}</b>
                <br />
                {t('renewed.line', { before, after })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('side.changes')} note={run.previous?.periodLabel}>
        {run.previous === null ? (
          <p className="xs mut">{t('side.changes-none')}</p>
        ) : run.changes.length === 0 ? (
          <p className="xs mut">{t('side.changes-same')}</p>
        ) : (
          <ul className="rp-changes">
            {run.changes.map(({ indicator, name, before, after, unit: counted }) => (
              <li key={indicator}>
                <b>{name}</b>
                <br />
                {t('change.line', { before: said(before, counted), after: said(after, counted) })}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );

  function said(value: string | null, counted: string): string {
    return value === null ? t('change.unknown') : `${format.number(value)} ${counted}`;
  }
}
