/** What a beginner tries on the training page, in order. */
export const trainingSteps = ['look', 'done', 'postpone', 'dates', 'undo'] as const;
export type TrainingStep = (typeof trainingSteps)[number];

/** Requests of the training page alone. */
export interface TrainingRequests {
  /** Forgets everything that was tried before: invented clients are as new. */
  'training-begin': [Record<string, never>, Record<string, never>];
  /** What was tried since. */
  'training-steps': [Record<string, never>, { done: TrainingStep[] }];
}
