/** The tagger with the weights that `npm run train` makes of the sentences in this folder. */
import { Tagger } from './tagger.js';
import { readModel } from './weights.js';

export const tagger = new Tagger(readModel());
