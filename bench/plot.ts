import { isMet, wanted, type Figure } from './figures.ts';

const [WIDTH, ROW, LABELS, MARGIN] = [960, 30, 500, 20];
/** Ratios above are drawn as long as this. */
const LONGEST = 3;
const COLOURS = { met: '#2f855a', missed: '#c05621', ink: '#1a202c', grid: '#dbdee4' };

/**
 * How far each figure is from its target, as SVG: 1 is the target, more is better.
 *
 * A difference of nearly nothing (0 calls, 0 points lost) has no ratio and is left out.
 */
export function plot(figures: readonly Figure[]): string {
  const bars = figures.map((figure) => ({ figure, share: shareOf(figure) })).filter(({ share }) => Number.isFinite(share) && share >= 0);
  const bottom = MARGIN + ROW * bars.length;
  const ticks = Array.from({ length: 2 * LONGEST + 1 }, (_, index) => index / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${bottom + 2 * MARGIN}" viewBox="0 0 ${WIDTH} ${bottom + 2 * MARGIN}" font-family="sans-serif" font-size="12" fill="${COLOURS.ink}">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...ticks.map((tick) => `${line(tick, bottom, COLOURS.grid)}<text x="${across(tick)}" y="${bottom + 16}" text-anchor="middle">${tick}</text>`),
    `<text x="${WIDTH - 8}" y="${bottom + 16}" text-anchor="end">× target</text>`,
    ...bars.map(({ figure, share }, row) => bar(figure, share, MARGIN + ROW * row)),
    line(1, bottom, COLOURS.ink),
    '</svg>',
    '',
  ].join('\n');
}

/** One figure's name and its bar, from `top` on. */
function bar(figure: Figure, share: number, top: number): string {
  const width = across(Math.min(share, LONGEST)) - LABELS;
  const fill = isMet(figure) ? COLOURS.met : COLOURS.missed;
  return `<text x="${LABELS - 8}" y="${top + 19}" text-anchor="end">${escaped(figure.name)}</text>`
    + `<rect x="${LABELS}" y="${top + 5}" width="${width}" height="${ROW - 10}" fill="${fill}"/>`;
}

const line = (tick: number, bottom: number, colour: string) => `<path d="M${across(tick)} ${MARGIN}V${bottom}" stroke="${colour}"/>`;

/** Where a ratio lies. */
const across = (share: number) => Math.round(LABELS + (share / LONGEST) * (WIDTH - LABELS - 4 * MARGIN));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Above 1 when it is better than asked for. */
function shareOf(figure: Figure): number {
  return 'atLeast' in figure.target ? figure.value / wanted(figure) : wanted(figure) / figure.value;
}
