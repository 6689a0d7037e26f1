import { AdminTabs, usePageTools } from '@thucthi/registry/web';
import type { AnswerOf } from '@thucthi/registry/web';
import { Button, EmptyState, Icon, Notice, Page, PageLead, Skeleton, useAsking, useFormat, useText } from '@thucthi/ui';
import { useCallback, useState } from 'react';
import type { readSystemHealth } from '../../../system-contract.ts';
import { routes } from '../../api/routes.ts';
import { healthWords } from './health-words.ts';
import './health.css';

type Check = AnswerOf<typeof readSystemHealth>['checks'][number];

/** What a check says of itself in one word. */
function stateOf({ last, severity }: Check): 'right' | 'fault' | 'warning' | 'not-made' | 'never' {
  if (last === null) return 'never';
  if (last.found === null) return 'not-made';
  return last.found === 0 ? 'right' : severity;
}

/** The catalogue of integrity checks: what each found last, what it means and how to mend it. */
export default function HealthPage() {
  const t = useText(healthWords);
  const tools = usePageTools();
  const { moment, number } = useFormat();
  const { data, error, refetch } = tools.useRead(routes.readSystemHealth, {}, { staleTime: 0 });
  const [begun, setBegun] = useState(false);
  const ask = useCallback(async () => {
    if ((await refetch()).data?.running !== true) setBegun(false);
  }, [refetch]);
  const running = begun || data?.running === true;
  useAsking(running, ask, 1500);
  tools.usePageTitle(t('health.title'));
  const begin = async () => {
    setBegun(true);
    await tools.write(routes.runSystemChecks, {});
  };
  const faults = data?.checks.filter((check) => ['fault', 'not-made'].includes(stateOf(check))) ?? [];
  const lasts = data?.checks.flatMap(({ last }) => (last === null ? [] : [last.at])).toSorted() ?? [];
  return (
    <>
      <AdminTabs here="health" />
      <Page>
        <PageLead title={t('health.title')}>{t('health.lead')}</PageLead>
        {error === null ? null : <tools.ProblemNote problem={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null ? <Skeleton rows={10} height={36} /> : null}
        {data === undefined ? null : (
          <>
            {lasts.length === 0 ? (
              <EmptyState title={t('health.never')}>{t('health.never-why')}</EmptyState>
            ) : faults.length > 0 ? (
              <Notice kind="problem" title={t('health.faults', { count: number(String(faults.length)) })}>
                {t('health.faults-what')}
              </Notice>
            ) : (
              <Notice title={t('health.all-right')}>{t('health.all-right-since', { moment: moment(lasts.at(-1) ?? '') })}</Notice>
            )}
            <div className="tt-actions">
              <Button busy={running} onClick={() => void begin()}>
                {t(running ? 'health.running' : 'health.run')}
              </Button>
            </div>
            <ul className="tt-health">
              {data.checks.map((check) => (
                <CheckLine key={check.id} check={check} />
              ))}
            </ul>
          </>
        )}
      </Page>
    </>
  );
}

function CheckLine({ check }: { check: Check }) {
  const t = useText(healthWords);
  const { moment, number } = useFormat();
  const state = stateOf(check);
  const places = check.last?.found ?? 0;
  return (
    <li>
      <details open={state === 'fault'}>
        <summary>
          <span>{check.title}</span>
          <span className={`state ${state}`}>
            {state === 'right' ? <Icon name="check" size="sm" /> : state === 'never' ? null : <Icon name="mend" size="sm" />}
            {t(`check.${state}`)}
            {places > 0 ? `: ${t('check.places', { count: number(String(places)) })}` : null}
          </span>
        </summary>
        <dl>
          <dt>{t('check.means')}</dt>
          <dd>{check.means}</dd>
          <dt>{t('check.mend')}</dt>
          <dd>{check.mend}</dd>
          {check.last === null ? null : (
            <>
              <dt>{t('check.at')}</dt>
              <dd>{moment(check.last.at)}</dd>
            </>
          )}
          {places === 0 ? null : (
            <>
              <dt>{t('check.first')}</dt>
              <dd>{check.last?.first.join('; ')}</dd>
            </>
          )}
        </dl>
      </details>
    </li>
  );
}
