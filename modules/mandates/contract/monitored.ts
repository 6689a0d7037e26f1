import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { correctable, fileActs } from '../domain/monitored/take-file-step.ts';

/** One short line: neither line breaks nor room for what a file says. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u, 'one line');
const code = z
  .string()
  .max(40)
  .regex(/^[a-z]+(-[a-z]+)*$/, 'code');
const unit = z.string().min(1).max(60).describe('a unit of the body whose files are asked');

const owner = z
  .union([z.strictObject({ unit: z.string().min(1).max(60) }), z.strictObject({ office: line(120) })])
  .describe('a unit of the body by its short name, else the name of an office outside it');
export type MonitoredOwner = z.infer<typeof owner>;

const due = {
  dueOn: dateText.nullable().describe('null = not known'),
  withinWorkingDays: z.number().int().min(1).max(2000).optional().describe('instead of a day: so many working days from today'),
  keepDayOff: z.boolean().default(false).describe('the due date stays although nobody works on it'),
};
const facts = { number: line(60), subject: line(160).describe('a short title; never what the file says'), owner, ...due };
const readers = z.array(z.uuid()).min(1).max(50).describe('people who may know of the file; whoever writes has to be among them');

/** All that is ever kept of a monitored file; anything else is refused. */
export const monitoredFileToOpen = z.strictObject({ kind: code, stage: code, stageSince: dateText, ...facts, readers });
export type MonitoredFileToOpen = z.infer<typeof monitoredFileToOpen>;

export const monitoredStep = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('move'), stage: code, on: dateText }),
  z.strictObject({ act: z.literal('correct'), ...facts }),
  z.strictObject({ act: z.literal('name-readers'), readers }),
  z.strictObject({ act: z.literal('close'), on: dateText }),
  z.strictObject({ act: z.literal('reopen') }),
]);
export type MonitoredStep = z.infer<typeof monitoredStep>;

export const monitoredFile = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  kind: code,
  number: z.string(),
  subject: z.string(),
  owner: z.object({ unit: z.object({ slug: z.string(), name: z.string() }).nullable(), office: z.string().nullable() }),
  stage: code,
  stageSince: dateText,
  dueOn: dateText.nullable(),
  workingDaysLeft: z.number().int().nullable().describe('below zero = overdue by so many; null without a due date and once it is closed'),
  closedOn: dateText.nullable(),
});
export type MonitoredFile = z.infer<typeof monitoredFile>;

const person = z.object({ id: z.uuid(), name: z.string() });

export const shownMonitoredFile = monitoredFile.extend({
  readers: z.array(person),
  log: z
    .array(
      z.object({
        revision: z.number().int(),
        act: z.enum(fileActs),
        on: dateText.describe('the day on which it happened'),
        recordedAt: z.iso.datetime({ offset: true }),
        recordedBy: z.string().nullable(),
        stage: code,
        dueOn: dateText.nullable(),
        changed: z.array(z.enum(correctable)).describe('by a correction'),
        named: z.array(z.string()).describe('people who may know of it from then on'),
        removed: z.array(z.string()),
      }),
    )
    .describe('newest first'),
  can: z.object({ keep: z.boolean() }),
});
export type ShownMonitoredFile = z.infer<typeof shownMonitoredFile>;

export const monitoredFilesDoor = endpoint({
  id: 'monitoredFilesDoor',
  method: 'get',
  path: '/api/v1/monitored-files-door',
  audience: 'signed-in',
  summary:
    'Whether monitored files are there for the asking person: named for one, or with the right to keep them. Shows nothing of a file',
  query: z.object({ unit }),
  answer: z.object({ shown: z.boolean() }),
});

export const listMonitoredFiles = endpoint({
  id: 'listMonitoredFiles',
  method: 'get',
  path: '/api/v1/monitored-files',
  audience: 'signed-in',
  summary:
    'The monitored files the asking person is named for, overdue first, at most 1.000; not found for those who have none and may keep none. Every look is audited',
  query: z.object({ unit }),
  answer: z.object({
    unit: z.object({ slug: z.string(), name: z.string() }),
    files: z.array(monitoredFile),
    can: z.object({ keep: z.boolean() }),
  }),
});

export const readMonitoredFile = endpoint({
  id: 'readMonitoredFile',
  method: 'get',
  path: '/api/v1/monitored-files/{id}',
  audience: 'signed-in',
  summary: 'One monitored file with its log and its readers, for those who are named. Every look is audited',
  params: z.object({ id: z.uuid() }),
  query: z.object({ unit }),
  answer: shownMonitoredFile,
});

export const monitoredFileReaders = endpoint({
  id: 'monitoredFileReaders',
  method: 'get',
  path: '/api/v1/monitored-file-readers',
  audience: 'files.monitor',
  summary: 'The people of the body who can be named for a monitored file',
  answer: z.object({ people: z.array(person.extend({ position: z.string().nullable() })) }),
});

const written = z.object({ id: z.uuid(), revision: z.number().int() });

export const openMonitoredFile = endpoint({
  id: 'openMonitoredFile',
  method: 'post',
  path: '/api/v1/monitored-files',
  audience: 'files.monitor',
  summary: 'Opens a monitored file with its readers. A number may be there twice: saying that it is would tell those who are not named',
  body: z.object({ writeId, file: monitoredFileToOpen }),
  answer: written,
});

export const stepMonitoredFile = endpoint({
  id: 'stepMonitoredFile',
  method: 'post',
  path: '/api/v1/monitored-files/{id}/steps',
  audience: 'files.monitor',
  summary:
    'Moves a monitored file to a stage, corrects it, names its readers, closes or reopens it. 409 changed-meanwhile with both where somebody was first',
  params: z.object({ id: z.uuid() }),
  body: z.object({ writeId, basedOn: z.number().int().min(1).describe('the revision that was seen'), step: monitoredStep }),
  answer: written,
});
