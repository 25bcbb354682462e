import { badUserInput } from '../../errors.ts';
import { isUuid } from '../../schema/lookup.ts';
import { takes, type Tool } from '../tool.ts';
import { valuesOf } from './parts.ts';

/** The platform whose ids are our own. */
export const OURS = 'ECHORA';

/** All that is worth telling of one anime, without its cast and its single episodes. */
const DOCUMENT = `query McpAnime($id: ID, $xref: XrefInput) {
  anime(id: $id, xref: $xref) {
    id version
    title { english romaji native synonyms }
    format status statusCertainty season seasonYear
    startDate { year month day }
    endDate { year month day }
    episodeCount durationSeconds sourceMaterial ageRating isAdult countryOfOrigin
    synopsis genres themes demographics
    tags { name rank isSpoiler }
    studios { name }
    score { weighted arithmeticMean }
    broadcast { weekday time timeZone }
    nextEpisode { number airsAt precision day }
    relations { type targetTitle target { id } }
    streaming { site url regions }
    externalIds { source id url }
    attributions updatedAt
  }
}`;

export const anime: Tool = {
  name: 'get_anime',
  title: 'Look up one anime',
  description:
    'Everything about one anime, by its id here or on another platform: titles, status, dates, synopsis, genres, tags, studios, scores, next episode, related titles, where to watch it, and its ids everywhere else.',
  input: takes(
    {
      id: { type: 'string', minLength: 1, maxLength: 200, description: 'As the platform writes it: a UUID here, digits on most, a slug on some.' },
      platform: {
        type: 'string',
        enum: [OURS, ...valuesOf('Source')],
        default: OURS,
        description: `Whose id it is; ${OURS} for the ids that the other tools give.`,
      },
    },
    'id',
  ),
  variables: ({ id, platform = OURS }) => {
    if (platform !== OURS) return { xref: { source: platform, externalId: id } };
    if (!isUuid(String(id))) throw badUserInput('id', 'must be a UUID, or name the platform that it is from');
    return { id };
  },
  judge: ({ anime }, { id, platform = OURS }) =>
    anime ? {} : { missing: `there is no anime with the id ${JSON.stringify(id)} on ${String(platform)}` },
  document: DOCUMENT,
};
