import { route, type Route } from '@thucthi/platform';
import { searchEverything } from '../../search-contract.ts';
import { searchEverythingOf } from './search-everything.ts';

/** Search over everything a body has. */
export const searchRoutes = (): Route[] => [route(searchEverything, (call) => searchEverythingOf(call, { ...call.params, ...call.query }))];
