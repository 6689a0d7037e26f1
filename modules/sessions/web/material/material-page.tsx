import { usePageTools } from '@thucthi/registry/web';
import { ContextBar, Page, PageLead, Skeleton, useLocale, useText, useFormat } from '@thucthi/ui';
import { CarriedTasks } from '../carried/carried-section.tsx';
import { sessionCalls, sessionHref, type Material } from '../routes.ts';
import '../sessions.css';
import { frozenTasks } from './frozen-content.ts';
import { FrozenScorecard } from './frozen-scorecard.tsx';
import { FrozenUnits } from './frozen-units.tsx';
import { materialWords } from './material-words.ts';
import { PlainTable } from './plain-table.tsx';

/** What lay on the table of a session, as it was frozen, at an address that stays. */
export default function MaterialPage() {
  const t = useText(materialWords);
  const tools = usePageTools();
  const { moment } = useFormat();
  const { params } = tools.usePageAddress();
  const [unit = '', session = '', material = ''] = [params['unit'], params['session'], params['material']];
  const read = tools.useRead(sessionCalls.readMaterial, { params: { id: session, material }, query: { unit } });
  tools.usePageTitle(read.data?.title ?? null);
  const address = typeof window === 'undefined' ? '' : window.location.origin + window.location.pathname;
  return (
    <>
      <ContextBar back={{ href: sessionHref(unit, session), label: t('back') }}>
        {read.data === undefined ? null : <span className="dim">{t('frozen', { moment: moment(read.data.frozenAt) })}</span>}
      </ContextBar>
      <Page>
        {read.data === undefined ? (
          read.error === null ? (
            <Skeleton rows={8} height={44} />
          ) : (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          )
        ) : (
          <>
            <PageLead title={read.data.title} />
            <Content material={read.data} unit={unit} />
            <p className="xs mut ss-cite">
              {t('permanent', { address })}. {t('frozen', { moment: moment(read.data.frozenAt) })}, {t('hash', { hash: read.data.sha256 })}.
            </p>
          </>
        )}
      </Page>
    </>
  );
}

function Content({ material, unit }: { material: Material; unit: string }) {
  const t = useText(materialWords);
  const { locale } = useLocale();
  switch (material.kind) {
    case 'scorecard':
      return <FrozenScorecard content={material.content} />;
    case 'units-below':
      return <FrozenUnits content={material.content} />;
    case 'tasks': {
      const tasks = frozenTasks(material.content);
      return tasks.length === 0 ? <p className="mut">{t('empty')}</p> : <CarriedTasks tasks={tasks} unit={unit} />;
    }
    default:
      return <PlainTable content={material.content} locale={locale} />;
  }
}
