import { html, raw } from 'hono/html';
import { Marked, type Tokens } from 'marked';
import type { RenderedDoc } from '../site/layout.ts';

export interface Doc {
  /** Of its address and its file. */
  readonly name: string;
  readonly markdown: string;
}

/** Pages in the order in which they are read. */
export const ORDER = ['start', 'ask', 'ids', 'schedule', 'push', 'limits', 'self-host', 'deploy'];

const titleOf = ({ markdown }: Doc): string => /^# (.+)$/m.exec(markdown)?.[1] ?? '';
const addressOf = ({ name }: Doc): string => (name === 'start' ? '/docs' : `/docs/${name}`);

/** What a page of the docs holds: its Markdown beside a list of all pages. */
export async function renderDoc(doc: Doc, all: readonly Doc[]): Promise<RenderedDoc> {
  const content = await new Marked({ renderer: { code, table } }).parse(doc.markdown);
  const [next] = all.slice(all.indexOf(doc) + 1);
  const body = html`<div class="docs">
    <nav aria-label="Docs">
      <ol>
        ${all.map((one) => html`<li><a href="${addressOf(one)}" ${raw(one === doc ? 'aria-current="page"' : '')}>${titleOf(one)}</a></li>`)}
      </ol>
    </nav>
    <main id="main">
      ${raw(content)} ${next ? html`<p class="next">Next: <a href="${addressOf(next)}">${titleOf(next)}</a></p>` : ''}
    </main>
  </div>`;
  return { title: titleOf(doc), body: String(await body) };
}

/** Whoever has no mouse can reach what is beyond the edge of a long line. */
function code({ text, lang = '' }: Tokens.Code): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<pre tabindex="0" role="group" aria-label="${LANGUAGES[lang] ?? 'Example'}"><code>${escaped}</code></pre>`;
}

const LANGUAGES: Record<string, string> = { graphql: 'GraphQL', sh: 'Shell', json: 'JSON', ts: 'TypeScript' };

function table(this: { parser: { parseInline(tokens: Tokens.Generic[]): string } }, { header, rows }: Tokens.Table): string {
  const cell = (tag: string) => ({ tokens }: Tokens.TableCell) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`;
  const row = (tag: string, cells: Tokens.TableCell[]) => `<tr>${cells.map(cell(tag)).join('')}</tr>`;
  return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table><thead>${row('th', header)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table></div>`;
}
