import { parseArgs } from 'node:util';
import { DatabaseNewer, DataDirectoryInUse, MigrationChanged, Refusal, refusalSentence } from '@thucthi/platform';
import { auditCheckProof, auditDigest, auditProve, auditVerify } from './audit-trail.ts';
import { citusPlan } from './citus-plan.ts';
import { backup, restore } from './backup.ts';
import { CommandFault, wrongCall, type Command, type Surroundings } from './command.ts';
import { foundTenant } from './found-tenant.ts';
import { integrityCheck } from './integrity.ts';
import { move } from './move.ts';
import { checkFiles, readFiles } from './read-files.ts';
import { resetPassword } from './reset-password.ts';
import { rollupsRebuild, rollupsVerify } from './rollups.ts';
import { unitsImport } from './units-import.ts';

/** Every command there is. */
export const commands: readonly Command[] = [
  unitsImport,
  rollupsVerify,
  rollupsRebuild,
  resetPassword,
  auditVerify,
  auditDigest,
  auditProve,
  auditCheckProof,
  integrityCheck,
  backup,
  restore,
  move,
  readFiles,
  checkFiles,
  foundTenant,
  citusPlan,
];

const help = (): string =>
  [
    'thucthi – việc của người vận hành, làm trên dữ liệu mà THUCTHI_DATA hoặc DATABASE_URL chỉ ra.',
    '',
    'Cách gọi: npm run -s thucthi -- LỆNH [THAM SỐ]',
    '',
    ...commands.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(52)} ${summary}`),
    '',
    'Thêm --help sau một lệnh để xem chi tiết. Dữ liệu nhúng: hãy dừng chương trình trước khi gọi lệnh.',
  ].join('\n');

const helpOf = (command: Command): string =>
  [
    `thucthi ${command.name} ${command.usage}`,
    `  ${command.summary}`,
    ...command.details.map((line) => `  ${line}`),
    ...Object.entries(command.options).map(([name, option]) => `  --${name.padEnd(12)} ${option.help}`),
  ].join('\n');

/** Runs what the operator typed; answers the exit code: 0 done, 1 not possible, 2 something differs, 64 called wrongly. */
export async function runCommand(typed: readonly string[], around: Surroundings): Promise<number> {
  const { complain } = around;
  const command = commands.find(({ name }) => name.split(' ').every((word, at) => typed[at] === word));
  if (command === undefined) {
    const asksHelp = typed.length === 0 || typed[0] === '--help' || typed[0] === '-h' || typed[0] === 'help';
    if (asksHelp) around.say(help());
    else complain(`Không có lệnh “${typed.slice(0, 2).join(' ')}”. / There is no such command.\n\n${help()}`);
    return asksHelp ? 0 : wrongCall;
  }
  try {
    const { values, positionals } = read(command, typed.slice(command.name.split(' ').length));
    if (values['help'] === true) {
      around.say(helpOf(command));
      return 0;
    }
    const [least, most] = command.words;
    if (positionals.length < least || positionals.length > most) {
      throw new CommandFault(`Gọi chưa đúng. ${helpOf(command)}`, 'Called with too few or too many words.', wrongCall);
    }
    return await command.run({
      words: positionals,
      text: (option) => (typeof values[option] === 'string' ? values[option] : null),
      flag: (option) => values[option] === true,
      around,
    });
  } catch (error) {
    complain(sentenceOf(error));
    return error instanceof CommandFault ? error.exitCode : 1;
  }
}

function read(command: Command, typed: string[]): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type }] of Object.entries(command.options)) options[name] = { type };
  try {
    const { values, positionals } = parseArgs({ args: typed, options, allowPositionals: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new CommandFault(`Tham số không hiểu được. ${helpOf(command)}`, (error as Error).message, wrongCall);
  }
}

function sentenceOf(error: unknown): string {
  if (
    error instanceof CommandFault ||
    error instanceof DataDirectoryInUse ||
    error instanceof MigrationChanged ||
    error instanceof DatabaseNewer
  )
    return error.message;
  if (error instanceof Refusal) return `${refusalSentence(error, 'vi')}\n${refusalSentence(error, 'en')}`;
  return `Không làm được, không có gì thay đổi: ${(error as Error).message}\nIt failed; nothing was changed.`;
}
