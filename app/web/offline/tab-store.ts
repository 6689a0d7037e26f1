import type { KeptKind, SealedStore } from './kept-records.ts';

/**
 * The same for a browser that gives no lasting, sealed storage: the tab's own, which a reload survives and closing does not, and
 * memory where even that is forbidden. Nothing is sealed here, since there is nothing to seal with.
 */
export function tabStore(): SealedStore {
  const tab = new Map<string, string>();
  const at = (person: string, kind: KeptKind, id: string) => `thucthi ${JSON.stringify([person, kind, id])}`;
  const read = (place: string): string | null => {
    try {
      return sessionStorage.getItem(place);
    } catch {
      return tab.get(place) ?? null;
    }
  };
  const write = (place: string, text: string | null): void => {
    try {
      if (text === null) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, text);
    } catch {
      if (text === null) tab.delete(place);
      else tab.set(place, text);
    }
  };
  const places = (): { place: string; person: string; kind: KeptKind; id: string }[] => {
    let names: string[];
    try {
      names = Object.keys(sessionStorage);
    } catch {
      names = [...tab.keys()];
    }
    return names
      .filter((place) => place.startsWith('thucthi ['))
      .map((place) => {
        const [person, kind, id] = JSON.parse(place.slice('thucthi '.length)) as [string, KeptKind, string];
        return { place, person, kind, id };
      });
  };
  const of = (person: string, kind: KeptKind) => places().filter((one) => one.person === person && one.kind === kind);
  const valueAt = (place: string): unknown => {
    const text = read(place);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  };
  return {
    lasting: false,
    put: async (person, kind, id, value) => write(at(person, kind, id), JSON.stringify(value)),
    get: async (person, kind, id) => valueAt(at(person, kind, id)),
    remove: async (person, kind, id) => write(at(person, kind, id), null),
    list: async (person, kind) => of(person, kind).map(({ place, id }) => ({ id, value: valueAt(place) })),
    countOthers: async (person, kind) => places().filter((one) => one.person !== person && one.kind === kind).length,
    clear: async (person, kind) => {
      for (const { place } of of(person, kind)) write(place, null);
    },
  };
}
