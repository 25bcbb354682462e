import { SaxesParser } from 'saxes';

/** An XML element; `text` is what stands directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * The elements of these names, one by one as they close, wherever they are: memory holds one of them, not the document.
 * An element within one of these is a child of it and no answer of its own.
 *
 * @param chunks the document in UTF-8
 * @throws Error on XML that is not well-formed or ends early
 */
export async function* readElements(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ...names: readonly string[]
): AsyncGenerator<XmlElement> {
  const open: XmlElement[] = [];
  const closed: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > 0 || names.includes(name))
      open.push({ name, attributes: { ...attributes }, children: [], text: '' });
  });
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on('cdata', (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else closed.push(element);
  });
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield* closed.splice(0);
  }
  parser.write(decoder.decode());
  parser.close();
  yield* closed.splice(0);
}

export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one) => one.name === name);
export const childText = (element: XmlElement, name: string): string => (child(element, name)?.text ?? '').trim();
/** The grandchildren: the entries of a list. */
export const entries = (element: XmlElement, list: string): readonly XmlElement[] =>
  child(element, list)?.children ?? [];
