import { callAddress, UnitPage, usePageTools } from '@thucthi/registry/web';
import { Button, ButtonLink, EmptyState, Page, PageLead, SearchField, Skeleton, useFormat, useText, WithPanel } from '@thucthi/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import '../documents.css';
import { MonitoredLink } from '../monitored/monitored-link.tsx';
import { RecordPanel } from '../record/record-panel.tsx';
import { registerWords } from '../register-words.ts';
import { documentHref, mandateCalls } from '../routes.ts';
import { DocumentTable } from './document-table.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { RestrictedPanel } from './restricted-panel.tsx';

/** The register of documents of a body: searched, filtered, and where a document is recorded. `links` lead to other views of it. */
export default function DocumentsPage({ links }: { links?: (unit: string) => ReactNode }) {
  const t = useText(registerWords);
  return (
    <UnitPage title={t('title')}>
      {(unit, me) => (
        <Register
          unit={unit.slug}
          unitName={unit.name}
          may={me.rights.includes('documents.record')}
          signedIn={me.person !== null}
          today={me.today}
          links={links?.(unit.slug)}
        />
      )}
    </UnitPage>
  );
}

/** Milliseconds after the last letter before the register is asked. */
const typingPause = 250;

function Register(props: { unit: string; unitName: string; may: boolean; signedIn: boolean; today: string; links: ReactNode }) {
  const { unit, may } = props;
  const t = useText(registerWords);
  const tools = usePageTools();
  const { number } = useFormat();
  const go = tools.useGo();
  const { search, change } = tools.usePageAddress();
  const filters = {
    q: search['q'],
    kind: search['loai'],
    issuer: search['co-quan'],
    year: search['nam'],
    inForceOn: search['hieu-luc'],
  };
  const asked = Object.fromEntries(Object.entries({ unit, ...filters }).filter(([, value]) => value !== undefined)) as { unit: string };
  const after = search['sau'];
  const read = tools.useRead(
    mandateCalls.listDocuments,
    { query: { ...asked, ...(after === undefined ? {} : { after }) } },
    { keep: true },
  );
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const panel =
    may && search['ghi'] !== undefined ? (
      <RecordPanel unit={unit} onClose={() => change({ ghi: undefined })} onRecorded={(id) => go(documentHref(unit, id))} />
    ) : props.signedIn && search['han-che'] !== undefined ? (
      <RestrictedPanel unit={unit} onClose={() => change({ 'han-che': undefined })} />
    ) : null;
  const record = (
    <Button kind="main" icon="plus" onClick={() => change({ ghi: '1', 'han-che': undefined })}>
      {t('list.record')}
    </Button>
  );
  const clear = () =>
    change({
      q: undefined,
      loai: undefined,
      'co-quan': undefined,
      nam: undefined,
      'hieu-luc': undefined,
      sau: undefined,
      trang: undefined,
    });
  const page = Number(search['trang'] ?? '1');
  return (
    <>
      <RegisterFilters
        unit={unit}
        today={props.today}
        end={
          <>
            {props.links}
            {props.signedIn ? <MonitoredLink unit={unit} /> : null}
            {props.signedIn ? (
              <Button kind="bare" icon="locked" onClick={() => change({ 'han-che': '1', ghi: undefined })}>
                {t('list.restricted')}
              </Button>
            ) : null}
            <ButtonLink href={callAddress(mandateCalls.exportDocuments, { unit, ...filters })} icon="download" download>
              {t('list.excel')}
            </ButtonLink>
            {may ? record : null}
          </>
        }
      />
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={t('title')}>
            {props.unitName}. {t('lead')}
          </PageLead>
          <div className="tt-tools tt-doc-tools">
            <TypedSearch
              value={filters.q ?? ''}
              label={t('search')}
              onAsk={(q) => change({ q: q === '' ? undefined : q, sau: undefined, trang: undefined }, { replace: true })}
            />
            <span className="xs dim" role="status">
              {read.data === undefined ? '' : t('list.shown', { count: number(String(read.data.documents.length)) })}
            </span>
            {filtered ? (
              <Button kind="bare" onClick={clear}>
                {t('list.clear-all')}
              </Button>
            ) : null}
          </div>
          {read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : read.data === undefined ? (
            <Skeleton rows={8} height={48} />
          ) : (
            <DocumentTable
              unit={unit}
              documents={read.data.documents}
              onOpen={(id) => go(documentHref(unit, id))}
              empty={
                filtered ? (
                  <EmptyState title={t('list.none')} action={<Button onClick={clear}>{t('list.clear-all')}</Button>}>
                    {t('list.none-why')}
                  </EmptyState>
                ) : (
                  <EmptyState title={t('list.empty')} action={may ? record : undefined}>
                    {t('list.empty-why')}
                  </EmptyState>
                )
              }
            />
          )}
          <div className="tt-actions">
            {after === undefined ? null : (
              <>
                <Button onClick={() => change({ sau: undefined, trang: undefined })}>{t('list.first')}</Button>
                <span className="xs dim">{t('list.page', { page: number(String(page)) })}</span>
              </>
            )}
            {read.data?.next == null ? null : (
              <Button onClick={() => change({ sau: read.data?.next ?? undefined, trang: String(page + 1) })}>{t('list.more')}</Button>
            )}
          </div>
        </Page>
      </WithPanel>
    </>
  );
}

/** A search box that asks once the typing pauses. */
function TypedSearch({ value, label, onAsk }: { value: string; label: string; onAsk: (q: string) => void }) {
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const ask = useRef(onAsk);
  useEffect(() => {
    ask.current = onAsk;
  });
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value; // the address was changed by somebody else: back, or a filter that clears
    setTyped(value);
  }, [value]);
  useEffect(() => {
    const text = typed.trim();
    if (text === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = text;
      ask.current(text);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  return <SearchField value={typed} onChange={setTyped} placeholder={label} />;
}
