const inverses: Readonly<Record<string, string>> = {
  SEQUEL: 'PREQUEL',
  PREQUEL: 'SEQUEL',
  PARENT_STORY: 'SIDE_STORY',
  SIDE_STORY: 'PARENT_STORY',
  SPIN_OFF: 'PARENT_STORY',
  SUMMARY: 'FULL_STORY',
  COMPILATION: 'FULL_STORY',
  FULL_STORY: 'SUMMARY',
  ADAPTATION: 'SOURCE',
  SOURCE: 'ADAPTATION',
};

/** What the anime that carries a relation is to its target. The rest, and types of a newer contract, hold both ways. */
export const inverseOf = (type: string): string => inverses[type] ?? type;

/** The types of edges that lead the other way along one of these, so that walking against them counts as these. */
export function against(types: readonly string[]): string[] {
  const turned = Object.keys(inverses).filter((type) => types.includes(inverseOf(type)));
  return [...turned, ...types.filter((type) => !(type in inverses))];
}
