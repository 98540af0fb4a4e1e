/** Base forms of adjectives by wink-nlp, as NewsQuant writes its concepts: "best chefs" → good chef. */
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

const nlp = winkNLP(model, ['pos']);
const its = nlp.its;

/** "higher" → "high", "largest" → "large"; a word that is no adjective when it stands alone comes back as it is. */
export function adjectiveLemma(word: string): string {
  const tokens = nlp.readDoc(word).tokens();
  return tokens.out(its.pos)[0] === 'ADJ' ? tokens.out(its.lemma as typeof its.value)[0]! : word;
}
