/** What other systems can be told of: every topic of news there is; a test holds the list against the program. */
export const webhookTopics = [
  'figures',
  'targets',
  'status',
  'collection',
  'tasks',
  'sessions',
  'documents',
  'papers',
  'reports',
  'reminders',
  'cells',
  'households',
  'units',
  'indicators',
] as const;
export type WebhookTopic = (typeof webhookTopics)[number];

/** Whether a text is such a topic. */
export const isWebhookTopic = (text: string): text is WebhookTopic => (webhookTopics as readonly string[]).includes(text);
