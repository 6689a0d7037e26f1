import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Endpoint } from '../contract.ts';
import { languageAsked, type Language } from './language.ts';
import { holdsWording, wordAnswer } from './word-answer.ts';

/** The language of one request. */
export const languageOf = (context: Context): Language => languageAsked(context.req.query('lang'), context.req.header('accept-language'));

/** An answer put into a language, as it travels, and the mark by which a reader says that it has it already. */
export interface WrittenAnswer {
  readonly text: string;
  readonly tag: string;
}

/** Puts an answer into a language and writes it out; an answer several readers share is better written once. */
export function writeOut(endpoint: Endpoint, answer: unknown, language: Language): WrittenAnswer {
  const text = JSON.stringify(wordAnswer(endpoint.answer, answer, language));
  // Weak: the same answer may travel packed or plain.
  return { text, tag: endpoint.method === 'get' ? `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` : '' };
}

/** Answers JSON in the reader's language, reads with a validator, so that an unchanged page costs no bytes. */
export const answerJson = (context: Context, endpoint: Endpoint, answer: unknown): Response =>
  answerWritten(context, endpoint, writeOut(endpoint, answer, languageOf(context)));

/** The same with what was written out in the reader's language before. */
export function answerWritten(context: Context, endpoint: Endpoint, written: WrittenAnswer): Response {
  const { text, tag } = written;
  context.set('written', written); // packed once for all who share it: compress.ts
  context.header('Content-Type', 'application/json; charset=utf-8');
  const differs = holdsWording(endpoint.answer);
  if (differs) context.header('Content-Language', languageOf(context));
  context.header('Vary', differs ? 'Cookie, Accept-Language' : 'Cookie');
  if (endpoint.method === 'get') {
    context.header('ETag', tag);
    context.header('Cache-Control', endpoint.audience === 'public' ? 'no-cache' : 'private, no-cache');
    if (namesTag(context.req.header('if-none-match'), tag)) return context.body(null, 304);
  }
  return context.body(text);
}

/** Whether If-None-Match names a tag, by weak comparison (RFC 9110 §13.1.2): one, several, or `*`. */
function namesTag(asked: string | undefined, tag: string): boolean {
  if (asked === undefined) return false;
  if (asked.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  return [...asked.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, each]) => each === opaque);
}
