import { route, type AllowedHost, type Call, type Route, type SecretBox } from '@thucthi/platform';
import * as contract from '../contract.ts';
import {
  addReceiver,
  changeReceiver,
  removeReceiver,
  renewSecret,
  resend,
  showDeliveries,
  showWebhooks,
  tryReceiver,
  type WebhookParts,
} from './webhooks.ts';

/** The routes of other systems that are told of news. Answers with a secret are kept nowhere on the way. */
export function webhookRoutes(given: { secrets: SecretBox | null; webhookHosts: readonly AllowedHost[] }): Route[] {
  const parts = ({ database, clock, scope, request }: Call<unknown, unknown, unknown>): WebhookParts => {
    request.header('Cache-Control', 'private, no-store');
    return { database, clock, scope, secrets: given.secrets, hosts: given.webhookHosts };
  };
  return [
    route(contract.listWebhooks, (call) => showWebhooks(parts(call))),
    route(contract.addWebhook, (call) => addReceiver(parts(call), call.body)),
    route(contract.changeWebhook, (call) => changeReceiver(parts(call), call.params.id, call.body)),
    route(contract.renewWebhookSecret, (call) => renewSecret(parts(call), call.params.id, call.body)),
    route(contract.removeWebhook, (call) => removeReceiver(parts(call), call.params.id, call.body)),
    route(contract.tryWebhook, (call) => tryReceiver(parts(call), call.params.id, call.body)),
    route(contract.listDeliveries, (call) => showDeliveries(parts(call), call.params.id)),
    route(contract.sendDeliveryAgain, (call) => resend(parts(call), call.params, call.body)),
  ];
}
