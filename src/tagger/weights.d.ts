import type { Model } from './tagger.js';

export declare const readModel: () => Model;
