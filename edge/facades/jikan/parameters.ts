import { RequestError } from '../../errors.ts';

/** A parameter of a route, in the path or the query, as its OpenAPI document tells of it too. */
export interface Parameter {
  readonly in: 'path' | 'query';
  readonly type: 'integer' | 'number' | 'string' | 'boolean';
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** What fits the pattern, for who gave what does not. */
  readonly examples?: readonly string[];
  readonly description?: string;
}

export type Parameters = Readonly<Record<string, Parameter>>;
export type Values = Readonly<Record<string, string | number | boolean | undefined>>;

const TEXT_MAX = 200;

/** What a request gives for a route's parameters; others are left alone, as Jikan does. Throws RequestError that names the one at fault. */
export function readParameters(parameters: Parameters, path: Readonly<Record<string, string>>, query: URLSearchParams): Values {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => {
      const given = (parameter.in === 'path' ? path[name] : query.get(name))?.trim();
      // A blank one is not given, but that a switch is named at all turns it on: `?sfw`.
      return [name, given === undefined || (given === '' && parameter.type !== 'boolean') ? undefined : valueOf(name, parameter, given)];
    }),
  );
}

function valueOf(name: string, parameter: Parameter, given: string): string | number | boolean {
  const wrong = (fault: string) => new RequestError(400, 'BAD_USER_INPUT', `${name} ${fault}`);
  if (parameter.type === 'boolean') return given !== 'false' && given !== '0';
  if (parameter.type === 'string') {
    const { maxLength = TEXT_MAX } = parameter;
    if (given.length > maxLength) throw wrong(`may have ${maxLength} characters, got ${given.length}`);
    if (parameter.enum && !parameter.enum.includes(given.toLowerCase())) throw wrong(`must be one of ${parameter.enum.join(', ')}`);
    if (parameter.pattern && !new RegExp(parameter.pattern).test(given)) throw wrong(`must be like ${(parameter.examples ?? [parameter.pattern]).join(' or ')}`);
    return parameter.enum ? given.toLowerCase() : given;
  }
  const number = Number(given);
  const { minimum = 0, maximum = 2 ** 31 - 1 } = parameter;
  if (!Number.isFinite(number) || (parameter.type === 'integer' && !Number.isInteger(number))) throw wrong(`must be ${parameter.type === 'integer' ? 'a whole number' : 'a number'}`);
  if (number < minimum || number > maximum) throw wrong(`must be ${minimum}–${maximum}, got ${given}`);
  return number;
}
