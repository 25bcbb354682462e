import { fromBinary, toJson, type DescMessage, type MessageShape } from '@bufbuild/protobuf';
import { timestampMs } from '@bufbuild/protobuf/wkt';
import { createValidator } from '@bufbuild/protovalidate';
import { AnimeSchema, type Anime } from '#proto/anime';
import { AnimeEnrichedSchema, AnimeEpisodeAiredSchema, AnimeUpdatedSchema, type EventMeta } from '#proto/events';
import { subject } from '#proto/streams';
import { Poison, type Delivery } from '#platform/bus/consume';
import { subjectOf } from '#platform/bus/contract';
import { currentTraceparent } from '#platform/tracing';
import { recordFields, UNKNOWN_FIELDS, withoutOwnFields } from './adapters/contract.ts';
import type { Intake, Payload } from './adapters/intake.ts';
import { isOperator, operatorsFields } from './adapters/operators.ts';
import { decideEnriched, decideEpisodeAired, decideUpdated } from './domain/decide.ts';
import type { Committed } from './domain/record.ts';

/** Where an event is read from: a message, or a review that kept it. */
type Source = Pick<Delivery, 'subject' | 'body' | 'traceparent'>;

const validator = createValidator();

/** Reads an event and checks it against the rules of the contract. @throws Poison with each field at fault */
function readEvent<Event extends DescMessage>(schema: Event, body: Uint8Array): MessageShape<Event> {
  let event: MessageShape<Event>;
  try {
    event = fromBinary(schema, body);
  } catch (error) {
    throw new Poison(`not a protobuf ${schema.name}: ${(error as Error).message}`);
  }
  const result = validator.validate(schema, event);
  if (result.kind === 'valid') return event;
  const faults = result.kind === 'invalid' ? result.violations.map(String).join('; ') : result.error.message;
  throw new Poison(`not a valid ${schema.name}: ${faults}`);
}

function basics(delivery: Source, meta: EventMeta | undefined) {
  return {
    subject: delivery.subject,
    body: delivery.body,
    eventId: meta?.eventId ?? '',
    source: meta?.producer || 'unknown',
    animeId: meta?.animeId ?? '',
    traceparent: delivery.traceparent ?? meta?.trace?.traceparent,
  };
}

const instantOf = (meta: EventMeta | undefined): number => (meta?.occurredAt ? timestampMs(meta.occurredAt) : 0);

/** As JSON, for looking up where a value is from. */
const payloadOf = (anime: Anime, hash: string): Payload => ({ json: () => toJson(AnimeSchema, anime), hash });

const targetsOf = ({ relations }: Anime) => relations.flatMap(({ target }) => target);

/** Of `anime.enriched`. */
export function readEnriched(delivery: Source): Intake {
  const { anime, meta, payloadHash } = readEvent(AnimeEnrichedSchema, delivery.body);
  if (!anime) throw new Poison('anime: value is required');
  const record = withoutOwnFields(anime);
  const lastWord = operatorsFields(record, meta?.producer ?? '');
  return {
    ...basics(delivery, meta),
    externalIds: anime.externalIds,
    payload: payloadOf(anime, payloadHash),
    targets: targetsOf(anime),
    lastWord,
    decide: (current, ownerOf) => decideEnriched(recordFields, current, { anime: record, payloadHash, at: instantOf(meta), lastWord }, ownerOf),
  };
}

/** When something became true, by its own word and by what is known; milliseconds since 1970. */
type Dating = (at: number, current: Committed | null, fields: readonly string[]) => number;

const asTold: Dating = (at) => at;

/** What a caller asks for now is newer than whatever these fields hold, also on a clock that was set back. */
export const asNewest: Dating = (at, current, fields) => {
  const known = Object.entries(current?.times ?? {}).filter(([path]) => path === '*' || fields.includes(path.split('/')[0] ?? path));
  return Math.max(at, ...known.map(([, time]) => time));
};

/** Of `anime.updated`. */
export function readUpdated(delivery: Source, dating = asTold): Intake {
  const { anime, meta, externalIds, changedFields } = readEvent(AnimeUpdatedSchema, delivery.body);
  if (!anime) throw new Poison('anime: value is required');
  requireIdentity(meta, externalIds.length);
  const named = withAdult(namedFields(anime, changedFields));
  checkNamed(anime, named);
  const record = { ...withoutOwnFields(anime), ...statedAdult(anime, changedFields) };
  const isOrder = isOperator(meta?.producer ?? '');
  const lastWord = isOrder ? named : [];
  return {
    ...basics(delivery, meta),
    externalIds,
    payload: payloadOf(anime, ''),
    targets: targetsOf(anime),
    decide: (current, ownerOf) => decideUpdated(recordFields, current, { anime: record, changedFields: named, at: dating(instantOf(meta), current, named), lastWord, isOrder }, ownerOf),
  };
}

/** `is_adult` is how an older producer says `adult`. */
const withAdult = (named: readonly string[]): string[] => [...new Set(named.map((name) => (name === 'is_adult' ? 'adult' : name)))];

const statedAdult = ({ adult, isAdult }: Anime, changedFields: readonly string[]) =>
  (changedFields.includes('is_adult') && adult === undefined ? { adult: isAdult } : {});

/** A name of a newer contract is fine while its value is here: it is kept with the fields that we can't name. */
function namedFields(anime: Anime, changedFields: readonly string[]): string[] {
  const known = new Set(recordFields.map(({ name }) => name));
  const strange = changedFields.filter((name) => !known.has(name));
  if (strange.length === 0) return [...changedFields];
  if (!anime.$unknown?.length) throw new Poison(`changed_fields: no such field: ${strange.join(', ')}`);
  return [...changedFields, UNKNOWN_FIELDS];
}

/** The rules of the contract, as far as they are about these fields. @throws Poison with each value at fault */
function checkNamed(anime: Anime, named: readonly string[]): void {
  const result = validator.validate(AnimeSchema, anime);
  if (result.kind === 'valid') return;
  const faults = result.kind === 'invalid' ? result.violations.map(String).filter((fault) => isAbout(fault, named)) : [result.error.message];
  if (faults.length > 0) throw new Poison(`anime: ${faults.join('; ')}`);
}

/** A field that is left out is gone: that it is required is the policy's business. */
const isAbout = (fault: string, named: readonly string[]): boolean =>
  named.includes(fault.split(/[.:[]/)[0] ?? '') && !/^\w+: (value is required|must contain at least)/.test(fault);

/** Of `anime.episode.aired`. */
export function readEpisodeAired(delivery: Source): Intake {
  const event = readEvent(AnimeEpisodeAiredSchema, delivery.body);
  requireIdentity(event.meta, event.externalIds.length);
  const episode = event.episode && { ...event.episode, id: '' };
  const { nextEpisodeAt, nextEpisodeNumber } = event;
  const at = instantOf(event.meta);
  return {
    ...basics(delivery, event.meta),
    externalIds: event.externalIds,
    decide: (current) => decideEpisodeAired(recordFields, current, { episode, nextEpisodeAt, nextEpisodeNumber, at }),
  };
}

const readers = new Map([
  [subjectOf(AnimeEnrichedSchema, subject), readEnriched],
  [subjectOf(AnimeUpdatedSchema, subject), readUpdated],
  [subjectOf(AnimeEpisodeAiredSchema, subject), readEpisodeAired],
]);

/** An intake event of any kind, by its subject. @throws Poison when there is no such kind, or it can't be read */
export function readIntake(delivery: Source): Intake {
  const read = readers.get(delivery.subject);
  if (!read) throw new Poison(`${delivery.subject}: no intake event has this subject`);
  return read(delivery);
}

function requireIdentity(meta: EventMeta | undefined, externalIds: number): void {
  if (!meta?.animeId && externalIds === 0) throw new Poison('it names no anime: meta.anime_id and external_ids are both empty');
}

/** What a caller asks for by our id, without an event. */
export function byCaller(animeId: string, source: string, decide: Intake['decide'], reason = ''): Intake {
  return { subject: '', eventId: '', source, reason, animeId, externalIds: [], body: new Uint8Array(), traceparent: currentTraceparent(), decide, exactly: true };
}
