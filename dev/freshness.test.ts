import { expect, test } from 'vitest';
import { ageOf } from './freshness.ts';

const now = new Date('2026-11-29T06:00:00Z');

test('data of the season that is on is told with its age and nothing more', () => {
  expect(ageOf('2026-11-20', now)).toBe('The newest anime here began on 2026-11-20, 9 days ago.');
});

test('data without the newest seasons is told with what to type', () => {
  expect(ageOf('2026-04-29', now)).toBe('The newest anime here began on 2026-04-29, 214 days ago: newer seasons are missing. To fetch them: npm run ingest -- --fill');
});
