import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/**
 * Writes a valid anime-offline-database file of about so many megabytes. Entries share no ids, so that each is an anime,
 * and each names the next as related.
 */
export async function writeOfflineDatabase(path: string, megabytes: number): Promise<void> {
  const file = createWriteStream(path);
  file.write('{"license":{},"repository":"","lastUpdate":"2026-01-01","data":[\n');
  for (let id = 1, written = 0; written < megabytes * 1e6; id++) {
    const text = `${id > 1 ? ',\n' : ''}${JSON.stringify(entry(id))}`;
    written += text.length;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end('\n]}\n');
  await once(file, 'finish');
}

function entry(id: number): object {
  return {
    sources: [`https://myanimelist.net/anime/${id}`, `https://anilist.co/anime/${id}`, `https://anidb.net/anime/${id}`, `https://kitsu.app/anime/${id}`],
    title: `Title ${id}`, type: 'TV', episodes: 12, status: 'FINISHED', animeSeason: { season: 'SPRING', year: 2003 },
    picture: `https://example.org/${id}.jpg`, thumbnail: `https://example.org/${id}t.jpg`, duration: { value: 1440, unit: 'SECONDS' },
    synonyms: Array.from({ length: 20 }, (_none, index) => `Another title of ${id}, number ${index}`), studios: ['studio'], producers: ['producer'],
    relatedAnime: [`https://myanimelist.net/anime/${id + 1}`], tags: Array.from({ length: 40 }, (_none, index) => `tag ${(id * 7 + index) % 400}`),
  };
}
