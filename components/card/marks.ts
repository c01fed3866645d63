import type { CardMark } from '@/lib/messages/views';
import type { MarkState } from '../ui/marks';

/** How a card is marked. */
export const cardMarks: Record<CardMark, MarkState> = { good: 'passed', faulty: 'card-faulty', unseen: 'card-unseen' };
