/** Every word that counts as a number for the ledger: cardinals, scales, ordinals, fractions, multipliers. */
const words = `
zero nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion quadrillion lakh lakhs crore crores dozen
hundreds thousands millions billions trillions dozens
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth
half halves thirds quarter quarters fifths sixths eighths tenths
once twice thrice double doubled doubles doubling triple tripled triples tripling treble trebled quadruple quadrupled halve halved halving
twofold threefold fourfold fivefold sixfold tenfold
`;

export const NUMBER_WORDS: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean));
