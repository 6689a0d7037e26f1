import { AdminTabs, callAddress, usePageTools } from '@thucthi/registry/web';
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Page,
  PageLead,
  SearchField,
  SignWord,
  Skeleton,
  useFormat,
  useLocale,
  useText,
  WithPanel,
} from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { useEffect, useState } from 'react';
import { accessCalls } from '../routes.ts';
import { FormerUnitRoles } from './former-unit-roles.tsx';
import type { ListedPerson } from './listed-person.ts';
import { NewPersonPanel } from './new-person-panel.tsx';
import { peopleWords } from './people-words.ts';
import { PersonPanel } from './person-panel.tsx';
import { heldInWords } from './role-names.ts';

type Words = ReturnType<typeof useText<keyof typeof peopleWords.messages>>;

/** People of the body with their roles; each opens beside the list. */
export default function PeoplePage() {
  const t = useText(peopleWords);
  const { locale } = useLocale();
  const { number } = useFormat();
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const [typed, setTyped] = useState(search['q'] ?? '');
  const [limit, setLimit] = useState(100);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed !== (search['q'] ?? '')) change({ q: typed }, { replace: true });
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, search, change]);
  const read = tools.useRead(
    accessCalls.listPeople,
    { query: { limit, ...(search['q'] === undefined || search['q'] === '' ? {} : { search: search['q'] }) } },
    { keep: true },
  );
  tools.usePageTitle(t('people.title'));
  const people = read.data?.people;
  const chosen = people?.find((person) => person.id === search['person']);
  const adding = search['person'] === 'moi';
  const close = () => change({ person: undefined });
  const panel = adding ? (
    <NewPersonPanel onClose={close} onDone={(id) => change({ person: id, q: undefined })} />
  ) : chosen === undefined ? null : (
    <PersonPanel key={chosen.id} person={chosen} onClose={close} />
  );
  return (
    <>
      <AdminTabs
        here="people"
        end={
          read.data === undefined ? undefined : (
            <>
              <ButtonLink kind="bare" icon="download" download href={callAddress(accessCalls.exportPeople, { search: search['q'] })}>
                {t('people.export')}
              </ButtonLink>
              <Button kind="main" icon="plus" onClick={() => change({ person: 'moi' })}>
                {t('people.new')}
              </Button>
            </>
          )
        }
      />
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={t('people.title')}>
            {read.data === undefined ? null : t('people.lead', { count: number(String(read.data.total)) })}
          </PageLead>
          {read.data === undefined ? null : <FormerUnitRoles />}
          {read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : people === undefined ? (
            <Skeleton rows={8} height={44} />
          ) : (
            <>
              <div className="tt-tools">
                <SearchField value={typed} onChange={setTyped} placeholder={t('people.search')} />
              </div>
              <DataTable
                label={t('people.title')}
                columns={columnsOf(t, locale)}
                rows={people}
                rowKey={(person) => person.id}
                openKey={chosen?.id ?? null}
                onOpen={(person) => change({ person: person.id })}
                empty={
                  <EmptyState
                    title={t('people.empty')}
                    action={<Button onClick={() => change({ person: 'moi' })}>{t('people.new')}</Button>}
                  >
                    {t('people.empty-why')}
                  </EmptyState>
                }
              />
              {read.data?.next == null || limit >= 200 ? null : (
                <div className="tt-actions">
                  <Button onClick={() => setLimit(200)}>{t('people.more')}</Button>
                </div>
              )}
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function columnsOf(t: Words, locale: 'vi' | 'en'): readonly Column<ListedPerson>[] {
  return [
    {
      id: 'name',
      header: t('people.name'),
      phone: 'title',
      sortValue: (person) => person.name,
      cell: (person) => (
        <>
          <span className="name">{person.name}</span>
          {person.position === null ? null : <span className="xs mut">{person.position}</span>}
        </>
      ),
    },
    { id: 'username', header: t('people.username'), width: 180, sortValue: (person) => person.username, cell: (person) => person.username },
    {
      id: 'roles',
      header: t('people.roles'),
      cell: (person) =>
        person.roles.length === 0 ? (
          <span className="dim">{t('people.no-role')}</span>
        ) : (
          person.roles.map((held) => heldInWords(held, locale)).join('; ')
        ),
    },
    {
      id: 'state',
      header: t('people.state'),
      width: 150,
      sortValue: (person) => (person.active ? 0 : 1),
      cell: (person) =>
        person.active ? (
          <SignWord
            icon={person.persona === null ? 'check' : 'person'}
            tone={person.persona === null ? 'good' : 'none'}
            word={t(person.persona === null ? 'people.active' : 'people.persona')}
          />
        ) : (
          <SignWord icon="locked" word={t('people.locked')} />
        ),
    },
  ];
}
