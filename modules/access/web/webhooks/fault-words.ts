import type { useText } from '@thucthi/ui';
import type { webhookWords } from './webhook-words.ts';

export type HookText = ReturnType<typeof useText<keyof typeof webhookWords.messages>>;

const named = [
  'redirected',
  'gone',
  'address-refused',
  'no-address',
  'connection-refused',
  'connection-lost',
  'timeout',
  'certificate',
  'secret',
] as const;

/** What came of a try, in words. */
export function faultInWords(t: HookText, fault: string | null, status: number | null): string {
  const known = named.find((one) => one === fault);
  if (known !== undefined) return t(`fault.${known}`);
  return status === null ? t('fault.status-any') : t('fault.status', { status });
}
