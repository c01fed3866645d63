import type { CallPlan } from '../../plan';
import { group, longText, question } from '../build';
import { next } from './common';

export const blank: CallPlan = {
  id: 'blank',
  language: 'en',
  title: 'Conversation',
  steps: [],
  groups: [
    group(
      'talk',
      'Conversation',
      question('about', 'What did you speak about?', 'About', longText, { once: true }),
      next,
    ),
  ],
};
