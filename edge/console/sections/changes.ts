import { html } from 'hono/html';
import { nameOfAnime, type Work } from '../data.ts';
import { instant, section, type Html } from './parts.ts';

/** The anime that changed last. */
export function changes({ animes }: Work): Html {
  const rows = animes.edges.map(
    ({ node }) =>
      html`<tr>
        <th scope="row">${nameOfAnime(node)}</th>
        <td class="number">${node.version}</td>
        <td>${instant(node.updatedAt)}</td>
      </tr>`,
  );
  return section(
    'changes',
    'Recent changes',
    html`<div class="scroll" role="group" aria-labelledby="changes" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Anime</th>
            <th scope="col" class="number">Version</th>
            <th scope="col">When, UTC</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`,
  );
}
