import type { FieldName, HealthReport, ScreenKind } from '@/lib/portal/types';
import type { CheckView, ProfilePreview, ProfilesView } from './portal-views';

/** Requests about how the forms of portals are recognised; all but the first are for our own pages alone. */
export interface PortalRequests {
  /** What the reader sees of the page, without anything of a client; a page of ours opens and shows it. */
  'page-checked': [{ host: string; report: HealthReport }, Record<string, never>];
  /** Has the open page of a portal that was used last looked over; `found` is false when there is none. */
  'check-open': [Record<string, never>, { found: boolean }];
  /** The report that was kept under this id, in words. */
  'check-read': [{ id: string }, CheckView];
  /** The user's word on a list of the report: one field or none for each of its columns. `null`: none of ours. */
  teach: [{ id: string; form: number; screen: ScreenKind | null; columns: (FieldName | null)[] }, ProfilesView];
  'profiles-read': [Record<string, never>, ProfilesView];
  /** Takes the last change back, or forgets one lesson of a portal or everything of it. */
  'profile-change': [
    { host: string; change: 'undo' | 'reset' } | { host: string; change: 'forget'; lesson: number },
    ProfilesView,
  ];
  /** A file with the portal's profile and lessons. */
  'profile-file': [{ host: string }, { text: string }];
  /** What a file holds; nothing is changed. */
  'profile-preview': [{ text: string }, ProfilePreview];
  /** Takes the file in: all of it or nothing. */
  'profile-import': [{ text: string }, ProfilesView];
}
