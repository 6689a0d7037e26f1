import { AdminTabs, usePageTools } from '@thucthi/registry/web';
import {
  Button,
  DataTable,
  EmptyState,
  Notice,
  Page,
  PageLead,
  SignWord,
  Skeleton,
  useFormat,
  useLocale,
  useText,
  WithPanel,
} from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { useState } from 'react';
import { accessCalls } from '../routes.ts';
import type { HookText } from './fault-words.ts';
import { NewWebhookPanel } from './new-webhook-panel.tsx';
import { topicNames } from './topic-names.ts';
import { WebhookPanel, type ListedWebhook, type MadeSecret } from './webhook-panel.tsx';
import { webhookWords } from './webhook-words.ts';
import './webhooks.css';

/** Other systems that are told of news; each opens beside the list. */
export default function WebhooksPage() {
  const t = useText(webhookWords);
  const { locale } = useLocale();
  const { moment, number } = useFormat();
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const me = tools.useMe();
  const may = me?.rights.includes('registry.manage') === true;
  const { data, error, refetch } = tools.useRead(accessCalls.listWebhooks, may ? {} : null, { staleTime: 0 });
  const [made, setMade] = useState<(MadeSecret & { id: string }) | null>(null);
  tools.usePageTitle(t('hooks.title'));
  const chosen = data?.webhooks.find(({ id }) => id === search['ket-noi']);
  const close = () => {
    setMade(null);
    change({ 'ket-noi': undefined });
  };
  const open = (id: string) => change({ 'ket-noi': id });
  const panel =
    search['ket-noi'] === 'moi' && data?.may === true ? (
      <NewWebhookPanel
        onClose={close}
        onDone={(id, secret) => {
          setMade({ id, secret });
          open(id);
        }}
      />
    ) : chosen === undefined ? null : (
      <WebhookPanel
        key={`${chosen.id} ${chosen.revision}`}
        hook={chosen}
        made={made?.id === chosen.id ? made : null}
        onMade={(next) => setMade(next === null ? null : { id: chosen.id, ...next })}
        onClose={close}
      />
    );
  const add =
    data?.may === true ? (
      <Button kind="main" icon="plus" onClick={() => open('moi')}>
        {t('hooks.new')}
      </Button>
    ) : undefined;
  return (
    <>
      <AdminTabs here="connections" end={add} />
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={t('hooks.title')}>{t('hooks.lead')}</PageLead>
          {me !== undefined && !may ? (
            <EmptyState title={t('hooks.not-allowed')} />
          ) : error !== null ? (
            <tools.ProblemNote problem={error} onRetry={() => void refetch()} />
          ) : data === undefined ? (
            <Skeleton rows={5} height={44} />
          ) : (
            <>
              {data.may ? null : <Notice kind="ask">{t('hooks.no-key')}</Notice>}
              {data.onlyNamed ? <Notice>{t('hooks.only-named')}</Notice> : null}
              <DataTable
                label={t('hooks.title')}
                columns={columnsOf(t, locale, { moment, number })}
                rows={data.webhooks}
                rowKey={({ id }) => id}
                openKey={chosen?.id ?? null}
                onOpen={({ id }) => open(id)}
                empty={<EmptyState title={t('hooks.empty')} />}
              />
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function stateSign(t: HookText, hook: ListedWebhook) {
  if (hook.state === 'paused') return <SignWord icon="locked" word={t('state.paused')} />;
  if (hook.state === 'gone') return <SignWord icon="mend" tone="risk" word={t('state.gone')} />;
  return hook.failingSince === null ? (
    <SignWord icon="check" tone="good" word={t('state.active')} />
  ) : (
    <SignWord icon="mend" tone="risk" word={t('state.failing')} />
  );
}

function columnsOf(
  t: HookText,
  locale: 'vi' | 'en',
  { moment, number }: Pick<ReturnType<typeof useFormat>, 'moment' | 'number'>,
): readonly Column<ListedWebhook>[] {
  return [
    {
      id: 'receiver',
      header: t('hooks.receiver'),
      phone: 'title',
      sortValue: (hook) => hook.note || hook.url,
      cell: (hook) => (
        <>
          <span className="name">{hook.note === '' ? new URL(hook.url).host : hook.note}</span>
          <span className="xs mut tt-hook-address">{hook.url}</span>
        </>
      ),
    },
    { id: 'topics', header: t('hooks.topics'), cell: (hook) => hook.topics.map((topic) => topicNames[topic][locale]).join('; ') },
    { id: 'state', header: t('hooks.state'), width: 160, cell: (hook) => stateSign(t, hook) },
    { id: 'waiting', header: t('hooks.waiting'), width: 90, cell: (hook) => number(String(hook.waiting)) },
    { id: 'failed', header: t('hooks.failed'), width: 130, cell: (hook) => number(String(hook.failed)) },
    {
      id: 'last',
      header: t('hooks.last'),
      width: 190,
      cell: (hook) => (hook.lastSentAt === null ? <span className="dim">{t('hooks.never')}</span> : moment(hook.lastSentAt)),
    },
  ];
}
