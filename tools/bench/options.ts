/** Questions that need nothing prepared, in the order in which they are asked. */
export const aloneNames = ['web', 'forecast', 'reading', 'report', 'start'] as const;
/** Questions that each load an empty database, once on PostgreSQL and once on the embedded one. */
export const ownGroundNames = ['reminders', 'tasks', 'documents'] as const;
/** Questions about the whole program in a process of its own on PostgreSQL, which each load an empty database. */
export const onServerNames = ['evening'] as const;
/** Questions asked of a loaded data set, A on PostgreSQL and B on the embedded database. */
export const dataNames = ['scorecard', 'same-period', 'known-on', 'whole-city', 'cockpit', 'session', 'hot-rows', 'import'] as const;
/** The questions the bench can answer. */
export const questionNames = [...aloneNames, ...ownGroundNames, ...onServerNames, ...dataNames] as const;
export type QuestionName = (typeof questionNames)[number];

/** The keys of the sections of docs/benchmarks.md in their order. */
export const pageOrder: readonly string[] = [
  ...aloneNames,
  ...ownGroundNames.flatMap((name) => [`${name}/postgres`, `${name}/embedded`]),
  ...onServerNames,
  ...['A', 'B'].flatMap((set) => ['data-set', ...dataNames].map((name) => `${set}/${name}`)),
];

/** What the operator asked for on the command line. */
export interface Options {
  /** 1 = the sizes of the goals; 0.01 is for trying the bench itself. */
  scale: number;
  only: readonly QuestionName[];
  /** Seconds each side writes in the hot-row race. */
  seconds: number;
  /** Leave docs/benchmarks.md as it is. */
  dry: boolean;
  help: boolean;
}

const isQuestion = (name: string): name is QuestionName => (questionNames as readonly string[]).includes(name);

/** Reads the arguments; throws a sentence that says what is allowed. */
export function readOptions(given: readonly string[]): Options {
  const options = { scale: 1, only: [] as QuestionName[], seconds: 10, dry: false, help: false };
  const values = given.flatMap((one) =>
    one.startsWith('--') && one.includes('=') ? [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)] : [one],
  );
  for (let name = values.shift(); name !== undefined; name = values.shift()) {
    switch (name) {
      case '--scale':
        options.scale = positive(name, values.shift());
        break;
      case '--seconds':
        options.seconds = positive(name, values.shift());
        break;
      case '--only':
        for (const one of (values.shift() ?? '').split(',')) {
          if (!isQuestion(one)) throw new Error(`--only takes: ${questionNames.join(', ')}`);
          options.only.push(one);
        }
        break;
      case '--dry':
        options.dry = true;
        break;
      case '--help':
        options.help = true;
        break;
      default:
        throw new Error(`unknown argument ${name}; known: --scale N, --only NAME[,NAME], --seconds N, --dry, --help`);
    }
  }
  return options;
}

function positive(name: string, text: string | undefined): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${name} takes a number above zero`);
  return value;
}
