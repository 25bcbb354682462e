import { takes, type ArgumentSchema, type Tool } from '../tool.ts';

/** A week of a season has several hundred. */
const SLOTS_MAX = 100;
const SLOTS_DEFAULT = 50;

const instant = (description: string): ArgumentSchema => ({ type: 'string', format: 'date-time', maxLength: 40, description });

export const schedule: Tool = {
  name: 'get_schedule',
  title: 'What airs when',
  description:
    'Which episodes air between two instants, at most 31 days apart, in order. Ask for a day or two at a time. Where `precision` is DAY the hour is not known: tell the `day` alone.',
  input: takes(
    {
      from: instant('RFC 3339, for example 2026-11-29T00:00:00Z.'),
      to: instant('RFC 3339, not included.'),
      platform: {
        type: 'string',
        maxLength: 100,
        description: 'Only what this streaming site shows, at its own instants; first broadcasts when left out.',
      },
      first: { type: 'integer', minimum: 1, maximum: SLOTS_MAX, default: SLOTS_DEFAULT, description: `How many, 1–${SLOTS_MAX}.` },
    },
    'from',
    'to',
  ),
  variables: ({ from, to, platform }) => ({ from, to, platform }),
  judge: (data, { first = SLOTS_DEFAULT }) => {
    const slots = data['schedule'] as readonly { readonly airsAt: string }[];
    const next = slots[Number(first)];
    if (!next) return {};
    const shown = slots.slice(0, Number(first));
    const note = `left out: ${slots.length - shown.length}; the next airs at ${next.airsAt}: ask again from there.`;
    return { data: { schedule: shown }, note };
  },
  document: `query McpSchedule($from: DateTime!, $to: DateTime!, $platform: String) {
  schedule(from: $from, to: $to, platform: $platform) {
    airsAt precision day episodeNumber platform
    anime { id title { english romaji native } episodeCount isAdult }
  }
}`,
};
