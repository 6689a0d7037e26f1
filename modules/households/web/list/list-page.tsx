import { UnitPage, usePageTools } from '@thucthi/registry/web';
import { Button, ButtonLink, ContextBar, EmptyState, Page, Skeleton, useText, WithPanel } from '@thucthi/ui';
import { householdWords } from '../household-words.ts';
import '../households.css';
import { householdCalls, listsHref, type OneList, type ShownLine } from '../routes.ts';
import { ErasePanel } from './erase-panel.tsx';
import { LinePanel } from './line-panel.tsx';
import { LinesTable } from './lines-table.tsx';
import { ListEvents } from './list-events.tsx';
import { ListFacts } from './list-facts.tsx';
import { MaskedLines } from './masked-lines.tsx';
import { OpenPanel } from './open-panel.tsx';
import { ReportPanel } from './report-panel.tsx';
import { TermsPanel } from './terms-panel.tsx';
import { PastePanel } from '../paste/paste-panel.tsx';

/** One list: what it comes to for everybody of the body, its lines for its own unit, or for whoever has opened it with a reason. */
export default function ListPage() {
  const t = useText(householdWords);
  return <UnitPage title={t('title')}>{(unit, me) => <OneListPage unit={unit} signedIn={me.person !== null} today={me.today} />}</UnitPage>;
}

function OneListPage({ unit, signedIn, today }: { unit: { slug: string; name: string }; signedIn: boolean; today: string }) {
  const t = useText(householdWords);
  const tools = usePageTools();
  const { params, search, change } = tools.usePageAddress();
  tools.useNews(unit.slug);
  const asked = { slug: unit.slug, id: params['list'] ?? '' };
  const read = tools.useRead(householdCalls.readHouseholdList, signedIn ? { params: asked } : null, { keep: true });
  const one = read.data;
  const opened = one?.openings.some(({ live, own }) => live && own) === true;
  const own = tools.useRead(householdCalls.readHouseholdLines, one?.can.keep === true ? { params: asked } : null, { keep: true });
  const lent = tools.useRead(householdCalls.readOpenedHouseholdLines, one?.can.keep === false && opened ? { params: asked } : null);
  const lines = one?.can.keep === true ? own : lent;
  const act = (lam: string | undefined, dong?: string) => change({ lam, dong });
  return (
    <>
      <ContextBar
        end={
          one?.can.keep !== true ? undefined : (
            <>
              <ButtonLink
                kind="bare"
                icon="download"
                download
                href={tools.addressOf(householdCalls.exportHouseholdList, { params: asked })}
              >
                {t('export')}
              </ButtonLink>
              {one.can.report ? <Button onClick={() => act('bao-cao')}>{t('report.do')}</Button> : null}
              <Button kind="main" icon="plus" onClick={() => act('dan')}>
                {t('paste.do')}
              </Button>
            </>
          )
        }
      >
        <ButtonLink kind="bare" href={listsHref(unit.slug)}>
          {t('list.back')}
        </ButtonLink>
        <b>{unit.name}</b>
      </ContextBar>
      <WithPanel
        panel={one === undefined ? null : panelOf({ one, lines: lines.data?.lines, today, lam: search['lam'], dong: search['dong'], act })}
      >
        <Page>
          {!signedIn ? (
            <EmptyState title={t('sign-in')} />
          ) : read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : one === undefined ? (
            <Skeleton rows={8} />
          ) : (
            <>
              <ListFacts one={one} onChange={one.can.keep ? () => act('sua') : null} />
              {lines.error !== null ? (
                <tools.ProblemNote problem={lines.error} onRetry={() => void lines.refetch()} />
              ) : one.can.keep || opened ? (
                <LinesTable
                  one={one}
                  lines={lines.data?.lines}
                  open={search['dong'] ?? null}
                  act={one.can.keep ? act : null}
                  until={opened ? (one.openings.find((opening) => opening.live && opening.own)?.endsAt ?? null) : null}
                />
              ) : (
                <MaskedLines one={one} onOpen={() => act('mo')} />
              )}
              <ListEvents one={one} />
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

/** What stands beside the page, or nothing: then the page takes the whole width. */
function panelOf(props: {
  one: OneList;
  lines: readonly ShownLine[] | undefined;
  today: string;
  lam: string | undefined;
  dong: string | undefined;
  act: (lam: string | undefined, dong?: string) => void;
}): React.ReactNode {
  const { one, lines } = props;
  const close = () => props.act(undefined);
  if (!one.can.keep) return props.lam === 'mo' && one.can.open ? <OpenPanel one={one} onClose={close} /> : null;
  const line = lines?.find(({ id }) => id === props.dong);
  switch (props.lam) {
    case 'dan':
      return lines === undefined ? null : <PastePanel one={one} lines={lines} onClose={close} />;
    case 'bao-cao':
      return one.can.report ? <ReportPanel one={one} onClose={close} /> : null;
    case 'sua':
      return <TermsPanel key={one.list.revision} one={one} today={props.today} onClose={close} />;
    case 'xoa':
      return <ErasePanel one={one} onClose={close} />;
    case 'them':
      return <LinePanel key="them" one={one} line={null} onClose={close} />;
    case undefined:
    default:
      return line === undefined ? null : <LinePanel key={line.id} one={one} line={line} onClose={close} />;
  }
}
