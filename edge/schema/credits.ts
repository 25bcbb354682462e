import {
  StudioRole,
  ThemeSong_Kind,
  type StaffCredit as ProtoStaffCredit,
  type Studio as ProtoStudio,
  type ThemeSong as ProtoThemeSong,
} from '#proto/anime';
import { presentExternalId, textOf } from './common.ts';
import { nameOf } from './enums.ts';
import type { StaffCredit, Studio, ThemeSong } from './types.gen.ts';

export function presentStudio({ id, name, role, externalIds }: ProtoStudio): Studio {
  return {
    id: textOf(id),
    name,
    isMain: role === StudioRole.ANIMATION,
    isAnimation: role === StudioRole.ANIMATION,
    role: nameOf(StudioRole, role),
    externalIds: externalIds.map(presentExternalId),
  };
}

export function presentStaffCredit({ id, name, nativeName, role, externalIds }: ProtoStaffCredit): StaffCredit {
  return { id: textOf(id), name, native: textOf(nativeName), role: textOf(role), externalIds: externalIds.map(presentExternalId) };
}

export function presentThemeSong({ kind, title, artist, episodes }: ProtoThemeSong): ThemeSong {
  return { kind: nameOf(ThemeSong_Kind, kind), title, artist: textOf(artist), episodes: textOf(episodes) };
}
