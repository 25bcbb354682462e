import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** What a metric says instead of a name, where there is not one alone. */
export const SEVERAL = 'several';
export const INTROSPECTION = 'introspection';

/** The one field that an operation asks the root for: there are as many as the schema has, whatever clients make up. */
export function rootField(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
  const names = new Set(namesIn(set, fragments));
  const [only = SEVERAL] = names;
  return names.size > 1 ? SEVERAL : only;
}

function namesIn({ selections }: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__') ? INTROSPECTION : selection.name.value;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return inner ? namesIn(inner.selectionSet, fragments) : [];
  });
}
