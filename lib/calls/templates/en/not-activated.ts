import type { CallPlan } from '../../plan';
import { choice, group, question, text, yesNo } from '../build';
import { next } from './common';

export const notActivated: CallPlan = {
  id: 'not-activated',
  language: 'en',
  title: 'CP1, invitation not activated',
  steps: [
    'Check the address in the invitation before you call.',
    'Do not reproach: find the reason and offer help.',
    'If the client is ready, send the invitation again while they are on the line.',
  ],
  groups: [
    group(
      'letter',
      'The letter',
      question(
        'arrived',
        'Did the letter with the invitation arrive?',
        'Invitation letter',
        choice({ yes: 'arrived', no: 'did not arrive', spam: 'went to spam', unknown: 'have not looked' }),
        { once: true, hint: 'Ask them to look into the spam folder right now.' },
      ),
      question('address', 'To which address shall we send the invitation?', 'Address for the invitation', text, {
        once: true,
        hint: 'Read the address you wrote down aloud, letter by letter.',
      }),
    ),
    group(
      'reason',
      'The reason',
      question(
        'reason',
        'What kept you from activating the invitation?',
        'Why not activated',
        choice({
          'no-letter': 'the letter did not arrive',
          spam: 'the letter is in spam',
          typo: 'a typo in the address',
          'no-time': 'no time',
          'no-manager': 'the head is away',
          'changed-mind': 'changed their mind',
          'chose-other': 'chose something else',
          'not-clear': 'did not see what to press',
        }),
        { once: true },
      ),
      question('activator', 'Who can open the invitation, and when?', 'Who will open the invitation', text, {
        once: true,
      }),
      question('resend', 'Shall we send the invitation again?', 'Send again', yesNo, { once: true }),
    ),
    group('agreement', 'Outcome', next),
  ],
};
