import { openPaper, type PaperAnswer, type PaperKind, type RefusalCode } from '@thucthi/paper';
import { Refusal, type Log } from '@thucthi/platform';
import { openParts } from '@thucthi/sheet';
import { faultWords } from '../../domain/files/file-faults.ts';
import { fileKinds, nameFits, type FileKind } from '../../domain/files/file-kinds.ts';
import { glanceAtFile } from '../../domain/files/glance-at-file.ts';
import type { HeadKind } from '../../domain/files/head-kind.ts';

/** How far a file is looked through for a mark of secrecy while somebody waits; beyond, only the pages on which a mark stands. */
const whole = { limits: { pages: 300, scannedPages: 3, secondsInAll: 60, secondsPerStep: 45 } };
const firstPages = { limits: { secondsInAll: 120, secondsPerStep: 60 }, pages: { from: 1, to: 2 } };

/** Faults for which no file is kept. What else keeps a paper from being read (old letters, no text) does not keep it from being a document. */
const refusedFor: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'empty', 'program', 'unknown-kind', 'old-office', 'other-office', 'rich-text', 'password', 'macros', 'bomb', 'entities', 'broken', 'secret',
]); // prettier-ignore
const tooMuchAtOnce: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['too-many-pages', 'too-many-scanned-pages', 'too-slow', 'too-heavy']);

const fitting: Readonly<Record<HeadKind, readonly PaperKind[]>> = {
  pdf: ['pdf', 'scan'],
  package: ['docx', 'xlsx'],
  jpeg: ['image'],
  png: ['image'],
};

const refuse = (code: string, words: { vi: string; en: string }): Refusal => new Refusal('invalid-file', { ...words, fault: code });

/**
 * What a file is, told by its content; refuses what the register does not keep: another kind, a name that says otherwise, macros, a
 * password, a broken file. A paper that bears a mark of secrecy is refused with the fault `secret` and **its bytes are overwritten**.
 */
export async function judgeFile(name: string, bytes: Uint8Array, log: Log): Promise<FileKind> {
  const glance = glanceAtFile(name, bytes);
  // What is no file of ours may still be a program or an old Word file, which has a sentence of its own.
  const opened = 'fault' in glance && glance.fault !== 'unknown-kind' ? null : await openAsFarAsNeeded(bytes, log);
  if (opened?.read === false && refusedFor.has(opened.refusal.code) && !/^(?:unknown-kind|other-office)$/.test(opened.refusal.code))
    throw refuse(opened.refusal.code, { vi: opened.refusal.vi, en: opened.refusal.en });
  if ('fault' in glance) throw refuse(glance.fault, faultWords(glance.fault, glance.kind));
  if (opened?.read === true && !fitting[glance.head].includes(opened.paper.kind)) throw refuse('two-in-one', faultWords('two-in-one'));
  const kind = glance.head === 'package' ? await kindOfPackage(bytes) : glance.head;
  if (kind === null) throw refuse('unknown-kind', faultWords('unknown-kind'));
  if (!nameFits(name, kind)) throw refuse('other-name', faultWords('other-name', fileKinds[kind].name));
  return kind;
}

async function openAsFarAsNeeded(bytes: Uint8Array, log: Log): Promise<PaperAnswer> {
  const onUnexpected = (error: Error): void => log.error('a file of a document could not be opened', { error });
  const answer = await openPaper(bytes, { ...whole, onUnexpected });
  if (answer.read || !tooMuchAtOnce.has(answer.refusal.code)) return answer;
  return openPaper(bytes, { ...firstPages, onUnexpected });
}

async function kindOfPackage(bytes: Uint8Array): Promise<FileKind | null> {
  const parts = await openParts(bytes);
  return parts.has('word/document.xml') ? 'docx' : parts.has('xl/workbook.xml') ? 'xlsx' : null;
}
