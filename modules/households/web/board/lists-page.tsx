import { addDays } from '@thucthi/kernel';
import { UnitPage, usePageTools } from '@thucthi/registry/web';
import {
  Button,
  ButtonLink,
  ContextBar,
  ContextSelect,
  EmptyState,
  Notice,
  Page,
  PageLead,
  Skeleton,
  useFormat,
  useText,
  WithPanel,
} from '@thucthi/ui';
import { householdWords } from '../household-words.ts';
import '../households.css';
import { householdCalls, type ListBoard } from '../routes.ts';
import { ListsTable } from './lists-table.tsx';
import { NewListPanel } from './new-list-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';

/** The lists of a unit and below it: how a commune's targets are divided over households, as counts and sums. */
export default function ListsPage() {
  const t = useText(householdWords);
  return <UnitPage title={t('title')}>{(unit, me) => <Lists unit={unit} signedIn={me.person !== null} today={me.today} />}</UnitPage>;
}

function Lists({ unit, signedIn, today }: { unit: { slug: string; name: string }; signedIn: boolean; today: string }) {
  const t = useText(householdWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  tools.useNews(unit.slug);
  const thisYear = Number(today.slice(0, 4));
  const year = /^\d{4}$/.test(search['nam'] ?? '') ? Number(search['nam']) : thisYear;
  const read = tools.useRead(householdCalls.listHouseholdLists, signedIn ? { params: { slug: unit.slug }, query: { year } } : null, {
    keep: true,
  });
  const board = read.data;
  const close = () => change({ lam: undefined });
  const panel =
    board === undefined ? null : search['lam'] === 'lap' && board.can.keep && board.divisible.length > 0 ? (
      <NewListPanel board={board} today={today} onClose={close} />
    ) : search['lam'] === 'han' && board.can.set ? (
      <SettingsPanel board={board} onClose={close} />
    ) : null;
  const begin =
    board?.can.keep === true && board.divisible.length > 0 ? (
      <Button kind="main" icon="plus" onClick={() => change({ lam: 'lap' })}>
        {t('new.do')}
      </Button>
    ) : undefined;
  return (
    <>
      <ContextBar
        end={
          <>
            {board?.can.set === true ? (
              <Button kind="bare" onClick={() => change({ lam: 'han' })}>
                {t('settings.title')}
              </Button>
            ) : null}
            <ButtonLink kind="bare" href={`/${unit.slug}/giao-chi-tieu`}>
              {t('to-targets')}
            </ButtonLink>
            {begin}
          </>
        }
      >
        <b>{unit.name}</b>
        <ContextSelect
          label={t('year')}
          name={t('year')}
          value={String(year)}
          options={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((one) => ({ id: String(one), label: String(one) }))}
          onChange={(nam) => change({ nam: nam === String(thisYear) ? undefined : nam })}
        />
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          {!signedIn ? (
            <EmptyState title={t('sign-in')} />
          ) : read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : board === undefined ? (
            <Skeleton rows={8} />
          ) : (
            <Board board={board} today={today} begin={begin} />
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function Board({ board, today, begin }: { board: ListBoard; today: string; begin: React.ReactNode }) {
  const t = useText(householdWords);
  const { number } = useFormat();
  const { lists, unit, can } = board;
  const illustrative = usePageTools().useMe()?.tenant?.illustrative === true;
  const lines = lists.reduce((sum, list) => sum + list.lines, 0);
  const soon = lists.filter((list) => list.named > 0 && list.retainUntil <= addDays(today, 60)).length;
  if (lists.length === 0)
    return (
      <EmptyState title={t(can.keep ? 'empty.own' : 'empty.above')} action={begin}>
        {can.keep ? t(begin === undefined ? 'empty.no-target' : 'empty.own-why') : undefined}
      </EmptyState>
    );
  return (
    <>
      <PageLead title={t('title')}>
        {t(can.keep ? 'lead.own' : 'lead.above', { unit: unit.name, lists: lists.length, lines: number(String(lines)) })}
        {illustrative ? (
          <>
            {' · '}
            <span className="il">{t('illustrative')}</span>
          </>
        ) : null}
      </PageLead>
      {soon === 0 ? null : (
        <Notice kind="ask" icon="watch">
          {t('due.one', { count: soon })}
        </Notice>
      )}
      <ListsTable lists={lists} above={!can.keep} />
    </>
  );
}
