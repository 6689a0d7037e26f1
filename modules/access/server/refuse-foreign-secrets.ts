import { asWorker, sealedWebhookSecrets, type Database, type SecretBox } from '@thucthi/platform';
import { sealedSecrets } from './second-factor.store.ts';

/**
 * Refuses to start where the database holds secrets this installation cannot open: people could not sign in, and would be told so one
 * by one. There is no key to fall back on.
 */
export async function refuseForeignSecrets(database: Database, secrets: SecretBox | null): Promise<void> {
  const sealed = await asWorker(database, 'looking at sealed secrets', async (tx) => [
    ...(await sealedSecrets(tx)),
    ...(await sealedWebhookSecrets(tx)),
  ]);
  if (sealed.every((one) => secrets?.holdsKeyOf(one) === true)) return;
  throw new Error(
    secrets === null
      ? 'Cơ sở dữ liệu đang giữ bí mật (xác thực hai bước, kết nối) nhưng chưa có khóa cài đặt. Hãy đặt THUCTHI_KEY hoặc THUCTHI_KEY_FILE bằng khóa đã dùng trước đây. / The database holds sealed secrets; set THUCTHI_KEY to the key that sealed them.'
      : 'Khóa cài đặt không mở được bí mật đang có trong cơ sở dữ liệu. Hãy đặt lại khóa cũ; muốn đổi khóa, viết khóa mới trước rồi đến khóa cũ, cách nhau dấu phẩy. / The installation key does not open what the database holds; put the earlier key back, or write the new one before it.',
  );
}
