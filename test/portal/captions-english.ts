import type { CaptionSet, Fact } from './caption-types';
import { russianCaptions } from './captions';

/** Captions and name parts of the English interface (manner B30); what is not here stays as it is. */
const words: Record<Fact, [caption: string, name: string]> = {
  code: ['Code', 'Code'],
  name: ['Description', 'Description'],
  inn: ['TIN', 'TIN'],
  kpp: ['CRTR', 'CRTR'],
  ogrn: ['PSRN', 'PSRN'],
  phone: ['Phone', 'Phone'],
  email: ['Email', 'Email'],
  city: ['City', 'City'],
  contact: ['Contact person', 'ContactPerson'],
  site: ['Website', 'Website'],
  comment: ['Comment', 'Comment'],
  createdOn: ['Created', 'Date'],
  employees: ['Headcount', 'Headcount'],
  serviced: ['Serviced by us', 'Serviced'],
  invitationNumber: ['Number', 'Number'],
  address: ['Invitation address', 'EmailAddress'],
  invitedOn: ['Invited', 'InvitationDate'],
  activatedOn: ['Activated', 'ActivationDate'],
  blockedOn: ['Blocked', 'BlockDate'],
  expiresOn: ['Valid until', 'ValidUntil'],
  state: ['State', 'State'],
  sentTimes: ['Times sent', 'SendCount'],
  subscriptionNumber: ['Subscription number', 'Number'],
  tariff: ['Plan', 'Plan'],
  kind: ['Type', 'Type'],
  startsOn: ['Start date', 'StartDate'],
  endsOn: ['End date', 'EndDate'],
};

const commands: Record<string, [caption: string, name: string]> = {
  create: ['Create', 'FormCreate'],
  refresh: ['Refresh', 'FormRefresh'],
  send: ['Send and close', 'FormSendAndClose'],
  writeAndClose: ['Save and close', 'FormWriteAndClose'],
  write: ['Save', 'FormWrite'],
};

/** A copy of the Russian set with English words; shapes, widths and order are the same. */
export function englishCaptions(): CaptionSet {
  const set = structuredClone(russianCaptions);
  const lists = { subscribers: 'Subscribers', invitations: 'Subscriber invitations', subscriptions: 'Subscriptions' };
  const items = { subscriber: 'Subscriber', invitation: 'Subscriber invitation', subscription: 'Subscription' };
  set.language = 'en';
  set.application = 'Service manager';
  set.user = 'Partner manager';
  set.sections = ['Main', 'Customers', 'Subscriptions'];
  for (const list of Object.values(set.lists)) {
    list.caption = lists[list.kind];
    list.link = {
      subscribers: 'Catalog.Subscribers',
      invitations: 'Document.Invitation',
      subscriptions: 'Document.Subscription',
    }[list.kind];
    list.table = 'List';
    for (const column of list.columns) column.caption = columnCaption(list.kind, column.fact);
  }
  for (const item of Object.values(set.items)) {
    item.noun = items[item.kind];
    item.link = {
      subscriber: 'Catalog.Subscribers',
      invitation: 'Document.Invitation',
      subscription: 'Document.Subscription',
    }[item.kind];
    for (const field of item.fields) {
      field.caption = columnCaption(item.kind === 'subscriber' ? 'subscribers' : 'invitations', field.fact);
      field.name = field.fact === 'name' && item.kind !== 'subscriber' ? 'Subscriber' : words[field.fact][1];
    }
    for (const [index, tab] of item.tabs.entries()) {
      Object.assign(
        tab,
        index === 0 ? { name: 'MainPage', caption: 'Main' } : { name: 'ContactsPage', caption: 'Contact details' },
      );
    }
  }
  for (const command of [...Object.values(set.lists), ...Object.values(set.items)].flatMap((form) => form.commands)) {
    const word = commands[command.action];
    if (word) [command.caption, command.name] = word;
  }
  set.invitationStates = { sent: 'Sent', activated: 'Activated', blocked: 'Blocked', expired: 'Expired' };
  set.subscriptionKinds = { main: 'Main', prolonging: 'Prolonging', extending: 'Extending' };
  set.names = {
    commandBar: 'FormCommandBar',
    searchBox: 'SearchString',
    viewState: 'ViewStatus',
    contactsTable: 'Contacts',
    letter: 'LetterText',
    subscriptionsLink: 'OpenSubscriptions',
    note: 'Explanation',
  };
  set.texts = {
    more: 'More',
    search: 'Search (Ctrl+F)',
    searching: 'Searching…',
    globalSearch: 'Search Ctrl+Shift+F',
    home: 'Home page',
    homeNote: 'Choose a section on the left.',
    functions: 'Functions menu',
    question: 'The data was changed. Do you want to save the changes?',
    questionTitle: 'Sending an invitation',
    yes: 'Yes',
    no: 'No',
    cancel: 'Cancel',
    ok: 'OK',
    lock: 'Cannot start editing. The object is already locked by another user.',
    takeLock: 'Take over editing',
    refused: 'Cannot send the invitation: the mail server refused the address.',
    errorTitle: 'Error',
    errorReport: 'Create an error report',
    messages: 'Messages:',
    balloon: 'Field "Invitation address" is filled in wrongly',
    choose: 'Select from list (Ctrl+Down)',
    finalState: 'The report is not generated. Click "Generate" to get it.',
    confirmLeave: 'Finish the current operation?',
    contacts: 'Contacts',
    letter: 'Letter',
    newItem: 'create',
    sessionDead: 'Unfortunately, an unexpected error occurred',
    restart: 'Restart',
    close: 'Close',
    invitation: 'Subscriber invitation',
    subscription: 'Subscription',
    from: 'dated',
  };
  return set;
}

function columnCaption(kind: string, fact: Fact): string {
  if (fact === 'name' && kind !== 'subscribers') return 'Subscriber';
  if (fact === 'code' && kind !== 'subscribers') return 'Subscriber code';
  if (fact === 'endsOn' && kind === 'subscribers') return 'Trial until';
  return words[fact][0];
}
