import { getOption, type DescEnum, type DescExtension, type DescMessage } from '@bufbuild/protobuf';
import type { StreamSpec } from './streams.ts';

/**
 * The streams that a contract declares: each value of `streams` that carries the option.
 *
 * @param option an extension of EnumValueOptions whose value has the shape of StreamSpec
 */
export function declaredStreams(streams: DescEnum, option: DescExtension): StreamSpec[] {
  return streams.values.map((value) => getOption(value, option) as StreamSpec).filter((spec) => spec.name !== '');
}

/** The subject that a contract's event travels on. @throws Error when the message declares none */
export function subjectOf(event: DescMessage, option: DescExtension): string {
  const subject = getOption(event, option) as string;
  if (!subject) throw new Error(`${event.typeName} declares no subject`);
  return subject;
}
