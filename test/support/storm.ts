import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { AnimeSchema } from '#proto/anime';
import { Source, type ExternalId } from '#proto/common';
import { AnimeEnrichedSchema } from '#proto/events';
import type { Delivery } from '#platform/bus/consume';
import { hashOf } from '../../core/ingestion/adapters/records.ts';
import { delivery, type AnimeInit } from './catalog.ts';
import type { WriteRoom } from './catalog-write.ts';

export type Ref = Pick<ExternalId, 'source' | 'id'>;

/** What was done, in terms that hold in another catalog: anime are named by their outside ids, merges by their places. */
export type Step =
  | { readonly kind: 'ingest'; readonly events: readonly Delivery[] }
  | { readonly kind: 'merge'; readonly stays: Ref; readonly goes: Ref }
  | { readonly kind: 'unmerge'; readonly stays: Ref; readonly merge: number }
  | { readonly kind: 'split'; readonly whole: Ref; readonly externalIds: readonly Ref[]; readonly episodes: readonly string[] }
  | { readonly kind: 'update'; readonly anime: Ref; readonly synopsis: string }
  | { readonly kind: 'delete' | 'restore'; readonly anime: Ref };

const source = 'operator:storm';
const START = Date.UTC(2030, 0, 1);

/** The n-th thing that a source says of these ids. */
export function said(n: number, init: AnimeInit): Delivery {
  const anime = create(AnimeSchema, init);
  const meta = { eventId: `storm:${n}`, occurredAt: timestampFromMs(START + n * 60_000), producer: 'ingestion' };
  return delivery(toBinary(AnimeEnrichedSchema, create(AnimeEnrichedSchema, { meta, anime, payloadHash: hashOf(anime) })));
}

/** A catalog that takes steps, and remembers which ids its merges have taken away. */
export class Stormed {
  readonly room: WriteRoom;
  /** The id that went, of each merge. */
  readonly gone: string[] = [];

  constructor(room: WriteRoom) {
    this.room = room;
  }

  /** The anime that an outside id leads to, deleted or not. */
  async idOf({ source: platform, id }: Ref): Promise<string> {
    const [row] = await this.room.sql<{ anime_id: string }[]>`
      select anime_id from anime_external_id where source = ${Source[platform]} and external_id = ${id}`;
    if (!row) throw new Error(`${Source[platform]}:${id} leads nowhere`);
    return row.anime_id;
  }

  /** Takes a step. Rejects with what the catalog says where it is refused. */
  async take(step: Step): Promise<void> {
    const { write } = this.room;
    if (step.kind === 'ingest') {
      const outcomes = await this.room.take(...step.events);
      const failed = outcomes.find((outcome) => outcome !== undefined);
      if (failed) throw failed;
    } else if (step.kind === 'merge') {
      const [id, duplicateId] = [await this.idOf(step.stays), await this.idOf(step.goes)];
      const { changed } = await write.mergeAnime({ id, duplicateId, source });
      if (changed) this.gone.push(duplicateId);
    } else if (step.kind === 'unmerge') {
      await write.splitAnime({ id: await this.idOf(step.stays), mergedId: this.gone[step.merge] ?? '', source });
    } else if (step.kind === 'split') {
      const { externalIds, episodes, whole } = step;
      await write.splitAnime({ id: await this.idOf(whole), externalIds: [...externalIds], episodes: [...episodes], source });
    } else if (step.kind === 'update') {
      await write.updateAnime({ id: await this.idOf(step.anime), updateMask: { paths: ['synopsis'] }, anime: { synopsis: step.synopsis }, source });
    } else if (step.kind === 'delete') {
      await write.deleteAnime({ id: await this.idOf(step.anime), reason: 'storm', source });
    } else {
      await write.restoreAnime({ id: await this.idOf(step.anime), source });
    }
  }
}
