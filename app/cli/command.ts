import type { Clock, Database } from '@thucthi/platform';

/** What a command finds around it. */
export interface Surroundings {
  environment: Readonly<Record<string, string | undefined>>;
  /** One line of a command's answer. */
  say: (line: string) => void;
  /** What went wrong with one of several things, while the command goes on. */
  complain: (text: string) => void;
  /** How far a long command is; shown only where somebody looks. */
  progress: (line: string) => void;
}

/** A command of the operator, named by one or two words. */
export interface Command {
  name: string;
  /** How it is called, after its name. */
  usage: string;
  /** One line for the list. */
  summary: string;
  /** What else there is to know, for its own help. */
  details: readonly string[];
  options: Readonly<Record<string, { type: 'string' | 'boolean'; help: string }>>;
  /** How many words it takes, at least and at most. */
  words: readonly [number, number];
  run: (call: Call) => Promise<number>;
}

/** One call of a command. */
export interface Call {
  words: readonly string[];
  text: (option: string) => string | null;
  flag: (option: string) => boolean;
  around: Surroundings;
}

/** An installation opened for a command. */
export interface Installation {
  database: Database;
  clock: Clock;
}

/** A command cannot do what it was asked to; told in both languages, with what to do. */
export class CommandFault extends Error {
  readonly exitCode: number;

  constructor(vi: string, en: string, exitCode = 1) {
    super(`${vi}\n${en}`);
    this.exitCode = exitCode;
  }
}

/** How a command ends that was called wrongly. */
export const wrongCall = 64;
