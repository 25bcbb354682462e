import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Asked } from './ask.ts';
import { LANGUAGES, snippetsOf, type Language, type Snippet } from './snippets.ts';

const COPIED_MS = 2_000;

/** The query behind an answer, to be taken along in three languages. */
export function Behind({ asked, of }: { readonly asked: Asked | undefined; readonly of: string }) {
  const [language, setLanguage] = useState<Language>('GraphQL');
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  if (!asked) return null;
  const endpoint = new URL('/graphql', location.href).href;
  const go = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = (LANGUAGES.indexOf(language) + step + LANGUAGES.length) % LANGUAGES.length;
    setLanguage(LANGUAGES[at] ?? language);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
    event.preventDefault();
  };
  return (
    <details class="behind">
      <summary>
        The query behind {of}
      </summary>
      <div class="tabs" role="tablist" aria-label="Language of the query" ref={tabs} onKeyDown={go}>
        {LANGUAGES.map((name) => (
          <button type="button" role="tab" key={name} id={`${id}-${name}`} aria-selected={name === language} aria-controls={`${id}-panel`} tabIndex={name === language ? 0 : -1} onClick={() => setLanguage(name)}>
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${language}`}>
        {snippetsOf(language, asked, endpoint).map((snippet) => <Code key={snippet.name} {...snippet} />)}
      </div>
    </details>
  );
}

function Code({ name, code }: Snippet) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(''), COPIED_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () =>
    void navigator.clipboard.writeText(code).then(() => setSaid('Copied'), () => setSaid('Your browser does not allow it'));
  return (
    <div class="code">
      <div class="bar">
        <span>{name}</span>
        <span role="status" class="said">{said}</span>
        <button type="button" class="small" onClick={copy} aria-label={`Copy${name ? ` the ${name.toLowerCase()}` : ''}`}>Copy</button>
      </div>
      <pre tabIndex={0} aria-label={name ?? 'Code'} role="group"><code>{code}</code></pre>
    </div>
  );
}
