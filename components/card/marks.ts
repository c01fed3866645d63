import type { CardMark, FormSheet } from '@/lib/messages/views';
import type { MarkState } from '../ui/marks';

/** How a card is marked. */
export const cardMarks: Record<CardMark, MarkState> = { good: 'passed', faulty: 'card-faulty', unseen: 'card-unseen' };

/** How the strip on a form is marked. */
export const sheetMarks: Record<FormSheet['mark'], MarkState> = { ...cardMarks, waiting: 'upcoming' };
