/**
 * A name in the form in which names are compared: lower case, words in alphabetical order, and without the marks of
 * alphabets in which they vary by spelling, so that "SPIEGEL, Spike" and "Spike Spiegel" are one. Marks of other
 * scripts tell letters apart (か and が) and stay. Names with Chinese characters keep their order and lose their
 * spaces: sources don't agree on where those go.
 */
export function nameKey(name: string): string {
  const bare = name.normalize('NFKD').replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1');
  const words = bare.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return /\p{Script=Han}/u.test(name) ? words.join('') : words.sort().join(' ');
}
