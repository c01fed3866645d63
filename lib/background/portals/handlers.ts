import type { PortalRequests } from '@/lib/messages/portal-requests';
import type { ProfilesView } from '@/lib/messages/portal-views';
import type { Handlers } from '@/lib/messages/server';
import { type ErrorCode, ExpectedError } from '@/lib/platform/errors';
import type { Kept } from '@/lib/platform/session';
import type { HealthReport, KeptProfile, LessonFault, PortalBook } from '@/lib/portal/types';
import type { HandlerDeps } from '../handlers';
import { onlyOwnPage } from '../settings/own-page';
import { checkView } from '../words/check';
import { fieldLabel } from '../words/fields';
import { profileView } from '../words/profiles';
import { keptProfiles } from './kept';

/** A page that was looked over, to be shown on a page of ours. */
export interface KeptCheck {
  id: string;
  host: string;
  report: HealthReport;
}

/** What the last change of a profile was made to. */
export interface ProfileUndo {
  host: string;
  kept: KeptProfile;
}

/** What handling profiles needs of the background beside the store. */
export interface PortalDeps {
  book: PortalBook;
  /** The pages looked over last, the newest first. */
  checks: Kept<KeptCheck[]>;
  profileUndo: Kept<ProfileUndo | null>;
  /** Has the portal's page that was used last looked over; false when none is open. */
  checkInPortal(): Promise<boolean>;
}

/** The portal the extension is made for is listed though nothing was taught there. */
const builtInHost = '1cfresh.com';
/** Pages looked over that are kept while the browser runs. */
const mostChecks = 5;

/** Answers what is asked about the recognition of pages: the report, teaching, files with profiles. */
export function createPortalHandlers(deps: HandlerDeps): Pick<Handlers, keyof PortalRequests> {
  const { store, desk, serial, ring, openPage, book, checks, profileUndo } = deps;
  const profiles = keptProfiles(store.meta, book);
  const view = async (): Promise<ProfilesView> => {
    const { text } = await desk();
    const known = new Map([[builtInHost, await profiles.of(builtInHost)], ...(await profiles.all())]);
    return {
      portals: [...known].map(([host, kept]) => profileView(host, kept, book, text)),
      undoable: (await profileUndo.read())?.host ?? null,
    };
  };
  /** Puts a portal's profile in place; every open page of that portal reads by it at once. */
  const put = async (host: string, kept: KeptProfile, undo: ProfileUndo | null) => {
    await profiles.put(host, kept);
    await profileUndo.write(undo);
    await ring('all');
    return view();
  };
  const change = (host: string, edit: (kept: KeptProfile) => KeptProfile) =>
    serial(async () => {
      const before = await profiles.of(host);
      return put(host, edit(before), { host, kept: before });
    });
  const checkOf = async (id: string) => {
    const found = (await checks.read())?.find((check) => check.id === id);
    if (!found) throw new ExpectedError('check-lost');
    return found;
  };
  const read = (file: string) => {
    const result = book.readProfileFile(file);
    if ('value' in result) return result.value;
    const { why, place } = result.fault;
    throw new ExpectedError(`profile-${why}`, place, { place });
  };

  return {
    async 'page-checked'({ host, report }, { id, tab }) {
      const before = (await checks.read()) ?? [];
      const others = before.filter((check) => check.id !== id);
      await checks.write([{ id, host, report }, ...others].slice(0, mostChecks));
      await openPage(`check.html#${id}`, tab);
      return {};
    },

    async 'check-open'(_, question) {
      onlyOwnPage(question);
      return { found: await deps.checkInPortal() };
    },

    async 'check-read'({ id }, question) {
      onlyOwnPage(question);
      const { host, report } = await checkOf(id);
      const { own } = await profiles.of(host);
      return checkView(
        { host, report, profile: own ?? book.builtIn, print: book.printHealth(report, deps.about().version) },
        await desk(),
      );
    },

    async teach({ id, form, screen, columns }, question) {
      onlyOwnPage(question);
      const { host, report } = await checkOf(id);
      const sketch = report.forms[form]?.list;
      if (!sketch) throw new ExpectedError('bad-message', 'form');
      const { text } = await desk();
      return change(host, (kept) => {
        const lesson = book.lessonOf(sketch, screen, columns, kept.own ?? book.builtIn);
        if ('why' in lesson) throw refusal(lesson, (field) => fieldLabel(field, text));
        return { ...kept, lessons: book.addLesson(kept.lessons, lesson) };
      });
    },

    async 'profiles-read'(_, question) {
      onlyOwnPage(question);
      return view();
    },

    async 'profile-change'(wanted, question) {
      onlyOwnPage(question);
      const { host } = wanted;
      if (wanted.change === 'undo')
        return serial(async () => {
          const undo = await profileUndo.read();
          return undo?.host === host ? put(host, undo.kept, null) : view();
        });
      return change(host, (kept) =>
        wanted.change === 'forget'
          ? { ...kept, lessons: kept.lessons.filter((_lesson, index) => index !== wanted.lesson) }
          : { ...kept, own: null, lessons: [] },
      );
    },

    async 'profile-file'({ host }, question) {
      onlyOwnPage(question);
      return { text: book.writeProfileFile(host, await profiles.of(host)) };
    },

    async 'profile-preview'({ text: file }, question) {
      onlyOwnPage(question);
      const { host, kept } = read(file);
      const { lessons } = await profiles.of(host);
      return { portal: profileView(host, kept, book, (await desk()).text), replaced: lessons.length };
    },

    async 'profile-import'({ text: file }, question) {
      onlyOwnPage(question);
      const { host, kept } = read(file);
      return change(host, () => kept);
    },
  };
}

function refusal({ why, field, column = '' }: LessonFault, label: (field: string) => string): ExpectedError {
  const code: ErrorCode = `lesson-${why}`;
  return new ExpectedError(code, '', { column, field: field ? label(field) : '' });
}
