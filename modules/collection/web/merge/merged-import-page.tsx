import { UnitPage, usePageTools } from '@thucthi/registry/web';
import {
  ButtonLink,
  ContextBar,
  DropZone,
  EmptyState,
  Notice,
  Page,
  PageLead,
  ProgressBar,
  Section,
  Skeleton,
  useFormat,
  useText,
  WithPanel,
} from '@thucthi/ui';
import '../collection.css';
import { collectionCalls, templatesHref, type LateBoard } from '../routes.ts';
import { FormAndPeriod } from '../board/form-and-period.tsx';
import { FilePanel } from './file-panel.tsx';
import { mergeWords } from './merge-words.ts';
import { MergedResult } from './merged-result.tsx';
import { useMergedImport, type MergeWork } from './use-merged-import.ts';

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

/** The files of many units for one form and period: take the templates, send what came back, see each file, write all at once. */
export default function MergedImportPage() {
  const t = useText(mergeWords);
  return (
    <UnitPage title={t('title')}>
      {(unit, me) => <Desk unit={unit} may={me.rights.includes('figures.import')} signedIn={me.person !== null} />}
    </UnitPage>
  );
}

function Desk({ unit, may, signedIn }: { unit: { slug: string; name: string }; may: boolean; signedIn: boolean }) {
  const t = useText(mergeWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const query = {
    ...(search['form'] === undefined ? {} : { form: search['form'] }),
    ...(search['period'] === undefined ? {} : { period: search['period'] }),
  };
  const read = tools.useRead(collectionCalls.readLateBoard, signedIn ? { params: { slug: unit.slug }, query } : null, { keep: true });
  const board = read.data;
  const named = board === undefined || board.form === null || board.period === null ? null : { form: board.form, period: board.period };
  const work = useMergedImport(unit.slug, named);
  const file = work.merged?.files.find(({ number }) => String(number) === search['tep']);
  const other = (to: Record<string, string | undefined>) => change({ ...to, lo: undefined, tep: undefined });
  return (
    <>
      <ContextBar back={{ href: `/${unit.slug}/tinh-hinh-nop`, label: t('back') }}>
        <FormAndPeriod
          board={board}
          onForm={(form) => other({ form, period: undefined })}
          onPeriod={(period) => other({ period, ...(board?.form == null ? {} : { form: board.form.id }) })}
        />
      </ContextBar>
      <WithPanel
        panel={
          file === undefined || work.merged === undefined ? null : (
            <FilePanel key={file.number} id={work.merged.id} file={file} onClose={() => change({ tep: undefined })} />
          )
        }
      >
        <Page>
          <PageLead title={t('title')}>{t('lead', { unit: unit.name })}</PageLead>
          {work.problem === null ? null : <tools.ProblemNote problem={work.problem} />}
          {!may ? (
            <Notice icon="locked">{t('not-allowed')}</Notice>
          ) : read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : board === undefined ? (
            <Skeleton rows={6} />
          ) : named === null ? (
            <EmptyState title={t('no-form')} action={<ButtonLink href="/quan-tri/bieu-bao-cao">{t('form.label')}</ButtonLink>}>
              {t('no-form-why')}
            </EmptyState>
          ) : (
            <>
              {work.merged === undefined ? null : (
                <MergedResult
                  key={work.merged.id}
                  work={work}
                  merged={work.merged}
                  open={search['tep']}
                  onOpen={(number) => change({ tep: number })}
                />
              )}
              {search['lo'] === undefined || work.merged?.state === 'has-errors' || work.merged?.state === 'abandoned' ? (
                <Take work={work} unit={unit.slug} named={named} units={board.units} />
              ) : null}
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

/** Where the templates are taken and the files that came back are given. */
function Take(props: { work: MergeWork; unit: string; named: { form: { id: string }; period: string }; units: LateBoard['units'] }) {
  const { work } = props;
  const t = useText(mergeWords);
  const { number } = useFormat();
  const { sending, notSent } = work;
  return (
    <>
      {notSent === null ? null : (
        <Notice kind="problem">
          {notSent.why === 'too-many'
            ? t('drop.too-many', { count: number(String(notSent.count)) })
            : t('drop.too-large', { size: number(String(megabytes(notSent.bytes))) })}
        </Notice>
      )}
      <Section title={t('templates.title')}>
        <div className="tt-actions">
          <ButtonLink icon="download" download href={templatesHref(props.unit, props.named)}>
            {t('templates.do', { count: props.units.length })}
          </ButtonLink>
        </div>
        <p className="xs mut">{t('templates.why')}</p>
      </Section>
      <Section title={t('drop.title')}>
        {sending === null ? (
          <DropZone accept=".xlsx,.csv,.zip" multiple limit={t('drop.limit')} onFiles={work.choose}>
            {t('drop.here')}
          </DropZone>
        ) : (
          <div className="co-progress" role="status">
            <ProgressBar label={t('sending', { count: sending.files })} done={megabytes(sending.sent)} total={megabytes(sending.bytes)} />
          </div>
        )}
      </Section>
    </>
  );
}
