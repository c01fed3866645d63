import type { FieldName, ScreenKind } from '@/lib/portal/types';

/** A field that a column may hold, in words. */
export interface FieldChoice {
  field: FieldName;
  label: string;
}

/** A kind of list, with what its columns may hold. */
export interface ScreenChoice {
  screen: ScreenKind;
  label: string;
  fields: FieldChoice[];
}

/** One column of a list as the user is asked about it. */
export interface ColumnView {
  /** «Код», «столбец 3 без названия» */
  caption: string;
  guesses: Partial<Record<ScreenKind, FieldName>>;
  /** «похоже на даты»; empty when it looks like nothing in particular. */
  looks: string;
}

/** How one form of the page stands, in words. */
export interface CheckForm {
  /** «список абонентов» or «не узнаю» */
  title: string;
  recognised: boolean;
  /** «уверенность 90 %, с 10:05» */
  sure: string;
  /** What spoke for it, and what against. */
  signs: string[];
  doubts: string[];
  /** «Не видно: ИНН, телефон» */
  notSeen: string | null;
  /** For lists: what can be put right. */
  list?: {
    /** What is kept of the form's name: «Абоненты*», «Список». */
    name: string;
    /** Best guess of its kind. */
    screen: ScreenKind;
    columns: ColumnView[];
  };
}

/** What «Проверить страницу» shows. */
export interface CheckView {
  host: string;
  /** «24.11 10:05» */
  when: string;
  lines: string[];
  forms: CheckForm[];
  screens: ScreenChoice[];
  /** The whole report to copy, without anything of a client. */
  report: string;
}

/** One list that was taught, in words. */
export interface LessonView {
  title: string;
  /** «Код абонента: «Шифр»» */
  columns: string[];
}

/** How one portal's forms are recognised. */
export interface PortalProfileView {
  host: string;
  /** «встроенный профиль 1cfresh, версия 1» */
  profile: string;
  lessons: LessonView[];
  /** Something differs from the built-in profile. */
  changed: boolean;
}

/** All portals whose profile can be looked at. */
export interface ProfilesView {
  portals: PortalProfileView[];
  /** The portal whose last change can be taken back. */
  undoable: string | null;
}

/** What a file would put in the place of what is known of its portal. */
export interface ProfilePreview {
  portal: PortalProfileView;
  /** Lessons of this portal that are known now and would go. */
  replaced: number;
}
