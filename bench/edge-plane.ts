import { createServer } from 'node:http';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { Source } from '#proto/common';
import { anime, fakeServices, uuid } from '../edge/fake-services.ts';

/** A data plane of a process of its own; `/calls` tells how often it was called. */
const catalog = Array.from({ length: 200 }, (_, index) =>
  anime(index + 1, {
    titles: { english: `Anime ${index + 1}`, romaji: `Anime no ${index + 1}`, native: `アニメ${index + 1}` },
    externalIds: [{ source: Source.MAL, id: String(index + 1) }, { source: Source.ANILIST, id: String(index + 1) }],
    genres: ['Action', 'Drama'],
    studios: [{ name: 'Studio' }],
    synopsis: 'What happens in it, told at some length. '.repeat(8),
    seasonYear: 2026,
  }),
);
const plane = fakeServices({ catalog, index: catalog.map((_, index) => uuid(index + 1)) });
const rpc = connectNodeAdapter({ routes: plane.routes });
const server = createServer((request, reply) =>
  request.url === '/calls' ? reply.end(String(plane.calls.length)) : rpc(request, reply),
);
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('disconnect', () => process.exit());
