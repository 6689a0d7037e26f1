import { foldDeltas } from '@thucthi/figures/server';
import { drainOutbox, newId } from '@thucthi/platform';
import { importFile, type ImportedFile } from './import-file.ts';
import { anyForm, saveForm, type SavedForm } from './save-form.ts';
import { openWhere, type WhereDatabase } from './where-database.ts';

/** One line to the killer: a form or a file was acknowledged. */
export type Told = { saved: SavedForm } | { imported: ImportedFile };

const tell = (told: Told): boolean => process.stdout.write(`${JSON.stringify(told)}\n`);

/** Works until it is killed: eight writers, one importer, fold and outbox, all on one database. */
async function work(where: WhereDatabase, firstRound: number): Promise<never> {
  const database = await openWhere(where);
  const writer = async (): Promise<never> => {
    for (;;) tell({ saved: await saveForm(database, newId(), anyForm()) });
  };
  const importer = async (): Promise<never> => {
    for (let round = firstRound; ; round++) tell({ imported: await importFile(database, round) });
  };
  const background = async (): Promise<never> => {
    for (;;) {
      await foldDeltas(database);
      await drainOutbox(database);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  return Promise.race([...Array.from({ length: 8 }, writer), importer(), background()]);
}

const [where, firstRound] = JSON.parse(process.argv[2] ?? '') as [WhereDatabase, number];
await work(where, firstRound);
