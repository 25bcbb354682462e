/**
 * A pure function whose last answers are kept, for what is asked again and again.
 *
 * Two generations stand for an order of use: what is asked for moves to the young one, and when that is full, what was left in the old one
 * is forgotten. A Map in order of use would be written at each read.
 *
 * @param size answers kept at least, when so many were asked for; at most twice as many
 */
export function remembered<Answer extends object>(read: (text: string) => Answer, size: number): (text: string) => Answer {
  let [young, old] = [new Map<string, Answer>(), new Map<string, Answer>()];
  return (text) => {
    const known = young.get(text);
    if (known) return known;
    if (young.size >= size) [young, old] = [new Map<string, Answer>(), young];
    const answer = old.get(text) ?? read(text);
    young.set(text, answer);
    return answer;
  };
}
