import type { z } from 'zod';
import { SourceError } from '../errors.ts';
import type { attributeShapes, Resource } from './shapes.ts';

/** The resources that came along with an answer, by type and id (JSON:API, "compound documents"). */
export function indexResources(
  resources: readonly Resource[] | null | undefined,
): (pointer: { type: string; id: string }) => Resource | undefined {
  const byKey = new Map((resources ?? []).map((resource) => [`${resource.type} ${resource.id}`, resource]));
  return ({ type, id }) => byKey.get(`${type} ${id}`);
}

/** Where a relationship points; nowhere when it is empty or only linked. */
export function pointersOf(
  { relationships }: Pick<Resource, 'relationships'>,
  name: string,
): { type: string; id: string }[] {
  const data = relationships?.[name]?.data;
  return data ? [data].flat() : [];
}

/** @throws SourceError `unexpected` that names the resource and the field at fault */
export function attributesOf<Shape extends (typeof attributeShapes)[keyof typeof attributeShapes]>(
  resource: Resource,
  shape: Shape,
): z.infer<Shape> {
  const parsed = shape.safeParse(resource.attributes ?? {});
  if (parsed.success) return parsed.data as z.infer<Shape>;
  const issue = parsed.error.issues[0];
  throw new SourceError(
    'kitsu',
    'unexpected',
    `${resource.type} ${resource.id}: ${issue?.path.join('.')}: ${issue?.message}`,
  );
}
