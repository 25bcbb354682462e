import { AgeRatingSchema, ScoreCalculationsSchema, type Anime } from '#proto/anime';
import { create } from '@bufbuild/protobuf';
import { Image_Size, type Image } from '#proto/common';
import { adultOf, type AdultVerdict } from '../../rules/adult.ts';
import { pictureSizeOf } from '../../rules/pictures.ts';
import { weightedScore } from '../../rules/scores.ts';
import { valueOfEnum } from './contract.ts';

/** Whether it is for adults only, from all that the record says. @param held the fields of which an operator had the last word */
export function verdictOn(record: Anime, held: readonly string[]): AdultVerdict {
  const { adult, isAdult, ageRating, genres, tags, provenance } = record;
  return adultOf({
    // An older producer has no other way to say yes, and none to say no.
    adult: adult ?? (isAdult || undefined),
    statedBy: (provenance['adult'] ?? provenance['isAdult'])?.source ?? '',
    isOperators: held.includes('adult'),
    ageRating: valueOfEnum(AgeRatingSchema, ageRating),
    genres, tags: tags.map(({ name }) => name),
  });
}

/** The platforms' scores by their votes; where only a merged score is known, that one. */
export function rankingScore({ statistics, score }: Anime): number | undefined {
  const votes = statistics.flatMap(({ score, scoredBy, members }) => (score === undefined ? [] : [{ score, votes: scoredBy, members }]));
  if (votes.length > 0) return weightedScore(votes);
  return score?.arithmeticMean === undefined ? undefined : weightedScore([{ score: score.arithmeticMean }]);
}

/** With the size that its address tells, where its source has not said it. */
function sized(image: Image): Image {
  const told = image.size === Image_Size.UNSPECIFIED ? pictureSizeOf(image.url) : undefined;
  return told ? { ...image, size: Image_Size[told] } : image;
}

/** Fills in what follows from the rest of a record, in place: nothing else writes these fields. */
export function derive(record: Anime, held: readonly string[]): Anime {
  const { adult, evidence } = verdictOn(record, held);
  const weighted = rankingScore(record);
  delete record.adult;
  return Object.assign(record, {
    isAdult: adult === true,
    ...(adult !== undefined && { adult }),
    adultEvidence: [...evidence],
    operatorFields: [...held],
    images: record.images.map(sized),
    ...(weighted !== undefined && { score: { ...(record.score ?? create(ScoreCalculationsSchema)), weighted } }),
  });
}
