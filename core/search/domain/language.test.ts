import { expect, it } from 'vitest';
import { englishness } from './language.ts';

it.each(['a girl trapped in a bathhouse for spirits', 'the boy who hunts wolves'])('"%s" is English', (text) => {
  expect(englishness(text)).toBe(1);
});

it.each([
  'un chico encuentra un cuaderno', 'uma vampira que produz sangue', 'ein Mädchen in der Stadt', 'trois sans-abri et un bébé', 'una ragazza e le sue amiche',
  'cậu bé thi làm thợ săn', '銭湯で働く女の子', '高中生', '소년', 'девочка в игре', 'فتى يريد', 'แม่มดน้อย', '',
])('"%s" is not', (text) => {
  expect(englishness(text)).toBe(0);
});

it('takes words without grammar for English, but not as surely', () => {
  expect(englishness('naruto')).toBe(0.8);
});
