import { isEnumType } from 'graphql';
import { FIRST_MAX } from '../../schema/page.ts';
import { schema } from '../../schema/schema.ts';
import type { ArgumentSchema } from '../tool.ts';

/** What lists show of an anime: enough to tell titles apart and to choose one. */
export const BRIEF = `fragment Brief on Anime {
  id
  title { english romaji native }
  format status season seasonYear episodeCount isAdult genres
  score { weighted }
}`;

/** More would fill a model's context with what it did not ask for. */
export const FIRST_DEFAULT = 10;
const CURSOR_CHARACTERS = 500;

export const FIRST: ArgumentSchema = {
  type: 'integer',
  minimum: 1,
  maximum: FIRST_MAX,
  default: FIRST_DEFAULT,
  description: `How many, 1–${FIRST_MAX}.`,
};

export const cursorOf = (description: string): ArgumentSchema => ({ type: 'string', maxLength: CURSOR_CHARACTERS, description });

export const AFTER = cursorOf('`endCursor` of the page before, for the next one.');

/** One of an enum of the public schema. */
export const oneOf = (name: string, description: string, byDefault?: string): ArgumentSchema => ({
  type: 'string',
  enum: valuesOf(name),
  description,
  ...(byDefault !== undefined && { default: byDefault }),
});

/** The values of an enum of the public schema. */
export function valuesOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no enum of the schema`);
  return type.getValues().map((value) => value.name);
}
