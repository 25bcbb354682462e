import { useState } from 'preact/hooks';
import type { ImageKind } from './answers.gen.ts';
import { titleOf, type Title } from './words.ts';

interface Covered {
  readonly id: string;
  readonly title: Title;
  readonly images: readonly { readonly kind: ImageKind | null; readonly url: string }[];
}

/** In OKLCH: from rose through violet and blue to green; dark yellows would look like mud. */
const HUES = [5, 25, 155, 175, 195, 215, 240, 262, 280, 300, 320, 345];

/**
 * An anime's picture, or where there is none, or it does not load, a card set from its title: the native one downwards
 * as on a book's back. Decoration only: the title stands beside it for everybody.
 */
export function Cover({ anime }: { readonly anime: Covered }) {
  const [isBroken, setBroken] = useState(false);
  const url = isBroken ? undefined : pictureOf(anime);
  if (url) {
    return <img class="cover" src={url} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" onError={() => setBroken(true)} />;
  }
  const { native, romaji, english } = anime.title;
  const hue = HUES[hashOf(anime.id) % HUES.length] ?? 0;
  const back = native ?? romaji ?? english;
  const isUpright = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(back ?? '');
  return (
    <div class={`cover card ${isUpright ? 'upright' : 'latin'}`} style={{ '--hue': hue, '--x': `${hashOf(`x${anime.id}`) % 100}%` }} aria-hidden="true">
      <span lang={isUpright ? 'ja' : undefined}>{back ?? titleOf(anime.title)}</span>
    </div>
  );
}

function pictureOf({ images }: Covered): string | undefined {
  const tall = images.find(({ kind, url }) => (kind === 'POSTER' || kind === 'COVER') && url.startsWith('https://'));
  return tall?.url;
}

/** FNV-1a: the same card for the same anime, everywhere. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
