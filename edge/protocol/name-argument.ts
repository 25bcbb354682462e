import { visit, type DocumentNode, type GraphQLFormattedError, type Location, type SourceLocation } from 'graphql';

/**
 * Puts the argument's name in front of an error about its value. The engine says only what is wrong:
 * "Int cannot represent non-integer value", of which of the arguments it leaves to the place.
 */
export function nameArgument(error: GraphQLFormattedError, document: DocumentNode): GraphQLFormattedError {
  const argument = argumentAt(document, error.locations?.[0]);
  if (argument === undefined) return error;
  return { ...error, message: `${argument}: ${error.message}`, extensions: { ...error.extensions, argument } };
}

function argumentAt(document: DocumentNode, place: SourceLocation | undefined): string | undefined {
  let found: string | undefined;
  visit(document, {
    Argument({ name, value }) {
      if (place && value.loc && holds(value.loc, place)) found = name.value;
    },
  });
  return found;
}

function holds({ startToken, endToken }: Location, place: SourceLocation): boolean {
  return !isBefore(place, startToken) && !isBefore(endToken, place);
}

function isBefore(a: SourceLocation, b: SourceLocation): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
