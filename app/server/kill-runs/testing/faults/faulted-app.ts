import { createInterface } from 'node:readline';
import { newsChannel } from '@thucthi/platform';
import { openWhere, type WhereDatabase } from '../where-database.ts';
import { foldAndSeal, importFiles, writeForms, type Gate, type Told } from './worked-database.ts';

/** Six writers, one importer, fold and seals on one database, until the process is killed; `pause` and `go` come on its input. */
async function work(where: WhereDatabase, firstRound: number): Promise<never> {
  const database = await openWhere(where);
  await database.listen(newsChannel, () => {}); // one more connection that can break, as every server has it
  const tell = (told: Told): void => void process.stdout.write(`${JSON.stringify(told)}\n`);
  const workers = 8;
  let resting = 0;
  let mayGo: Promise<void> | null = null;
  let go = (): void => {};
  const gate: Gate = {
    pass: async () => {
      while (mayGo !== null) {
        resting += 1;
        if (resting === workers) tell({ paused: true });
        await mayGo;
        resting -= 1;
      }
    },
  };
  createInterface({ input: process.stdin }).on('line', (line) => {
    if (line === 'pause') mayGo = new Promise((resolve) => (go = resolve));
    else {
      mayGo = null;
      go();
    }
  });
  return Promise.race([
    ...Array.from({ length: workers - 2 }, () => writeForms(database, gate, tell)),
    importFiles(database, gate, firstRound, tell),
    foldAndSeal(database, gate, tell),
  ]);
}

const [where, firstRound] = JSON.parse(process.argv[2] ?? '') as [WhereDatabase, number];
await work(where, firstRound);
