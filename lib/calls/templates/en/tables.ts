import type { NotActivatedReason, Objection, Tables } from '../../tables';
import { tariffs } from '../tariffs';
import { letters } from './letters';

const reasons: NotActivatedReason[] = [
  {
    id: 'no-letter',
    text: 'the letter did not arrive',
    next: 'Check the address and send the invitation again while the client is on the line.',
    action: 'resend',
    callInDays: 1,
  },
  {
    id: 'spam',
    text: 'the letter is in spam',
    next: 'Ask them to open the letter in the spam folder and to mark it as no spam.',
    action: 'call-back',
    callInDays: 1,
  },
  {
    id: 'typo',
    text: 'a typo in the address',
    next: 'Take the address down letter by letter and send the invitation to the right one.',
    action: 'fix-address',
    callInDays: 1,
  },
  {
    id: 'no-time',
    text: 'no time',
    next: 'Agree on a time and offer to go through the activation together on the phone.',
    action: 'call-back',
    callInDays: 2,
  },
  {
    id: 'no-manager',
    text: 'the head is away',
    next: 'Find out when they are back, and who else can accept the invitation.',
    action: 'call-back',
    callInDays: 3,
  },
  {
    id: 'changed-mind',
    text: 'changed their mind',
    next: 'Ask what has changed. If it is final, close the work with the client and give the reason.',
    action: 'close',
    callInDays: null,
  },
  {
    id: 'chose-other',
    text: 'chose something else',
    next: 'Find out what they chose and what is better in it, and close the work with the client.',
    action: 'close',
    callInDays: null,
  },
  {
    id: 'not-clear',
    text: 'did not see what to press',
    next: 'Open the letter together on the phone and follow its link to the end.',
    action: 'explain',
    callInDays: 1,
  },
  {
    id: 'no-answer',
    text: 'no answer',
    next: 'Call at another time of the day, then write an e-mail.',
    action: 'call-back',
    callInDays: 1,
  },
  { id: 'own', text: 'something else', next: 'Write the reason in your own words.', action: 'none', callInDays: 2 },
];

const objections: Objection[] = [
  {
    id: 'expensive',
    text: 'expensive',
    answer:
      'Compare it with the whole cost of a program of their own: no server is needed here, and updates come by themselves.',
    ask: 'What do you compare the price with?',
  },
  {
    id: 'cloud',
    text: 'data in the cloud',
    answer:
      'Find out what exactly worries them. A base is seen only by those to whom the subscriber’s owner gave access.',
    ask: 'What worries you more: somebody else’s access or the loss of data?',
  },
  {
    id: 'internet',
    text: 'unreliable internet',
    answer:
      'Offer to try the connection out during the trial, and to think of a spare line, a mobile one for instance.',
    ask: 'How often does the connection fail, and for how long?',
  },
  {
    id: 'own-program',
    text: 'have a program of their own',
    answer: 'Discuss what moving gives them: work from anywhere, updates without their doing, no server.',
    ask: 'Which program do you have, and who looks after it?',
  },
  {
    id: 'no-time',
    text: 'no time to learn it',
    answer: 'Offer to begin with one task and to go through it together on the phone.',
    ask: 'Which work would you like to do in the program first?',
  },
  {
    id: 'changes',
    text: 'modifications are needed',
    answer: 'Find out which: settings and extensions solve a part of the tasks. Bring in a specialist.',
    ask: 'What does the standard program lack?',
  },
  {
    id: 'approval',
    text: 'have to ask others',
    answer: 'Offer a short talk together with the person who decides.',
    ask: 'Who decides, and when can we talk to them?',
  },
];

export const tables: Tables = {
  letters,
  objections,
  reasons,
  tariffs: tariffs(
    {
      retail: 'One base of 1C:Retail.',
      basic: 'One base for small accounting.',
      prof: 'Several bases and a small team.',
      corp: 'Two bases of 1C:Integrated Automation and up to ten others.',
    },
    'partners’ public pages',
  ),
  partnerInclusions: [
    'any applications',
    'any number of users and sessions',
    'access to ITS',
    'the service «Контрагент»',
    'the service «ДиректБанк»',
    'the service «Бизнес-сеть»',
  ],
};
