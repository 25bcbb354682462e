import type { Source } from '#proto/common';

export type Platform = Exclude<keyof typeof Source, 'UNSPECIFIED'>;

/** What a page on a platform is about. */
export interface Reference {
  readonly platform: Platform;
  readonly kind: 'anime' | 'manga' | 'character' | 'person' | 'studio';
  readonly id: string;
}

type Pattern = readonly [host: RegExp, path: RegExp, platform: Platform, kind: Reference['kind']];
const patterns: readonly Pattern[] = [
  [/^myanimelist\.net$/, /^\/anime\/producer\/(\d+)/, 'MAL', 'studio'],
  [/^myanimelist\.net$/, /^\/anime\/(\d+)/, 'MAL', 'anime'],
  [/^myanimelist\.net$/, /^\/manga\/(\d+)/, 'MAL', 'manga'],
  [/^myanimelist\.net$/, /^\/character\/(\d+)/, 'MAL', 'character'],
  [/^myanimelist\.net$/, /^\/people\/(\d+)/, 'MAL', 'person'],
  [/^anilist\.co$/, /^\/anime\/(\d+)/, 'ANILIST', 'anime'],
  [/^anilist\.co$/, /^\/manga\/(\d+)/, 'ANILIST', 'manga'],
  [/^anilist\.co$/, /^\/character\/(\d+)/, 'ANILIST', 'character'],
  [/^anidb\.net$/, /^\/(?:anime\/|a)(\d+)/, 'ANIDB', 'anime'],
  [/^kitsu\.(?:app|io)$/, /^\/anime\/(\d+)/, 'KITSU', 'anime'],
  [/^kitsu\.(?:app|io)$/, /^\/manga\/(\d+)/, 'KITSU', 'manga'],
  [/^(?:bgm\.tv|bangumi\.tv)$/, /^\/subject\/(\d+)/, 'BANGUMI', 'anime'],
  [/^anime-?planet\.com$/, /^\/anime\/([^/]+)/, 'ANIME_PLANET', 'anime'],
  [/^anime-?planet\.com$/, /^\/manga\/([^/]+)/, 'ANIME_PLANET', 'manga'],
  [/^anisearch\.(?:com|de)$/, /^\/anime\/(\d+)/, 'ANISEARCH', 'anime'],
  [/^anisearch\.(?:com|de)$/, /^\/manga\/(\d+)/, 'ANISEARCH', 'manga'],
  [/^livechart\.me$/, /^\/anime\/(\d+)/, 'LIVECHART', 'anime'],
  [/^simkl\.com$/, /^\/anime\/(\d+)/, 'SIMKL', 'anime'],
  [/^animecountdown\.com$/, /^\/(\d+)/, 'ANIMECOUNTDOWN', 'anime'],
  [/^annict\.com$/, /^\/works\/(\d+)/, 'ANNICT', 'anime'],
  [/^notify\.moe$/, /^\/anime\/([^/]+)/, 'NOTIFY', 'anime'],
];

/** What the page at this address is about; undefined for pages of other sites. */
export function referenceOf(url: string): Reference | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  for (const [hosts, path, platform, kind] of patterns) {
    const id = hosts.test(host) ? path.exec(pathname)?.[1] : undefined;
    if (id) return { platform, kind, id };
  }
  const query = host === 'animenewsnetwork.com' ? searchParams.get('id') : host === 'anidb.net' ? searchParams.get('aid') : null;
  if (!query || !/^\d+$/.test(query)) return undefined;
  return { platform: host === 'anidb.net' ? 'ANIDB' : 'ANN', kind: pathname.endsWith('manga.php') ? 'manga' : 'anime', id: query };
}
