import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { KeptKind, SealedStore } from './kept-records.ts';
import { tabStore } from './tab-store.ts';

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  kept: {
    key: [string, string, string];
    value: { person: string; kind: KeptKind; id: string; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };
    indexes: { owner: [string, string] };
  };
}

const name = 'thucthi-offline';

/**
 * Opens the store of this browser. Records are sealed with AES-GCM under a key the browser made itself and does not hand out, so that
 * a copy of the profile's files alone cannot be read; person, kind and id are sealed in as associated data, so that no record can be
 * put in another's place. Where the browser allows none of this, the tab's own storage takes its place and says so.
 */
export async function openSealedStore(): Promise<SealedStore> {
  // Without a secure address there is neither this cryptography nor a worker that could open the page without the server.
  if (typeof indexedDB === 'undefined' || globalThis.crypto?.subtle === undefined) return tabStore();
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('keys');
        const kept = fresh.createObjectStore('kept', { keyPath: ['person', 'kind', 'id'] });
        kept.createIndex('owner', ['person', 'kind']);
      },
    });
    return sealedStore(database, await keyOf(database));
  } catch {
    return tabStore(); // storage forbidden by the browser or its policy
  }
}

async function keyOf(database: IDBPDatabase<Schema>): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Two tabs may make one at once: the first that is written stays, and both use it.
  const transaction = database.transaction('keys', 'readwrite');
  const there = await transaction.store.get('own');
  if (there === undefined) await transaction.store.put(made, 'own');
  await transaction.done;
  return there ?? made;
}

function sealedStore(database: IDBPDatabase<Schema>, key: CryptoKey): SealedStore {
  const place = (person: string, kind: KeptKind, id: string) => new TextEncoder().encode(JSON.stringify([person, kind, id]));
  const open = async (record: Schema['kept']['value']): Promise<unknown> => {
    const { person, kind, id, iv, sealed } = record;
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: place(person, kind, id) }, key, sealed);
    return JSON.parse(new TextDecoder().decode(opened)) as unknown;
  };
  return {
    lasting: true,
    async put(person, kind, id, value) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(value));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place(person, kind, id) }, key, plain);
      await database.put('kept', { person, kind, id, iv, sealed });
    },
    async get(person, kind, id) {
      const record = await database.get('kept', [person, kind, id]);
      return record === undefined ? undefined : open(record);
    },
    remove: (person, kind, id) => database.delete('kept', [person, kind, id]),
    async list(person, kind) {
      const records = await database.getAllFromIndex('kept', 'owner', [person, kind]);
      return Promise.all(records.map(async (record) => ({ id: record.id, value: await open(record) })));
    },
    async countOthers(person, kind) {
      const places = await database.getAllKeys('kept');
      return places.filter(([owner, itsKind]) => owner !== person && itsKind === kind).length;
    },
    async clear(person, kind) {
      const transaction = database.transaction('kept', 'readwrite');
      for (const place of await transaction.store.index('owner').getAllKeys([person, kind])) await transaction.store.delete(place);
      await transaction.done;
    },
  };
}
