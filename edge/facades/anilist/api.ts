import type { GraphQLSchema } from 'graphql';
import type { Api } from '../../operation/api.ts';
import { fingerprint } from '../../schema/attach.ts';
import { checkOperation, refuse, shape, setRateLimitHeaders } from './replies.ts';
import { createSchema, sdl } from './schema.ts';

let built: GraphQLSchema | undefined;

/** AniList's API, version 2, as far as it is about anime. Its schema is built when it is first asked. */
export const anilistApi: Api = {
  name: 'anilist',
  get schema() {
    return (built ??= createSchema());
  },
  version: `anilist ${fingerprint(sdl)}`,
  checkOperation,
  shape: (result, operation, traceparent) => shape(anilistApi.schema, result, operation, traceparent),
  refuse,
  setRateLimitHeaders,
};
