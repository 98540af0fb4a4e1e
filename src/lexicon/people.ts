/** Nouns for people, where a bare number beside them is an age: "children under [five]", "buyers were over [35]". */
const PEOPLE =
  /^(?:people|persons?|child|children|kids?|babies|infants?|toddlers|adults?|teens|men|man|women|woman|boys?|girls?|those|anyone|everyone|anybody|patients?|students?|pupils?|residents?|citizens?|respondents?|participants?|americans|britons|fans|relatives|immigrants|migrants|pensioners|parents|mothers|fathers|victims?|guests?|applicants?|couples|youths|minors|males?|females?|electorate|population|audience|workforce|nurses|staff|mps|delegates|candidates|colleagues|friends|heroes|officials|professionals|civilians|inmates|clients|wives|husbands|sons|daughters|brothers|sisters|siblings|claimants|recruits)$/;
const AGENTS = /^.{3,}(?:ers|ees|ors|[^l]ists|icians|arians|[st]men|women)$/;
const THINGS =
  /^(?:numbers|orders|papers|computers|containers|quarters|towers|powers|letters|rivers|servers|chargers|printers|trailers|matters|members' clubs|papers|borders|centers|meters|liters|factors|sectors|reactors|tractors|motors|sensors|monitors|doors|floors|fees|trees|degrees|trainers|boilers|freezers|scooters|tankers|freighters|streamers|colors|errors|offers|layers|figures)$/;

/** What befalls people in accidents and attacks: "14 were [hurt]". */
export const HARMED =
  /^(?:killed|died|injured|hurt|wounded|drowned|trapped|rescued|evacuated|displaced|hospitali[sz]ed|buried|stranded|dead|arrested|perished|missing)$/;

/** "actor", "prince", "policewoman" */
export const isPersonWord = (head: string): boolean =>
  /^(?:prince|princess|king|queen|boy|girl|man|woman|widow|widower|champion|star|captain|coach|nurse|student|guest|teenager|mother|father|husband|wife|brother|sister|son|daughter|suspect|victim|pilot|chef|actor|actress|author|doctor|poet|president|athlete|lawyer|judge|mayor)$/.test(
    head,
  ) ||
  (/^.{3,}(?:[^e]er|tor|sor|ist|ian|ress|man|woman)$/.test(head) &&
    !/^(?:cancer|fever|number|order|power|water|paper|weather|winter|summer|murder|matter|letter)$/.test(head));

/** "people", "voters", "employees"; not "orders" */
export function isPeopleWord(head: string): boolean {
  return PEOPLE.test(head) || (AGENTS.test(head) && !THINGS.test(head));
}
