/** Shapes of the names a portal configuration decides: everything here may differ from portal to portal. */

export const listKinds = ['subscribers', 'invitations', 'subscriptions'] as const;
export type ListKind = (typeof listKinds)[number];
export const itemKinds = ['subscriber', 'invitation', 'subscription'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What a cell or a field shows. */
export type Fact =
  | 'code'
  | 'name'
  | 'inn'
  | 'kpp'
  | 'ogrn'
  | 'phone'
  | 'email'
  | 'city'
  | 'contact'
  | 'site'
  | 'comment'
  | 'createdOn'
  | 'employees'
  | 'serviced'
  | 'invitationNumber'
  | 'address'
  | 'invitedOn'
  | 'activatedOn'
  | 'blockedOn'
  | 'expiresOn'
  | 'state'
  | 'sentTimes'
  | 'subscriptionNumber'
  | 'tariff'
  | 'kind'
  | 'startsOn'
  | 'endsOn';

export interface ColumnSpec {
  fact: Fact;
  caption: string;
  /** Least width in pixels. */
  width: number;
  /** Share of the width left over; absent: none. */
  grow?: number;
}

export type CommandAction = 'create' | 'refresh' | 'send' | 'writeAndClose' | 'write' | 'more';

export interface CommandSpec {
  action: CommandAction;
  /** Name part of the id, after `form{N}_`. */
  name: string;
  caption: string;
  /** Keys shown in the tooltip. */
  keys?: string;
  /** Pressed by Ctrl+Enter. */
  isDefault?: boolean;
}

export interface ListSpec {
  kind: ListKind;
  /** Caption of the window and of the command that opens it. */
  caption: string;
  /** Internal link, `e1cib/list/…` (web-client.md §6). */
  link: string;
  /** Place among the sections. */
  section: number;
  /** Name part of the table's id. */
  table: string;
  commands: CommandSpec[];
  columns: ColumnSpec[];
}

export type Control = 'text' | 'reference' | 'date' | 'number' | 'lines' | 'flag' | 'radio';

export interface FieldSpec {
  fact: Fact;
  /** Name part of the id. */
  name: string;
  caption: string;
  control: Control;
  /** Index of the tab; 0 where the form has none. */
  tab: number;
  required?: boolean;
}

export interface ItemSpec {
  kind: ItemKind;
  /** Kind of object, as in «ООО «…» (Абонент)». */
  noun: string;
  /** `{presentation}` and `{noun}` are filled in. */
  title: string;
  link: string;
  commands: CommandSpec[];
  /** Captions and name parts of the tabs; none: a plain form. */
  tabs: { name: string; caption: string }[];
  fields: FieldSpec[];
}

export interface PortalTexts {
  more: string;
  search: string;
  searching: string;
  globalSearch: string;
  home: string;
  homeNote: string;
  functions: string;
  question: string;
  questionTitle: string;
  yes: string;
  no: string;
  cancel: string;
  ok: string;
  lock: string;
  takeLock: string;
  refused: string;
  errorTitle: string;
  errorReport: string;
  messages: string;
  balloon: string;
  choose: string;
  finalState: string;
  confirmLeave: string;
  contacts: string;
  letter: string;
  newItem: string;
  sessionDead: string;
  restart: string;
  close: string;
  invitation: string;
  subscription: string;
  from: string;
}

/** Every name of one portal. */
export interface CaptionSet {
  language: 'ru' | 'en';
  application: string;
  user: string;
  sections: string[];
  lists: Record<ListKind, ListSpec>;
  items: Record<ItemKind, ItemSpec>;
  invitationStates: Record<'sent' | 'activated' | 'blocked' | 'expired', string>;
  subscriptionKinds: Record<'main' | 'prolonging' | 'extending', string>;
  /** Name parts of ids that every form shares. */
  names: {
    commandBar: string;
    searchBox: string;
    viewState: string;
    contactsTable: string;
    letter: string;
    subscriptionsLink: string;
    note: string;
  };
  texts: PortalTexts;
}
