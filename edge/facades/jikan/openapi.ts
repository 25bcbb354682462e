import type { Parameter } from './parameters.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { SCHEMAS, object, ref } from './schemas.ts';

/** What the routes are, for clients that are generated. */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Echora, as Jikan answers', version: '4', description: 'The anime part of Jikan v4 over Echora’s catalog.' },
    servers: [{ url: '/jikan/v4' }],
    paths: Object.fromEntries(ROUTES.map((route) => [route.path, { get: operationOf(route) }])),
    components: { schemas: SCHEMAS },
  };
}

function operationOf({ summary, parameters, data }: Route): object {
  const isPaged = 'page' in parameters;
  const reply = object({ data: ref(data), ...(isPaged && { pagination: ref('Pagination') }) });
  return {
    summary,
    parameters: Object.entries(parameters).map(([name, parameter]) => parameterOf(name, parameter)),
    responses: {
      200: { description: summary, content: json({ ...reply, required: isPaged ? ['data', 'pagination'] : ['data'] }) },
      default: { description: 'Why not', content: json(ref('Error')) },
    },
  };
}

const json = (schema: object) => ({ 'application/json': { schema } });

const parameterOf = (name: string, { in: place, description, ...schema }: Parameter) => ({ name, in: place, required: place === 'path', ...(description && { description }), schema });
