import { Checkbox, TextField, useLocale, useText } from '@thucthi/ui';
import { webhookTopics, type WebhookTopic } from '../../domain/webhook-topics.ts';
import { topicNames } from './topic-names.ts';
import { webhookWords } from './webhook-words.ts';

/** What is said of a receiver. */
export interface GivenWebhook {
  readonly note: string;
  readonly url: string;
  readonly topics: readonly WebhookTopic[];
}

/** Whether it can be sent as it stands. */
export const isComplete = ({ url, topics }: GivenWebhook): boolean => url.trim() !== '' && topics.length > 0;

/** The fields of a receiver. */
export function WebhookFields({ given, onChange }: { given: GivenWebhook; onChange: (given: GivenWebhook) => void }) {
  const t = useText(webhookWords);
  const { locale } = useLocale();
  const set = (part: Partial<GivenWebhook>): void => onChange({ ...given, ...part });
  return (
    <>
      <TextField label={t('field.note')} value={given.note} onChange={(note) => set({ note })} input={{ maxLength: 300 }} />
      <TextField
        label={t('field.url')}
        required
        value={given.url}
        onChange={(url) => set({ url })}
        input={{ inputMode: 'url', maxLength: 500, autoComplete: 'off', autoCapitalize: 'none', spellCheck: false }}
      />
      <fieldset className="tt-hook-topics">
        <legend>{t('field.topics')}</legend>
        {webhookTopics.map((topic) => (
          <Checkbox
            key={topic}
            label={topicNames[topic][locale]}
            checked={given.topics.includes(topic)}
            onChange={(on) => set({ topics: webhookTopics.filter((one) => (one === topic ? on : given.topics.includes(one))) })}
          />
        ))}
      </fieldset>
    </>
  );
}
