import type { AnswerSchema } from './output-schema.ts';

/** Something that an assistant can ask for: one public operation, and the arguments that it takes. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** For the model, which decides by it when to use the tool. */
  readonly description: string;
  readonly input: ObjectSchema;
  /** What is asked, as any client could; what the tool answers is its data, and the schema of that follows from it. */
  readonly document: string;
  /** The document's variables; the arguments as they are when left out. Throws GraphQLError for what the schema cannot say. */
  readonly variables?: (input: Input) => Input;
  /** What there is to say of the data: that there is nothing, or not all. */
  readonly judge?: (data: Data, input: Input) => Judgement;
}

/** Arguments that the tool's schema let through. */
export type Input = Readonly<Record<string, unknown>>;

export type Data = Readonly<Record<string, unknown>>;

export interface Judgement {
  /** What was asked for is not there: why, as an error of the tool. */
  readonly missing?: string;
  /** What is answered, when it is less than all. */
  readonly data?: Data;
  readonly note?: string;
}

/** What JSON Schema is needed to say of an argument; each has a description for the model. */
export interface ArgumentSchema extends Pick<AnswerSchema, 'enum'> {
  readonly type: 'string' | 'integer';
  readonly description: string;
  readonly default?: string | number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: 'date-time' | 'uuid';
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ArgumentSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** Arguments by name, of which those named second must be given; no others are taken. */
export const takes = <Name extends string>(properties: Readonly<Record<Name, ArgumentSchema>>, ...required: readonly NoInfer<Name>[]): ObjectSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
