import { extractAll } from '../extract.js';
import { answerRaces } from './race.js';

await answerRaces(extractAll);
