/** The id on a platform whose ids are numbers; null where it is not known. */
export function numericId(platform: 'ANILIST' | 'MAL', ids: readonly { readonly source: string | null; readonly id: string }[]): number | null {
  const known = ids.find(({ source, id }) => source === platform && /^[1-9]\d{0,8}$/.test(id));
  return known ? Number(known.id) : null;
}
