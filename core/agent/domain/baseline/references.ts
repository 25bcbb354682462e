import type { Reading } from './reading.ts';

/** A title ends where the sentence goes on. A mark within a word belongs to it: Steins;Gate. */
const TITLE = String.raw`([^,;?!](?:[^,;?!]|[,;?!](?=\S))*?)(?=\s*(?:[,;?!](?:\s|$)|\.\s|\.?$| but | with(?:out)? | only | from the | in which | $))`;

const RELATIONS: readonly (readonly [string, string])[] = [
  [String.raw`sequels?|continuation|second season|(?:next|new|newest|latest|upcoming) seasons?`, 'SEQUEL'],
  [String.raw`prequels?`, 'PREQUEL'],
  [String.raw`spin-?offs?`, 'SPIN_OFF'],
  [String.raw`side stor(?:y|ies)`, 'SIDE_STORY'],
  [String.raw`summar(?:y|ies)|recaps?`, 'SUMMARY'],
  [String.raw`remakes?|alternative versions?|other versions?|reboots?`, 'ALTERNATIVE_VERSION'],
];

/** "the sequel of…", "what comes after…", "same studio as…", "anything related to…". */
export function readWalks(reading: Reading): { from: string; relation: string }[] {
  for (const [words, relation] of RELATIONS) {
    const taken = reading.take(new RegExp(String.raw`(?:the |a |any )?\b(?:${words}) (?:of|to|for|after) ${TITLE}`, 'iu'));
    if (taken?.[1]) return [{ from: taken[1].trim(), relation }];
  }
  for (const [pattern, relation] of [
    [String.raw`what (?:comes|to watch) (?:right )?(?:next )?after ${TITLE}`, 'SEQUEL'],
    [String.raw`what (?:comes|happens) before ${TITLE}`, 'PREQUEL'],
    [String.raw`(?:from |by |made by )?the (?:same )?studio (?:as|that made|behind|of) ${TITLE}`, 'SAME_STUDIO'],
    [String.raw`same studio as ${TITLE}`, 'SAME_STUDIO'],
    [String.raw`(?:everything|anything|what is|titles?|anime) related to ${TITLE}`, 'ANY'],
    [String.raw`(?:the )?franchise of ${TITLE}`, 'ANY'],
  ] as const) {
    const taken = reading.take(new RegExp(pattern, 'iu'));
    if (taken?.[1]) return [{ from: taken[1].trim(), relation }];
  }
  return [];
}

/** "like X", "similar to X and Y", "X みたいな". */
export function readLikes(reading: Reading): string[] {
  const taken =
    reading.take(/\bi (?:(?:really|just) )?(?:liked|loved|enjoyed|finished|watched) (\S.*?),? (?:and |so )?what (?:else |next )?(?:should|can|could|do) i (?:watch|try)(?: next| now)?/iu) ??
    reading.take(new RegExp(String.raw`\b(?:(?:something|anything|anime|series|shows?|movies?|films?)? ?(?:just |a lot |more |much )?like|similar to|in the (?:vein|style|spirit) of|reminds? me of|what (?:else )?(?:should|can|could|do) i (?:watch|try)(?: next)? (?:after|if i (?:liked|loved|enjoyed|finished))(?: (?:watching|finishing|having (?:seen|watched)))?|if i (?:liked|loved|enjoyed)|fans? of) ${TITLE}`, 'iu')) ??
    reading.take(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{L}\d]{2,30})(?:みたいな|のような)/u);
  const titles = taken?.[1]?.split(/ (?:and|or) |\s*&\s*/) ?? [];
  return titles.map((title) => title.trim()).filter(Boolean).slice(0, 3);
}
