/** The tagger with the weights that `npm run train` makes of the sentences in this folder. */
import { Tagger } from './tagger.js';
import { model } from './weights.js';

export const tagger = new Tagger(model);
