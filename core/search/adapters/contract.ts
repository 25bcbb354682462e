import { getOption, hasOption, ScalarType, type DescEnum, type DescField, type DescMessage } from '@bufbuild/protobuf';
import { FeatureSet_FieldPresence } from '@bufbuild/protobuf/wkt';
import { AnimeSchema } from '#proto/anime';
import { CharacterSchema } from '#proto/character';
import { EpisodeSchema } from '#proto/episode';
import type { EntityType } from '../domain/point.ts';
import { payload, payload_key, PayloadType, text, TextRole as MarkedRole } from '#proto/options';
import type {
  Descriptions,
  IndexDescription,
  MarkedField,
  PayloadField,
  PayloadKind,
  Step,
  TextField,
  TextRole,
} from '../domain/description.ts';

const kinds: Readonly<Partial<Record<PayloadType, PayloadKind>>> = {
  [PayloadType.KEYWORD]: 'keyword',
  [PayloadType.INTEGER]: 'integer',
  [PayloadType.FLOAT]: 'float',
  [PayloadType.BOOL]: 'bool',
  [PayloadType.DATETIME]: 'datetime',
};
const roles: Readonly<Partial<Record<MarkedRole, TextRole>>> = {
  [MarkedRole.TITLE]: 'title',
  [MarkedRole.LABEL]: 'label',
  [MarkedRole.BODY]: 'body',
  [MarkedRole.NAME]: 'name',
};

/** Where the walk through the messages stands. */
interface Place {
  readonly keys: readonly string[];
  readonly path: readonly Step[];
  readonly many: boolean;
  /** Within a character of the entity, which is a point of its own: only its names describe the entity. */
  readonly inPerson: boolean;
}

/** What of each entity is indexed, as the contract's field options mark it. */
export function describeAll(): Descriptions {
  const anime = describe(AnimeSchema, 'ANIME');
  return {
    // Characters and episodes come in their anime's record.
    ANIME: { ...anime, reads: [...new Set([...anime.reads, 'characters', 'episodes'])] },
    CHARACTER: describe(CharacterSchema, 'CHARACTER'),
    EPISODE: describe(EpisodeSchema, 'EPISODE'),
  };
}

/**
 * What of an entity is indexed, as the contract's field options mark it.
 *
 * @throws Error that names a field whose marks contradict its type
 */
export function describe(message: DescMessage, entity: EntityType): IndexDescription {
  const marks = { payload: [] as PayloadField[], texts: [] as TextField[], reads: new Set(['id', 'version']) };
  walk(message, { keys: [], path: [], many: false, inPerson: false });
  return { entity, payload: marks.payload, texts: marks.texts, reads: [...marks.reads] };

  function walk(within: DescMessage, place: Place): void {
    for (const field of within.fields) {
      const here = stepInto(place, field);
      const marked = { path: here.path, ...readingOf(field) };
      const kind = kinds[getOption(field, payload)];
      const role = roles[getOption(field, text)];
      if (kind && !place.inPerson) marks.payload.push({ key: here.keys.join('.'), kind, many: here.many, ...marked });
      if (role && !place.inPerson) marks.texts.push({ role, ...marked });
      if (role === 'title' && place.inPerson) marks.texts.push({ role: 'name', ...marked });
      if (kind || role) marks.reads.add(here.keys[0]!);
      else if (field.message) descend(field, field.message, here);
    }
  }

  function descend(field: DescField, into: DescMessage, here: Place): void {
    // An episode is a point of its own, found by its own text.
    if (into.typeName === EpisodeSchema.typeName || field.fieldKind === 'map') return;
    const inPerson = here.inPerson || into.typeName === CharacterSchema.typeName;
    const selector = into.fields.find((inner) => hasOption(inner, payload_key));
    if (!selector) return walk(into, { ...here, inPerson });
    if (!selector.enum)
      throw new Error(`${selector.parent.typeName}.${selector.name}: payload_key is for an enum field`);
    for (const [number, name] of shortNames(selector.enum)) walk(into, selected(here, selector, number, name));
  }
}

function stepInto(place: Place, field: DescField): Place {
  return {
    ...place,
    keys: [...place.keys, field.name],
    path: [...place.path, { field: field.localName }],
    many: place.many || field.fieldKind === 'list',
  };
}

/** `statistics` narrowed to the element of one platform: `statistics.mal`, a single one. */
function selected(place: Place, selector: DescField, number: number, name: string): Place {
  const step = { field: place.path.at(-1)!.field, where: { field: selector.localName, equals: number } };
  return { ...place, keys: [...place.keys, name.toLowerCase()], path: [...place.path.slice(0, -1), step], many: false };
}

function readingOf(field: DescField): Omit<MarkedField, 'path'> {
  const implicit = field.fieldKind === 'scalar' && field.presence === FeatureSet_FieldPresence.IMPLICIT;
  const defaultIsUnset = implicit && field.scalar !== ScalarType.BOOL;
  return field.enum ? { defaultIsUnset, enumNames: Object.fromEntries(shortNames(field.enum)) } : { defaultIsUnset };
}

/** Numbers and names without the enum's prefix, the unspecified one left out: [1, "TV"]. */
function shortNames(type: DescEnum): [number, string][] {
  const prefix = type.sharedPrefix?.length ?? 0;
  return type.values.filter(({ number }) => number !== 0).map(({ number, name }) => [number, name.slice(prefix)]);
}
