import { usePageTools, useSubmit, type AnswerOf } from '@thucthi/registry/web';
import { Button, Notice, PairList, SignWord, Skeleton, useAsking, useFormat, useLocale, useText } from '@thucthi/ui';
import { useCallback } from 'react';
import type { listDeliveries } from '../../contract.ts';
import { isWebhookTopic } from '../../domain/webhook-topics.ts';
import { accessCalls } from '../routes.ts';
import { faultInWords } from './fault-words.ts';
import { topicNames } from './topic-names.ts';
import { webhookWords } from './webhook-words.ts';

type Delivery = AnswerOf<typeof listDeliveries>['deliveries'][number];

/** What was sent to a receiver lately, each with what came of it; one that is not on its way can be sent again. */
export function Deliveries({ id, active }: { id: string; active: boolean }) {
  const t = useText(webhookWords);
  const { locale } = useLocale();
  const { moment } = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const { data, error, refetch } = tools.useRead(accessCalls.listDeliveries, { params: { id } }, { staleTime: 0 });
  const ask = useCallback(async () => {
    await refetch();
    await renew(accessCalls.listWebhooks);
  }, [refetch, renew]);
  // A first try is a matter of seconds; whoever waits for a later one reads when that is.
  useAsking(data?.deliveries.some(({ state, fault }) => state === 'waiting' && fault === null) === true && active, ask, 1500);
  const again = (item: string): void =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.sendDeliveryAgain, { writeId, params: { id, item }, body: {} });
      await ask();
    });
  const nameOf = (topic: string): string => (isWebhookTopic(topic) ? topicNames[topic][locale] : t('sent.test'));
  const sign = ({ state }: Delivery) =>
    state === 'sent' ? (
      <SignWord icon="check" tone="good" word={t('sent.sent')} />
    ) : (
      <SignWord icon={state === 'failed' ? 'mend' : 'waiting'} tone={state === 'failed' ? 'risk' : 'none'} word={t(`sent.${state}`)} />
    );
  return (
    <>
      <h3>{t('sent.title')}</h3>
      {submit.problem === null ? null : (
        <Notice kind="problem" title={t('refused')}>
          {submit.problem[locale]}
        </Notice>
      )}
      {error !== null ? (
        <tools.ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton rows={3} />
      ) : data.deliveries.length === 0 ? (
        <p className="mut">{t('sent.none')}</p>
      ) : (
        <PairList
          pairs={data.deliveries.map((one) => ({
            id: one.id,
            left: (
              <>
                <b>{nameOf(one.topic)}</b> {sign(one)}
                <br />
                <span className="xs mut">
                  {[
                    moment(one.occurredAt),
                    ...(one.attempts > 1 || one.fault !== null ? [t('sent.tries', { count: one.attempts })] : []),
                    ...(one.fault === null ? [] : [faultInWords(t, one.fault, one.status)]),
                    ...(one.nextAt === null || one.fault === null ? [] : [t('sent.next', { moment: moment(one.nextAt) })]),
                  ].join(' · ')}
                </span>
              </>
            ),
            ...(one.state === 'waiting' || !active
              ? {}
              : {
                  right: (
                    <Button
                      kind="bare"
                      busy={submit.busy}
                      aria-label={t('sent.again-of', { topic: nameOf(one.topic), moment: moment(one.occurredAt) })}
                      onClick={() => again(one.id)}
                    >
                      {t('sent.again')}
                    </Button>
                  ),
                }),
          }))}
        />
      )}
    </>
  );
}
