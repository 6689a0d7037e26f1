import { foldVi } from '@thucthi/kernel';
import { demoTenantIds, firstUnitId } from '../demo-facts.ts';
import { makeMauUnits, wholeMau } from './mau-units.ts';

/** The slugs behind the names the books use: offices by name, wards and communes that still are by number (`ward:0`), their neighbourhoods behind a slash. */
export function slugsOfMau(): (name: string) => string {
  const units = makeMauUnits(wholeMau, firstUnitId(demoTenantIds.mau));
  const standing = units.communes.filter((unit) => unit.from === 0 && unit.to === null);
  const wards = [...standing.filter((unit) => unit.kind === 'ward'), ...standing.filter((unit) => unit.kind !== 'ward')];
  const ended = units.communes.find((unit) => unit.to !== null);
  return (name) => {
    if (name === 'ended') return ended?.slug ?? '';
    const numbered = /^ward:(\d+)(?:\/(\d+))?$/.exec(name);
    if (numbered === null) return `mau-${foldVi(name)}`;
    const ward = wards[Number(numbered[1])];
    if (numbered[2] === undefined) return ward?.slug ?? '';
    return units.neighbourhoods.filter((unit) => unit.parentId === ward?.id)[Number(numbered[2]) - 1]?.slug ?? '';
  };
}
