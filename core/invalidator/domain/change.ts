/** What a change event says of an anime. */
export interface Change {
  readonly kind: 'created' | 'synced' | 'deleted';
  readonly id: string;
  /** Names of the record's fields that changed; empty for a creation and a deletion, which change all. */
  readonly changedFields: readonly string[];
  /** What the index embeds changed. */
  readonly embeds: boolean;
  /** Milliseconds since 1970. */
  readonly committedAt: number;
}
