import type { CallPlan } from '../../plan';
import { activated } from './activated';
import { beforeEnd } from './before-end';
import { blank } from './blank';
import { firstCall } from './first-call';
import { midTrial } from './mid-trial';
import { notActivated } from './not-activated';
import { renewal } from './renewal';

export const plans: CallPlan[] = [firstCall, activated, notActivated, midTrial, beforeEnd, renewal, blank];
