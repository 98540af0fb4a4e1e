/** Measures and packs that only say how much of a thing is priced: "the price of a [gallon] of petrol". */
import { chunkAt, word, type Scene } from './scene.js';

const PORTION =
  /^(?:gallons?|barrels?|pints?|litres?|liters?|ounces?|pounds?|kilos?|kilograms?|tonnes?|tons?|bushels?|bottles?|cups?|packs?|packets?|cans?|glass|loaf|dozen|bags?|tens|dozens|scores|hundreds|thousands|millions|billions)$/;

/** Where the thing begins in the phrase [first, limit): behind "a gallon of", else at `first`. */
export function pastPortion(scene: Scene, first: number, limit: number): number {
  const end = chunkAt(scene, scene.chunkAt[first]!)?.after ?? limit;
  return end < limit - 1 && word(scene, end) === 'of' && PORTION.test(word(scene, end - 1)) ? end + 1 : first;
}
