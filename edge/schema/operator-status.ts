import type { QueryResolvers } from './resolvers.gen.ts';

/** What operators look at beside the public status, in one call. */
export const operatorStatusResolver: QueryResolvers['operatorStatus'] = async (
  _root,
  _args,
  { var: { edge, services } },
) => {
  const { consumers, deadLetters, reviewsPending } = await services.catalog.getCatalogStatus({});
  const { tally } = edge;
  return {
    consumers: consumers.map(({ consumer, stream, pending }) => ({ consumer, stream, pending: Number(pending) })),
    deadLetters: Number(deadLetters),
    openReviews: Number(reviewsPending),
    cache: { ...tally.counts, since: new Date(tally.since).toISOString() },
  };
};
