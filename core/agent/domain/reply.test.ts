import { expect, test } from 'vitest';
import { jsonIn } from './reply.ts';

const PLAN = { text: 'a } in "quotes" \\', filters: [{ field: 'format' }] };
const plan = JSON.stringify(PLAN);

test.each([
  ['alone', plan],
  ['within a fence', `\`\`\`json\n${plan}\n\`\`\``],
  ['within a fence without a language, after a sentence', `Here it is:\n\`\`\`\n${plan}\n\`\`\`\nAnything else?`],
  ['after its thoughts', `<think>{"text": "not this"}</think>\n${plan}`],
  ['after thoughts of which only the end is there', `so {"text": "not this"} it is\n</think>\n\n${plan}`],
  ['after its thoughts and within a fence', `<thinking>hm</thinking>\`\`\`json\n${plan}\n\`\`\``],
  ['between sentences', `Sure! ${plan} I hope that helps.`],
])('a plan is read %s', (_where, said) => expect(jsonIn(said)).toEqual(PLAN));

test.each([
  ['nothing', ''], ['prose', 'Sure! Here are some anime.'], ['a plan that was cut off', plan.slice(0, -3)],
  ['thoughts that never end', `<think>${plan}`], ['braces that are no JSON', '{text: bounty}'],
])('%s is no plan', (_what, said) => expect(jsonIn(said)).toBeUndefined());

test('a long run of braces takes no longer than to read it', () => {
  expect(jsonIn('{'.repeat(60_000))).toBeUndefined();
});
