import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { webhookTopics } from '@thucthi/access/contract';

const root = join(import.meta.dirname, '..', '..');

/** Every topic of news, as the calls of `announce` name it. */
function topicsAnnounced(): Map<string, string> {
  const files = globSync(['modules/*/server/**/*.ts', 'app/server/**/*.ts'], { cwd: root }).filter((file) => !file.includes('.test.'));
  return new Map(
    files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\bannounce\([^;]*?'([a-z-]+)'/g)].map(
        ([, topic]) => [topic ?? '', file] as const,
      ),
    ),
  );
}

test('other systems can choose exactly the topics the program announces', () => {
  const announced = topicsAnnounced();
  expect(announced.size).toBeGreaterThan(8);
  const known: readonly string[] = webhookTopics;
  const missing = [...announced].filter(([topic]) => !known.includes(topic));
  expect(
    missing,
    'add the topic to modules/access/domain/webhook-topics.ts and its name to modules/access/web/webhooks/topic-names.ts',
  ).toEqual([]);
  expect(known.filter((topic) => !announced.has(topic))).toEqual([]);
});
