import { route, type Route } from '@thucthi/platform';
import { documentEffects, institutionMap } from '../../institution-contract.ts';
import { documentEffectsOf } from './document-effects.ts';
import { institutionMapOf } from './institution-map.ts';

/** What joins the register of documents with what other modules know of what each document set. */
export function institutionRoutes(): Route[] {
  return [
    route(documentEffects, (call) => documentEffectsOf(call, { ...call.params, ...call.query })),
    route(institutionMap, (call) => institutionMapOf(call, call.params.slug)),
  ];
}
