import type { ComponentChildren } from 'preact';
import type { Answer } from './answer.ts';
import { titleOf, type Title } from './words.ts';

/** A part of the page with its heading. */
export function Panel({ id, title, note, children }: { readonly id: string; readonly title: string; readonly note?: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <section class="panel" aria-labelledby={`${id}-title`}>
      <div class="head">
        <h2 id={`${id}-title`}>{title}</h2>
        {note && <p class="note">{note}</p>}
      </div>
      {children}
    </section>
  );
}

/** What went wrong, and a way on. */
export function Failed({ answer }: { readonly answer: Pick<Answer<unknown>, 'failed' | 'again'> }) {
  if (!answer.failed) return null;
  return (
    <p class="failed" role="alert">
      {answer.failed} <button type="button" class="small" onClick={answer.again}>Ask again</button>
    </p>
  );
}

/** A title in English with the native one below it. */
export function Names({ title }: { readonly title: Title }) {
  const name = titleOf(title);
  return (
    <>
      <span class="name">{name}</span>
      {title.native && title.native !== name && <span class="native" lang="ja">{title.native}</span>}
    </>
  );
}

/** Opens the franchise of an anime below. */
export type Open = (anime: { readonly id: string; readonly title: Title }) => void;

export function WatchOrderButton({ anime, open }: { readonly anime: Parameters<Open>[0]; readonly open: Open }) {
  return (
    <button type="button" class="link" onClick={() => open(anime)} aria-label={`Watch order of ${titleOf(anime.title)}`}>
      Watch order ↓
    </button>
  );
}
