import { expect, test } from 'vitest';
import { plan } from './testing.ts';

test.each([
  ['who directed Cowboy Bebop?', 'Cowboy Bebop'],
  ['How many episodes does One Piece have', 'One Piece'],
  ['how many seasons are there of Natsume Yuujinchou?', 'Natsume Yuujinchou'],
  ['when does the next episode of Frieren air', 'Frieren'],
  ['when will season 2 of Dandadan start?', 'Dandadan'],
  ['what order should I watch Monogatari in?', 'Monogatari'],
  ['Fate watch order', 'Fate'],
  ['where can I watch Mushishi', 'Mushishi'],
  ["what's Steins;Gate about?", 'Steins;Gate'],
  ['is Hunter x Hunter finished?', 'Hunter x Hunter'],
  ['who is the director of Monster', 'Monster'],
  ['¿cuántos episodios tiene Naruto?', 'Naruto'],
  ['quantos episódios tem One Piece?', 'One Piece'],
  ["combien d'épisodes a Death Note ?", 'Death Note'],
  ['wie viele Folgen hat Bleach?', 'Bleach'],
  ['鋼の錬金術師は何話まで？', '鋼の錬金術師'],
  ['进击的巨人有几集？', '进击的巨人'],
])('"%s" is a question about one anime, which is searched for by its title', (request, title) => {
  expect(plan(request)).toEqual({ text: title, filters: [], exclude: [], like: [], walks: [], schedule: null, limit: null });
});

test.each(['what is the anime where a boy becomes a sword about', 'who directed the film with the bathhouse', 'a boy asks how many stars there are'])(
  '"%s" is a description and names no title', (request) => expect(plan(request).text.length).toBeGreaterThan(15));

test.each([
  ['worst anime', { sort: 'SCORE', descending: false, text: '' }],
  ['most popular anime of all time', { sort: 'POPULARITY', descending: true, text: '' }],
  ['most popular sci-fi movies', { sort: 'POPULARITY', text: '' }],
  ['best sci-fi movies about whales', { sort: 'SCORE', text: 'sci-fi about whales' }],
  ['romance anime sorted by release date', { sort: 'START_DATE', descending: false, text: '' }],
  ['what should I watch after Frieren?', { like: ['Frieren'] }],
  ['like Death Note without the horror', { like: ['Death Note'], exclude: [{ field: 'genres', op: 'IN', values: ['Horror'] }] }],
])('"%s" is read as what a fan means by it', (request, expected) => {
  expect(plan(request)).toMatchObject(expected);
});

test.each([
  ['what studio made Trigun', 'Trigun'],
  ['which studio animated Trigun?', 'Trigun'],
  ['how many seasons of Trigun are there', 'Trigun'],
  ['will there be a season 2 of Trigun', 'season 2 of Trigun'],
  ['where is season 3 of Trigun', 'season 3 of Trigun'],
  ['does Trigun have a second season', 'Trigun'],
  ['when is the next episode of Trigun', 'Trigun'],
  ['what genre is Trigun', 'Trigun'],
  ['who is the author of Trigun', 'Trigun'],
  ['is there a dub of Trigun', 'Trigun'],
  ['opening song of Trigun', 'Trigun'],
  ['what order to watch Trigun', 'Trigun'],
  ['where can i watch Trigun for free', 'Trigun'],
  ['quel studio a fait Trigun', 'Trigun'],
  ['quantas temporadas tem Trigun', 'Trigun'],
])('"%s" looks for the title that it asks about', (request, text) => {
  expect(plan(request)).toMatchObject({ text, filters: [] });
});
