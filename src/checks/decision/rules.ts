import type {ContentRule} from '../rule.ts';
import {noEffect} from './no-effect.ts';
import type {DecisionSubject} from './subject.ts';

/** Every criterion on decisions. */
export const decisionRules: readonly ContentRule<DecisionSubject>[] = [noEffect];
