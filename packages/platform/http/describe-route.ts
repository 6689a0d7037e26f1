import { createRoute } from '@hono/zod-openapi';
import { problem, type Endpoint } from '../contract.ts';
import { languages } from './language.ts';
import { holdsWording } from './word-answer.ts';

/** The name under which the description of the API holds how a person is known: the cookie of the sign-in. */
export const sessionScheme = 'session';

/** The header no form of a foreign page can send; every request that changes something carries it. */
const changeHeader = {
  name: 'x-thucthi',
  in: 'header' as const,
  required: true,
  description: 'shows that the request was meant; refused with `cross-site-request` without it',
  schema: { type: 'string' as const, enum: ['1'] },
};

const languageWish = {
  name: 'lang',
  in: 'query' as const,
  required: false,
  description: 'language of the texts; goes before Accept-Language, Vietnamese without either',
  schema: { type: 'string' as const, enum: [...languages] },
};

/** An endpoint as OpenAPI describes it: who reaches it, what it takes beside its own shapes, and in which form it answers. */
export function describeRoute(endpoint: Endpoint): ReturnType<typeof createRoute> {
  const { audience, method, media } = endpoint;
  const signedIn = { [sessionScheme]: [] };
  return createRoute({
    operationId: endpoint.id,
    method,
    path: endpoint.path,
    summary: endpoint.summary,
    description: `Audience: \`${audience}\``,
    security: audience === 'public' ? [] : audience === 'public-demo' ? [{}, signedIn] : [signedIn],
    parameters: [...(method === 'get' ? [] : [changeHeader]), ...(holdsWording(endpoint.answer) ? [languageWish] : [])],
    request: { params: endpoint.params as never, query: endpoint.query as never, ...bodyOf(endpoint) },
    responses: {
      200: {
        description: 'OK',
        content: media
          ? Object.fromEntries(media.map((type) => [type, { schema: { type: 'string' } }]))
          : { 'application/json': { schema: endpoint.answer } },
      },
      default: { description: 'RFC 9457', content: { 'application/problem+json': { schema: problem } } },
    },
  }) as ReturnType<typeof createRoute>;
}

function bodyOf({ body, upload }: Endpoint): object {
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  if (upload)
    return {
      body: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { file: upload.several === true ? { type: 'array', items: file } : file },
            },
          },
        },
      },
    };
  return body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {};
}
