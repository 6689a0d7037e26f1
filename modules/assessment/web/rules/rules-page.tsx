import { AdminTabs, endpointRoute, usePageTools, useSubmit } from '@thucthi/registry/web';
import type { AnswerOf, PageProblem } from '@thucthi/registry/web';
import {
  Button,
  EmptyState,
  Notice,
  Page,
  PageLead,
  PairList,
  Section,
  Skeleton,
  Textarea,
  useFormat,
  useLocale,
  useText,
} from '@thucthi/ui';
import { useState } from 'react';
import type * as contract from '../../contract.ts';
import { RuleLine } from './rule-line.tsx';
import { rulesWords } from './rule-words-ui.ts';
import './rules.css';

/** The endpoints of this page; a test holds each against the contract. */
export const rulesCalls = {
  readStatusRules: endpointRoute<typeof contract.readStatusRules>('readStatusRules', 'get', '/api/v1/status-rules'),
  changeStatusRules: endpointRoute<typeof contract.changeStatusRules>('changeStatusRules', 'post', '/api/v1/status-rules'),
};
type Rules = AnswerOf<typeof contract.readStatusRules>;

/** The rules by which targets are judged: their order, which are on, and their numbers. */
export default function RulesPage() {
  const t = useText(rulesWords);
  const tools = usePageTools();
  const me = tools.useMe();
  const may = me?.rights.includes('registry.manage') === true;
  const read = tools.useRead(rulesCalls.readStatusRules, may ? {} : null);
  tools.usePageTitle(t('rules.title'));
  return (
    <>
      <AdminTabs here="rules" />
      <Page>
        {me !== undefined && !may ? (
          <EmptyState title={t('rules.title')}>{t('rules.may-not')}</EmptyState>
        ) : read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : read.data === undefined ? (
          <Skeleton rows={10} />
        ) : (
          <RulesForm key={read.data.version} rules={read.data} />
        )}
      </Page>
    </>
  );
}

function RulesForm({ rules }: { rules: Rules }) {
  const t = useText(rulesWords);
  const { locale } = useLocale();
  const format = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [set, setSet] = useState(rules.set);
  const [reason, setReason] = useState('');
  const changed = JSON.stringify(set.rules) !== JSON.stringify(rules.set.rules);
  const isDelivered = JSON.stringify(set.rules) === JSON.stringify(rules.delivered.rules);
  const put = (at: number, rule: Rules['set']['rules'][number]) =>
    setSet({ ...set, rules: set.rules.map((one, index) => (index === at ? rule : one)) });
  const move = (at: number, by: -1 | 1) => {
    const moved = [...set.rules];
    const [rule] = moved.splice(at, 1);
    if (rule !== undefined) moved.splice(at + by, 0, rule);
    setSet({ ...set, rules: moved });
  };
  const send = () =>
    void submit.send(async (writeId) => {
      await tools.write(rulesCalls.changeStatusRules, { writeId, body: { basedOn: rules.version, reason: reason.trim(), set } });
      await renew(rulesCalls.readStatusRules, { path: '/api/v1/scorecards/{slug}' }, { path: '/api/v1/indicator-views/{slug}/{code}' });
    });
  return (
    <form
      aria-label={t('rules.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && reason.trim().length >= 3) send();
      }}
    >
      <PageLead title={t('rules.title')}>
        {t('rules.lead')} {rules.version === 0 ? t('rules.delivered') : t('rules.version', { version: rules.version })}
      </PageLead>
      <ol className="tt-rules">
        {set.rules.map((rule, at) => (
          <RuleLine
            key={rule.id}
            rule={rule}
            number={at + 1}
            onChange={(next) => put(at, next)}
            onUp={at === 0 ? null : () => move(at, -1)}
            onDown={at === set.rules.length - 1 ? null : () => move(at, 1)}
          />
        ))}
      </ol>
      {changed ? (
        <div className="tt-adm-form">
          <Textarea label={t('rules.reason')} required value={reason} onChange={setReason} textarea={{ maxLength: 500 }} />
        </div>
      ) : null}
      {submit.problem === null ? null : (
        <Notice
          kind="problem"
          title={t('rules.refused')}
          actions={
            submit.problem.code === 'changed-meanwhile' ? (
              <Button onClick={() => void renew(rulesCalls.readStatusRules)}>{t('rules.look')}</Button>
            ) : undefined
          }
        >
          {submit.problem[locale]} {theirsIn(submit.problem, t)}
        </Notice>
      )}
      <div className="tt-actions">
        <Button kind="main" type="submit" busy={submit.busy} disabled={!changed || reason.trim().length < 3}>
          {t('rules.save')}
        </Button>
        {changed ? <Button onClick={() => setSet(rules.set)}>{t('rules.discard')}</Button> : null}
        {isDelivered ? null : (
          <Button kind="bare" onClick={() => setSet(rules.delivered)}>
            {t('rules.reset')}
          </Button>
        )}
      </div>
      {rules.history.length === 0 ? null : (
        <Section title={t('rules.history')}>
          <PairList
            pairs={rules.history.map((one) => ({
              id: String(one.version),
              left: one.reason,
              right: t('rules.nth', { version: one.version, date: format.date(one.recordedAt.slice(0, 10)) }),
            }))}
          />
        </Section>
      )}
    </form>
  );
}

/** Who was first, in a refusal that carries both sides. */
function theirsIn({ code, extra }: PageProblem, t: ReturnType<typeof useText<keyof typeof rulesWords.messages>>): string {
  const { theirs } = extra as { theirs?: { version: number; reason: string } | null };
  return code === 'changed-meanwhile' && theirs ? t('rules.theirs', { version: theirs.version, reason: theirs.reason }) : '';
}
