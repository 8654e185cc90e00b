import type {Described} from '../settings.ts';
export const stageRules: readonly Described[] = [];
