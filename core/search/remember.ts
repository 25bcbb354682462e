import { LRUCache } from 'lru-cache';

/** Answers that are kept; the one asked for longest ago is forgotten first. */
export interface Remembered<Answer> {
  /** One that is on its way is not asked for twice; one that failed is asked for again. */
  of(question: string): Promise<Answer>;
  /** What is on its way is not kept either. */
  clear(): void;
}

/** @param size how many answers are kept */
export function remember<Answer>(ask: (question: string) => Promise<Answer>, size: number): Remembered<Answer> {
  const known = new LRUCache<string, Promise<Answer>>({ max: size });
  const asked = (question: string) => {
    const answer = ask(question);
    known.set(question, answer);
    answer.catch(() => known.peek(question) === answer && known.delete(question));
    return answer;
  };
  return { of: (question) => known.get(question) ?? asked(question), clear: () => known.clear() };
}
