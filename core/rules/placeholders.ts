/**
 * What sites write where they have no synopsis: MyAnimeList's "No synopsis information has been added to this title", the
 * snapshots' "No description available for this anime.", Kitsu's and AniDB's variants.
 */
const NO_SYNOPSIS = /^\(?(?:(?:there is |currently )?no (?:synopsis|description|summary|plot summary|information)\b|(?:synopsis|description)\b.{0,20}\b(?:to be (?:added|announced)|coming soon|unavailable|not available)|tb[ad]\b|coming soon|to be announced)/i;

/** Pictures that sites show where they have none: question marks, app icons, "missing" and "no pic". */
const NO_IMAGE = /\/(?:apple-touch-icon[^/]*|questionmark[^/]*|qm_\d+[^/]*|na(?:_series)?|no[_-]?(?:pic|image|img|photo|cover)[^/]*|(?:default|missing|placeholder)[^/]*)\.(?:png|jpe?g|gif|webp|svg)(?:\?.*)?$/i;

/** A real synopsis that begins like that goes on for longer. */
const LONGEST = 200;

/** Whether a synopsis is a placeholder. */
export const isPlaceholderSynopsis = (text: string): boolean => text.trim().length <= LONGEST && NO_SYNOPSIS.test(text.trim());

/** Whether a picture is a placeholder. @param url its address */
export const isPlaceholderImage = (url: string): boolean => NO_IMAGE.test(url);
