import type { Context } from 'hono';
import { languageOf } from './answer-json.ts';
import { inOneLanguage, refusalSentence, type Refusal } from './refusal.ts';

/** A refusal as RFC 9457 puts it; the title in the reader's language, the sentence in both, since a page may switch its language. */
export function problemAnswer(context: Context, refusal: Refusal): Response {
  const said = { vi: refusalSentence(refusal, 'vi'), en: refusalSentence(refusal, 'en') };
  const language = languageOf(context);
  const { status, code } = refusal;
  const request = context.get('requestId' as never) as string | undefined;
  const extra = Object.fromEntries(Object.entries(refusal.extra).map(([key, value]) => [key, inOneLanguage(value, language)]));
  return context.newResponse(
    JSON.stringify({
      type: `/problems/${code}`,
      title: said[language],
      status,
      code,
      ...said,
      ...(request === undefined ? {} : { request }),
      ...extra,
    }),
    status as 400,
    {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
    },
  );
}
