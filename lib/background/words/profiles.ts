import type { PortalProfileView } from '@/lib/messages/portal-views';
import type { Text } from '@/lib/platform/text';
import type { KeptProfile, Lesson, PortalBook } from '@/lib/portal/types';
import { fieldLabel, screenWords } from './fields';

/** How one portal's forms are recognised, in words. */
export function profileView(
  host: string,
  { own, lessons }: KeptProfile,
  { builtIn }: Pick<PortalBook, 'builtIn'>,
  text: Text,
): PortalProfileView {
  const { id, revision } = own ?? builtIn;
  return {
    host,
    profile: text(own ? 'profile_own' : 'profile_built_in', { id, revision }),
    lessons: lessons.map((lesson) => ({
      title: lessonTitle(lesson, text),
      columns: Object.entries(lesson.columns).map(([field, column]) =>
        text('profile_column', { field: fieldLabel(field, text), column: columnWords(column, text) }),
      ),
    })),
    changed: own !== null || lessons.length > 0,
  };
}

function lessonTitle({ screen, caption, table }: Lesson, text: Text): string {
  const name = listName(caption, table);
  return screen
    ? text('profile_lesson', { name, screen: screenWords(screen, text) })
    : text('profile_foreign', { name });
}

/** What a list is called: by its form's caption where it has one, else by its table. */
export function listName(caption: string, table: string): string {
  return caption === '' ? table : caption.replace(/\*$/u, '…');
}

/** A column's caption, or which one it is where it has none. */
export function columnWords(caption: string, text: Text): string {
  const index = /^#(\d+)$/u.exec(caption)?.[1];
  return index === undefined ? caption : text('check_column_bare', { index });
}
