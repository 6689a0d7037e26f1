import { UnitPage, usePageTools } from '@thucthi/registry/web';
import { Button, ButtonLink, ContextBar, EmptyState, FilterTabs, Page, PageLead, Skeleton, useText, WithPanel } from '@thucthi/ui';
import '../collection.css';
import { collectionCalls, mergedImportHref, type LateBoard } from '../routes.ts';
import { AllowPanel } from './allow-panel.tsx';
import { BoardRates } from './board-rates.tsx';
import { BoardUnits } from './board-units.tsx';
import { boardWords } from './board-words.ts';
import { ClosePanel } from './close-panel.tsx';
import { FormAndPeriod } from './form-and-period.tsx';
import { GapsPart } from './gaps-part.tsx';
import { LateEntries } from './late-entries.tsx';

const parts = ['board', 'late', 'gaps'] as const;

/** Who has sent and who owes; closing a period and opening it again; where collection has holes. */
export default function LateBoardPage() {
  const t = useText(boardWords);
  return <UnitPage title={t('title')}>{(unit, me) => <Board unit={unit} signedIn={me.person !== null} rights={me.rights} />}</UnitPage>;
}

function Board({ unit, signedIn, rights }: { unit: { slug: string; name: string }; signedIn: boolean; rights: readonly string[] }) {
  const t = useText(boardWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  tools.useNews(unit.slug);
  const query = {
    ...(search['form'] === undefined ? {} : { form: search['form'] }),
    ...(search['period'] === undefined ? {} : { period: search['period'] }),
  };
  const read = tools.useRead(collectionCalls.readLateBoard, signedIn ? { params: { slug: unit.slug }, query } : null, { keep: true });
  const part = parts.find((one) => one === search['xem']) ?? 'board';
  const mayOpen = rights.includes('periods.open');
  const board = read.data;
  const named =
    board === undefined || board.form === null || board.period === null
      ? null
      : { form: board.form, period: board.period, name: board.periodName ?? '' };
  const close = () => change({ lam: undefined });
  const panel =
    named === null || !mayOpen || board === undefined ? null : search['lam'] === 'khoa' ? (
      <ClosePanel named={named} onClose={close} />
    ) : search['lam'] === 'mo' ? (
      <AllowPanel named={named} units={board.units.map((line) => line.unit)} onClose={close} />
    ) : null;
  return (
    <>
      <ContextBar
        end={
          <>
            {named === null || !rights.includes('figures.import') ? null : (
              <ButtonLink kind="bare" icon="upload" href={mergedImportHref(unit.slug, named)}>
                {t('to-merge')}
              </ButtonLink>
            )}
            <ButtonLink kind="bare" icon="check" href={`/${unit.slug}/duyet-so-lieu`}>
              {t('to-queue')}
            </ButtonLink>
          </>
        }
      >
        <b>{unit.name}</b>
        <FormAndPeriod board={board} onForm={(form) => change({ form, period: undefined })} onPeriod={(period) => change({ period })} />
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={t('title')}>{t('lead', { unit: unit.name })}</PageLead>
          {!signedIn ? (
            <EmptyState title={t('sign-in')} />
          ) : read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : board === undefined ? (
            <Skeleton rows={8} />
          ) : (
            <>
              <FilterTabs
                label={t('tab.label')}
                value={part}
                onChange={(id) => change({ xem: id === 'board' ? undefined : id, lam: undefined })}
                tabs={parts.map((id) => ({ id, label: t(`tab.${id}`) }))}
              />
              {part === 'gaps' ? (
                <GapsPart unit={unit.slug} may={rights.includes('audit.read')} />
              ) : named === null ? (
                <NothingExpected board={board} />
              ) : (
                <>
                  {mayOpen ? (
                    <div className="tt-actions">
                      <Button icon="locked" onClick={() => change({ lam: 'khoa' })}>
                        {t('close.do')}
                      </Button>
                      <Button icon="plus" onClick={() => change({ lam: 'mo' })}>
                        {t('allow.do')}
                      </Button>
                    </div>
                  ) : null}
                  {part === 'late' ? (
                    <LateEntries unit={unit.slug} />
                  ) : (
                    <>
                      <BoardRates board={board} />
                      <BoardUnits board={board} named={named} />
                    </>
                  )}
                </>
              )}
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function NothingExpected({ board }: { board: LateBoard }) {
  const t = useText(boardWords);
  if (board.form !== null) return <EmptyState title={t('no-period')} />;
  return (
    <EmptyState title={t('no-form')} action={<ButtonLink href="/quan-tri/bieu-bao-cao">{t('to-forms')}</ButtonLink>}>
      {t('no-form-why')}
    </EmptyState>
  );
}
