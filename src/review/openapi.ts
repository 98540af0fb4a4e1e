/** The OpenAPI document of the routes, made from their zod schemas. */
import { z } from 'zod';
import { VERSION } from '../version.js';
import type { Route } from './routes.js';

type Json = Record<string, unknown>;

/** Without `$schema`: OpenAPI 3.1 speaks JSON Schema 2020-12 by itself. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return json;
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties: { error: { type: 'string' } }, required: ['error'] } } },
});

export function openApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operationOf(route);
  return {
    openapi: '3.1.0',
    info: {
      title: 'tallywire review',
      version: VERSION,
      description:
        'Facts of news articles and what a person decided on them. Every request carries the token of the link that "tallywire review" printed.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}

function operationOf({ about, path, query, body, needsVersion, answer, also }: Route): Json {
  return {
    summary: about,
    parameters: [
      ...(path.includes('{id}') ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] : []),
      ...(query ? queryParameters(query) : []),
      ...(needsVersion ? [{ name: 'If-Match', in: 'header', required: true, description: 'the ETag that the decision is made on', schema: { type: 'string' } }] : []), // prettier-ignore
    ],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } } : {}),
    responses: {
      200: {
        description: 'done',
        content: { 'application/json': { schema: schemaOf(answer, 'output') }, ...Object.fromEntries((also ?? []).map((type) => [type, { schema: { type: 'string' } }])) }, // prettier-ignore
      },
      400: problem('the request is not as the schema asks for'),
      401: problem('the token is missing or wrong'),
      ...(path.includes('{id}') ? { 404: problem('there is no such article'), 422: problem('a file of the article is broken') } : {}),
      ...(needsVersion ? { 409: problem('a decision does not fit what stands'), 412: problem('somebody else wrote in between') } : {}),
    },
  };
}

function queryParameters(query: z.ZodObject): Json[] {
  const { properties = {} } = schemaOf(query, 'input') as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({ name, in: 'query', description, schema }));
}
