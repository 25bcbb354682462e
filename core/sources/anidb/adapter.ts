import { timestampDate } from '@bufbuild/protobuf/wkt';
import { Status } from '#proto/anime';
import { PolicyRefusal, SourceError } from '../errors.ts';
import type { HttpAnswer } from '../http/types.ts';
import type { AnimeSource } from '../source.ts';
import type { AdapterContext } from '../adapter-context.ts';
import { episodesOf } from './episodes.ts';
import { episodeCountOf, toAnime, toStatistics } from './map.ts';
import { type AnidbTitles, readTitlesDump } from './titles.ts';
import { readElements, type XmlElement } from './xml.ts';

/** A client registered at https://anidb.net/software/add. */
export interface AnidbClient {
  readonly name: string;
  readonly version: number;
}

export interface AnidbSource extends AnimeSource {
  /** Every anime's titles, from the daily dump, which is asked for once in 24 hours at most. */
  readTitles(): AsyncIterable<AnidbTitles>;
}

export const TITLES_URL = 'http://anidb.net/api/anime-titles.xml.gz';
/** The dump is about 4 MB; a few times that leaves room to grow. */
const TITLES_MAX_BYTES = 64 * 2 ** 20;
const PAUSE_AFTER_BAN_MS = 24 * 60 * 60 * 1000;

/**
 * AniDB's HTTP API and titles dump; ids are AniDB's.
 *
 * @throws PolicyRefusal without a registered client
 */
export function createAnidb(
  { policy, http, baseUrl, now }: AdapterContext,
  client: AnidbClient | undefined,
  titlesUrl: string,
): AnidbSource {
  if (!client) {
    throw new PolicyRefusal(
      policy.name,
      'needs the name and version of a registered client',
      `"All users of the HTTP XML API need to be registered", ${policy.documentation}`,
    );
  }
  const registered = `client=${encodeURIComponent(client.name)}&clientver=${client.version}&protover=1`;

  async function fetchXml(id: string): Promise<XmlElement> {
    const url = `${baseUrl}?request=anime&${registered}&aid=${encodeURIComponent(id)}`;
    return http.send({ url, accept: 'application/xml' }, (answer) => readAnime(policy.name, answer));
  }

  return {
    policy,
    fetchAnime: async (id) => toAnime(await fetchXml(id), now(), policy.attribution),
    fetchEpisodes: async (id) => episodesOf(await fetchXml(id)),
    // The terms allow one look a day at an anime, so what a day's cache holds must do.
    checkEpisode: async (id, number) => {
      const anime = await fetchXml(id);
      const episode = episodesOf(anime).find((one) => one.number === number);
      return {
        aired: !!episode?.airedAt && timestampDate(episode.airedAt) <= now(),
        episode,
        status: Status.UNSPECIFIED,
        episodeCount: episodeCountOf(anime),
        next: undefined,
      };
    },
    fetchStatistics: async (id) => toStatistics(await fetchXml(id), now()),
    readTitles: async function* () {
      const request = { url: titlesUrl, accept: 'application/gzip', maxBytes: TITLES_MAX_BYTES };
      const dump = await http.send(request, ({ body }) => body);
      yield* readTitlesDump(slices(dump));
    },
  };
}

/** In pieces, so that parsing one does not hold up everything else. */
async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}

/**
 * The `<anime>` of an answer. AniDB reports errors with status 200 as `<error code="…">`; a ban has no code.
 *
 * @throws SourceError `not-found`, `rate-limited` for a ban, `rejected`, or `malformed`
 */
async function readAnime(source: string, { url, body }: HttpAnswer): Promise<XmlElement> {
  const root = await firstElement(source, url, body);
  if (root?.name === 'anime') return root;
  if (root?.name !== 'error') throw new SourceError(source, 'malformed', `${url} answered no anime`);
  const message = root.text.trim();
  if (/banned/i.test(message))
    throw new SourceError(source, 'rate-limited', `has banned this client: "${message}"`, {
      retryAfterMs: PAUSE_AFTER_BAN_MS,
    });
  const kind = root.attributes['code'] === '330' || /anime not found/i.test(message) ? 'not-found' : 'rejected';
  throw new SourceError(source, kind, `${url} answered "${message}" (${root.attributes['code'] ?? 'no code'})`);
}

async function firstElement(source: string, url: string, body: Uint8Array): Promise<XmlElement | undefined> {
  try {
    let first: XmlElement | undefined;
    for await (const element of readElements([body], 'anime', 'error')) first ??= element;
    return first;
  } catch (cause) {
    throw new SourceError(
      source,
      'malformed',
      `${url} answered broken XML: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
