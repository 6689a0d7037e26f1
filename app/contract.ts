import * as access from '@thucthi/access/contract';
import * as assessment from '@thucthi/assessment/contract';
import * as collection from '@thucthi/collection/contract';
import * as figures from '@thucthi/figures/contract';
import * as households from '@thucthi/households/contract';
import * as intake from '@thucthi/intake/contract';
import * as mandates from '@thucthi/mandates/contract';
import type { Endpoint } from '@thucthi/platform/contract';
import * as registry from '@thucthi/registry/contract';
import * as reports from '@thucthi/reports/contract';
import * as search from './search-contract.ts';
import * as sessions from '@thucthi/sessions/contract';
import * as targets from '@thucthi/targets/contract';
import * as tasks from '@thucthi/tasks/contract';
import * as institution from './institution-contract.ts';
import * as personalData from './personal-data-contract.ts';
import * as system from './system-contract.ts';

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'method' in value &&
    'path' in value &&
    'audience' in value &&
    'answer' in value
  );
}

/** Every route of the house, gathered from the modules' contracts: none can be left out by forgetting to list it. */
export const endpoints: readonly Endpoint[] = [
  system,
  personalData,
  institution,
  search,
  registry,
  access,
  mandates,
  figures,
  collection,
  households,
  targets,
  assessment,
  reports,
  intake,
  tasks,
  sessions,
].flatMap((contract) => Object.values(contract).filter(isEndpoint));

/** The endpoint with this id. */
export function endpointOf(id: string): Endpoint {
  const found = endpoints.find((endpoint) => endpoint.id === id);
  if (found === undefined) throw new Error(`no endpoint ${id}`);
  return found;
}
