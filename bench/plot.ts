import { init } from 'echarts';
import { isMet, wanted, type Figure } from './figures.ts';

const [WIDTH, ROW] = [960, 30];
const COLOURS = { met: '#2f855a', missed: '#c05621' };

/**
 * How far each figure is from its target, as SVG: 1 is the target, more is better.
 *
 * A difference of nearly nothing (0 calls, 0 points lost) has no ratio and is left out.
 */
export function plot(figures: readonly Figure[]): string {
  const bars = figures.map((figure) => ({ figure, share: shareOf(figure) })).filter(({ share }) => Number.isFinite(share) && share >= 0).reverse();
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: 70 + ROW * bars.length });
  chart.setOption({
    backgroundColor: '#ffffff',
    animation: false,
    grid: { left: 500, right: 80, top: 20, bottom: 40 },
    xAxis: { type: 'value', name: '× target', max: 3 },
    yAxis: { type: 'category', data: bars.map(({ figure }) => figure.name), axisLabel: { width: 490, overflow: 'truncate' } },
    series: [{
      type: 'bar',
      data: bars.map(({ figure, share }) => ({ value: Math.min(3, share), itemStyle: { color: isMet(figure) ? COLOURS.met : COLOURS.missed } })),
      markLine: { silent: true, symbol: 'none', data: [{ xAxis: 1 }], lineStyle: { color: '#1a202c' } },
    }],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** Above 1 when it is better than asked for. */
function shareOf(figure: Figure): number {
  return 'atLeast' in figure.target ? figure.value / wanted(figure) : wanted(figure) / figure.value;
}
