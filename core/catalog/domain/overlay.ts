/** What is known with all that comes in; what that leaves empty stays. */
export function overlay<T extends object>(known: T, incoming: T): T {
  return { ...known, ...Object.fromEntries(Object.entries(incoming).filter(([, value]) => hasValue(value))) };
}

/** Not one of the contract's defaults. A flag counts as said: those that this is for are absent when unknown. */
export function hasValue(value: unknown): boolean {
  return value !== undefined && value !== '' && value !== 0 && !(Array.isArray(value) && value.length === 0);
}
