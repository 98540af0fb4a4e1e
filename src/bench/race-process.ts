import { extract } from '../extract.js';
import { answerRaces } from './race.js';

await answerRaces(extract);
