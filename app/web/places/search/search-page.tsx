import { TaskClassSign } from '@thucthi/tasks/web';
import { ContextBar, EmptyState, Link, Page, SearchField, Section, Skeleton, useFormat, useText } from '@thucthi/ui';
import { useDeferredValue, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { searchEverything } from '../../../search-contract.ts';
import { routes } from '../../api/routes.ts';
import { useRead } from '../../api/use-read.ts';
import { hrefTo, usePageAddress } from '../../shell/page-address.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { UnitSelect } from '../context/unit-select.tsx';
import './search.css';
import { searchWords } from './search-words.ts';

type Found = z.output<(typeof searchEverything)['answer']>;

/** Search over everything a body has; the address opens exactly this question again. */
export default function SearchPage() {
  const t = useText(searchWords);
  const { params, search, change } = usePageAddress();
  const slug = params['unit'] ?? '';
  const [typed, setTyped] = useState(search['q'] ?? '');
  const q = useDeferredValue(typed.trim());
  const read = useRead(routes.searchEverything, q === '' ? null : { params: { slug }, query: { q, limit: 10 } }, { keep: true });
  usePageTitle(q === '' ? t('title') : `${t('title')}: ${q}`);
  const ask = (text: string): void => {
    setTyped(text);
    change({ q: text.trim() === '' ? undefined : text.trim() }, { replace: true });
  };
  return (
    <>
      <ContextBar>
        {[
          <UnitSelect
            key="unit"
            slug={slug}
            name={read.data?.unit.name ?? slug}
            on={undefined}
            path="/tim-kiem"
            search={q === '' ? {} : { q }}
          />,
        ]}
      </ContextBar>
      <Page>
        <h1 className="tt-search-title">{t('title')}</h1>
        <div className="tt-search-box">
          <SearchField value={typed} onChange={ask} placeholder={t('placeholder')} controls="found" />
          <p className="xs mut">{t('hint')}</p>
        </div>
        <div id="found" aria-live="polite">
          {q === '' ? (
            <Doors unit={slug} />
          ) : read.data !== undefined ? (
            <Results found={read.data} unit={slug} q={q} />
          ) : read.error === null ? (
            <Skeleton rows={5} height={56} />
          ) : (
            <ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          )}
        </div>
      </Page>
    </>
  );
}

function Results({ found, unit, q }: { found: Found; unit: string; q: string }) {
  const t = useText(searchWords);
  const { date } = useFormat();
  const body = found.unit.slug;
  const groups: (ReactNode | null)[] = [
    group(
      t('indicators'),
      found.indicators,
      ({ code, name, unit: measured }) => (
        <li key={code}>
          <Link href={`/${unit}/${code}`}>{name}</Link> <span className="u">{measured}</span>
        </li>
      ),
      <span className="mut">{t('more-words')}</span>,
    ),
    group(
      t('units'),
      found.units,
      ({ slug, name }) => (
        <li key={slug}>
          <Link href={`/${slug}`}>{name}</Link>
        </li>
      ),
      <span className="mut">{t('more-words')}</span>,
    ),
    group(
      t('documents'),
      found.documents,
      ({ id, symbol, title, issuer, issuedOn, clauses }) => (
        <li key={id}>
          <Link href={`/${body}/van-ban/${id}`}>{symbol === null ? title : `${symbol}: ${title}`}</Link>
          <span className="mut">
            {issuer}
            {issuedOn === null ? '' : `, ${date(issuedOn)}`}
          </span>
          {clauses.map(({ label, title: words, page }) => (
            <span key={label} className="mut">
              {label}: {words}
              {page === null ? '' : ` (${t('page')} ${page})`}
            </span>
          ))}
        </li>
      ),
      <Link href={hrefTo(`/${body}/van-ban`, { q })}>{t('more')}</Link>,
    ),
    group(
      t('tasks'),
      found.tasks,
      ({ id, content, lead, class: taskClass, deadline }) => (
        <li key={id}>
          <Link href={`/${body}/nhiem-vu/${id}`}>{content}</Link>
          <span className="mut">
            <TaskClassSign of={taskClass} /> {lead ?? ''}
            {deadline === null ? '' : `, ${t('due')} ${date(deadline)}`}
          </span>
        </li>
      ),
      <Link href={hrefTo(`/${body}/nhiem-vu`, { q })}>{t('more')}</Link>,
    ),
    group(
      t('conclusions'),
      found.conclusions,
      ({ id, text, session }) => (
        <li key={id}>
          <Link href={`/${body}/phien-hop/${session.id}`}>{text}</Link>
          <span className="mut">
            {session.title}, {date(session.heldOn)}
          </span>
        </li>
      ),
      <span className="mut">{t('more-words')}</span>,
    ),
  ];
  if (groups.every((one) => one === null)) {
    return (
      <EmptyState title={t('nothing.title')} action={<Doors unit={unit} />}>
        {t('nothing.body')}
      </EmptyState>
    );
  }
  return <div className="tt-found">{groups}</div>;
}

/** The lists one can walk through where no word comes to mind, or none was found. */
function Doors({ unit }: { unit: string }) {
  const t = useText(searchWords);
  const lists = [
    ['chi-tieu', t('indicators')],
    ['van-ban', t('documents')],
    ['nhiem-vu', t('tasks')],
    ['phien-hop', t('sessions')],
    ['so-do-the-che', t('map')],
  ] as const;
  return (
    <nav className="tt-search-doors" aria-label={t('doors')}>
      <span className="mut">{t('doors')}</span>
      {lists.map(([place, name]) => (
        <Link key={place} href={`/${unit}/${place}`}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function group<Item>(
  title: string,
  { items, more }: { items: readonly Item[]; more: boolean },
  row: (item: Item) => ReactNode,
  rest: ReactNode,
): ReactNode | null {
  if (items.length === 0) return null;
  return (
    <Section key={title} title={title}>
      <ul className="tt-found-list">{items.map(row)}</ul>
      {more ? <p className="xs">{rest}</p> : null}
    </Section>
  );
}
