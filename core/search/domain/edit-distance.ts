/**
 * How many letters have to be put in, taken out, changed, or swapped with their neighbour to make one text of the
 * other: optimal string alignment (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
export function editDistance(a: string, b: string): number {
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = swapped ? before[column - 2]! + 1 : Infinity;
      current.push(Math.min(previous[column]! + 1, current[column - 1]! + 1, change, swap));
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length]!;
}
