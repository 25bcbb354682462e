import { basename } from 'node:path';
import { readElements, type XmlElement } from '../../../sources/anidb/xml.ts';
import type { Reading, ReadOptions } from '../../domain/source.ts';
import { openInput } from './open.ts';

/**
 * The elements of one name in an XML file, each as what an adapter makes of it; null leaves it out. A file that breaks off is good
 * up to there, and the rest is a reject.
 */
export async function* xmlRecords(source: string, { path, share }: ReadOptions, element: string, toReading: (element: XmlElement, place: string) => Reading | null): AsyncGenerator<Reading> {
  let count = 0;
  try {
    for await (const found of readElements(openInput(path, share), element)) {
      const reading = toReading(found, `${basename(path)}: entry ${++count}`);
      if (reading) yield reading;
    }
  } catch (error) {
    yield { reject: { source, place: `${basename(path)}: after entry ${count}`, title: '', field: '', reason: (error as Error).message, kept: false } };
  }
}
