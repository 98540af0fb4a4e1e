/** Noun groups for people. */
import type { Chunk } from '../../../document.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { headWord, type Scene } from '../scene.js';

export const isPeople = (scene: Scene, chunk: Chunk): boolean => isPeopleWord(headWord(scene, chunk));
