import { addMonths, formatPeriodEn, formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { UnitPage, usePageTools } from '@thucthi/registry/web';
import {
  ButtonLink,
  Checkbox,
  ContextBar,
  ContextSelect,
  DropZone,
  Notice,
  Page,
  PageLead,
  Section,
  useFormat,
  useLocale,
  useText,
} from '@thucthi/ui';
import { useState } from 'react';
import { templateHref } from './import-calls.ts';
import { ImportResult } from './import-result.tsx';
import { importWords } from './import-words.ts';
import './import.css';
import { useImport } from './use-import.ts';

/** How many months back a template may be taken for. */
const monthsBack = 24;

/** Figures from a file: take the template, choose the file, see what is wrong with which row, confirm. */
export default function ImportPage() {
  const t = useText(importWords);
  return (
    <UnitPage title={t('import.title')}>
      {(unit, me) => <Desk slug={unit.slug} unitName={unit.name} today={me.today} mayImport={me.rights.includes('figures.import')} />}
    </UnitPage>
  );
}

function Desk(props: { slug: string; unitName: string; today: string; mayImport: boolean }) {
  const { slug } = props;
  const t = useText(importWords);
  const { locale } = useLocale();
  const { number } = useFormat();
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const work = useImport();
  const [below, setBelow] = useState(false);
  const running = props.today.slice(0, 7);
  const month = search['month'] ?? addMonths(running, -1);
  const months = Array.from({ length: monthsBack }, (_, back) => addMonths(running, -back));
  const label = (code: string): string => (locale === 'vi' ? formatPeriodVi : formatPeriodEn)(parsePeriodCode(code), 'short');
  const megabytes = work.tooLarge === null ? '' : number(String(Math.ceil(work.tooLarge.size / 1024 / 1024)));
  return (
    <>
      <ContextBar
        back={{ href: `/${slug}/bao-cao`, label: t('import.back') }}
        end={
          props.mayImport ? (
            <ButtonLink kind="bare" icon="upload" href={`/${slug}/bao-cao/nhap-nhieu-tep`}>
              {t('import.several')}
            </ButtonLink>
          ) : null
        }
      >
        <ContextSelect
          label={t('template.month')}
          name={t('template.month')}
          value={month}
          options={(months.includes(month) ? months : [month, ...months]).map((code) => ({ id: code, label: label(code) }))}
          onChange={(code) => change({ month: code }, { replace: true })}
        />
      </ContextBar>
      <Page>
        <PageLead title={t('import.title')}>
          {props.unitName}. {t('import.lead')}
        </PageLead>
        {work.problem === null ? null : <tools.ProblemNote problem={work.problem} />}
        {work.tooLarge === null ? null : (
          <Notice kind="problem">{t('drop.too-large', { name: work.tooLarge.name, size: megabytes })}</Notice>
        )}
        {work.batch === undefined ? null : <ImportResult work={work} batch={work.batch} slug={slug} />}
        {!props.mayImport ? (
          <Notice icon="locked">{t('import.not-allowed')}</Notice>
        ) : work.batch?.state === 'checking' || work.batch?.state === 'ready' || work.batch?.state === 'committed' ? null : (
          <Section title={t('drop.title')}>
            <DropZone
              accept=".xlsx,.csv,.txt,.tsv"
              busy={work.sending !== null}
              limit={t('drop.limit')}
              onFiles={([file]) => (file === undefined ? undefined : work.choose(file))}
            >
              {work.sending === null ? t('drop.here') : t('drop.sending', { name: work.sending })}
            </DropZone>
          </Section>
        )}
        <Section title={t('template.title')} note={label(month)}>
          <div className="tt-import-template">
            <Checkbox label={t('template.below')} checked={below} onChange={setBelow} />
            <div className="tt-actions">
              <ButtonLink icon="download" download href={templateHref(slug, month, below, 'xlsx')}>
                {t('template.xlsx')}
              </ButtonLink>
              <ButtonLink kind="bare" download href={templateHref(slug, month, below, 'csv')}>
                {t('template.csv')}
              </ButtonLink>
            </div>
            <p className="xs mut">{t('template.why')}</p>
          </div>
        </Section>
      </Page>
    </>
  );
}
