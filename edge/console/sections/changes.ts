import { html } from 'hono/html';
import { nameOfAnime, type Work } from '../data.ts';
import { instant, section, table, type Html } from './parts.ts';

const COLUMNS = [{ title: 'Anime' }, { title: 'Version', isNumber: true }, { title: 'When, UTC' }];

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
  return section('changes', 'Recent changes', table('changes', COLUMNS, rows));
}
