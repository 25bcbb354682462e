import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveEdge, servePlane, type ServedEdge, type ServedPlane } from './support/edge.ts';
import { anime } from '../edge/fake-services.ts';

let plane: ServedPlane;
let edge: ServedEdge;
beforeAll(async () => {
  plane = await servePlane({ catalog: [anime(1)] });
  edge = await serveEdge(plane);
});
afterAll(async () => {
  await edge[Symbol.asyncDispose]();
  await plane[Symbol.asyncDispose]();
});

test('the Worker in workerd passes the audit of GraphQL over HTTP without an error and without a warning', async () => {
  const results = await auditServer({ url: `${edge.origin}/graphql` });
  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(({ status }) => status !== 'ok').map(({ id, name, status }) => ({ id, name, status }))).toEqual([]);
});
