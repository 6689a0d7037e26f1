import { UnitPage, usePageTools } from '@thucthi/registry/web';
import { Button, ContextBar, DataTable, Page, PageLead, Skeleton, useLocale, useText, WithPanel, type Column } from '@thucthi/ui';
import { sessionCalls, sessionsHref, type RulesOfKind } from '../routes.ts';
import '../sessions.css';
import { rulesInWords } from './rules-in-words.ts';
import { RulesPanel } from './rules-panel.tsx';
import { rulesWords } from './rules-words.ts';

/** The rules each kind of session of a body goes by: readable by all its people, set by who holds sessions. */
export default function RulesPage() {
  const t = useText(rulesWords);
  return <UnitPage title={t('title')}>{(unit) => <RulesOfBody unit={unit} />}</UnitPage>;
}

function RulesOfBody({ unit }: { unit: { slug: string; name: string } }) {
  const t = useText(rulesWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const read = tools.useRead(sessionCalls.readSessionRules, { params: { slug: unit.slug } }, { staleTime: 0 });
  const chosen = read.data?.can.set === true ? read.data.kinds.find(({ kind }) => kind === search['loai']) : undefined;
  const close = (): void => change({ loai: undefined });
  const panel = chosen === undefined ? null : <RulesPanel key={chosen.kind} unit={unit.slug} given={chosen} onClose={close} />;
  return (
    <>
      <ContextBar back={{ href: sessionsHref(unit.slug), label: t('back') }}>
        <span className="dim">{unit.name}</span>
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={t('title')}>{t('lead')}</PageLead>
          {read.data === undefined ? (
            read.error === null ? (
              <Skeleton rows={4} height={56} />
            ) : (
              <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
            )
          ) : (
            <KindTable kinds={read.data.kinds} onSet={read.data.can.set ? (kind) => change({ loai: kind }) : null} />
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function KindTable({ kinds, onSet }: { kinds: readonly RulesOfKind[]; onSet: ((kind: string) => void) | null }) {
  const t = useText(rulesWords);
  const columns: Column<RulesOfKind>[] = [
    { id: 'kind', header: t('column.kind'), phone: 'title', cell: ({ name }) => <KindName name={name} /> },
    { id: 'quorum', header: t('column.quorum'), cell: ({ rules }) => rulesInWords(t, rules).quorum },
    { id: 'majority', header: t('column.majority'), cell: ({ rules }) => rulesInWords(t, rules).majority },
    { id: 'tie', header: t('column.tie'), cell: ({ rules }) => rulesInWords(t, rules).tie },
    { id: 'source', header: t('column.source'), phone: 'block', cell: ({ source }) => <span className="mut pre">{source}</span> },
    ...(onSet === null
      ? []
      : [
          {
            id: 'set',
            header: '',
            name: t('set'),
            width: 70,
            phone: 'block' as const,
            cell: ({ kind, name }: RulesOfKind) => (
              <Button kind="bare" aria-label={`${t('set')}: ${name.vi}`} onClick={() => onSet(kind)}>
                {t('set')}
              </Button>
            ),
          },
        ]),
  ];
  return <DataTable label={t('title')} columns={columns} rows={kinds} rowKey={({ kind }) => kind} />;
}

function KindName({ name }: { name: RulesOfKind['name'] }) {
  const { locale } = useLocale();
  return <b>{name[locale]}</b>;
}
