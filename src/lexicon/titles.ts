/** Titles and jobs before a person's name. The title is no part of the name: "President Tovin Harrow" → Tovin Harrow. */
const list = (names: string): readonly string[] => names.trim().split(/\s*[,\n]\s*/);

export interface TitleList {
  readonly id: string;
  readonly gender: 'male' | 'female' | null;
  /** A short title stands before any name and is never a name by itself. */
  readonly words: readonly string[];
}

export const TITLES: readonly TitleList[] = [
  {
    id: 'mr',
    gender: 'male',
    words: list(`
      mr, mr., sir, lord, king, prince, emperor, duke, baron, earl, messrs, messrs., rabbi, imam, sheikh, sheik, ayatollah, pope,
      father, brother, cardinal, archbishop, bishop, herr, monsieur, señor, senor`),
  },
  {
    id: 'ms',
    gender: 'female',
    words: list('mrs,mrs.,ms,ms.,miss,lady,queen,princess,duchess,baroness,dame,sister,madame,mme,first lady'),
  },
  {
    id: 'honorific',
    gender: null,
    words: list(`
      dr, dr., prof, prof., professor, doctor, rev, rev., reverend, hon, hon., judge, justice, chief justice, president, vice president,
      vice-president, prime minister, deputy prime minister, premier, chancellor, minister, finance minister, foreign minister,
      defence minister, defense minister, interior minister, trade minister, health minister, energy minister, justice minister,
      education minister, home secretary, foreign secretary, health secretary, chief secretary, secretary of state, treasury secretary,
      commerce secretary, defense secretary, defence secretary, energy secretary, labor secretary, secretary-general, secretary general,
      secretary, governor, gov, gov., senator, sen, sen., representative, rep, rep., congressman, congresswoman, mayor, ambassador,
      general, gen, gen., major general, lieutenant general, brigadier, colonel, col, col., lieutenant colonel, lt, lt., lt. col.,
      lieutenant, captain, capt, capt., major, maj, maj., sergeant, sgt, sgt., corporal, private, admiral, commander, chief executive,
      chief executive officer, ceo, chief financial officer, cfo, chief operating officer, chairman, chairwoman, chair, deputy chairman,
      executive chairman, director, executive director, managing director, director general, director-general, commissioner,
      attorney general, attorney-general, attorney, solicitor, superintendent, inspector, detective, constable, officer, sheriff,
      det insp, det sgt, det supt, det ch insp, det ch supt, det con, insp, supt, ch insp, ch supt, chief inspector, chief constable,
      chief superintendent, detective inspector, detective sergeant, detective constable, detective superintendent,
      detective chief inspector, detective chief superintendent,
      speaker, leader, party leader, opposition leader, spokesman, spokeswoman, spokesperson, councillor, councilman, councilwoman, mp,
      mep, msp, dean, coach, manager, head coach, captain, skipper, analyst, economist, chief economist, professor of, founder,
      co-founder, author, actor, actress, singer, rapper, writer, novelist, director, producer, editor, reporter, correspondent,
      striker, midfielder, defender, goalkeeper, forward, pitcher, quarterback, guard, centre, winger, fly-half, scrum-half, prop,
      hooker, lock, batsman, bowler, all-rounder, seamer, spinner, pacer, champion, world champion, olympic champion, compatriot,
      veteran, teenager, billionaire, tycoon, entrepreneur, lawyer, prosecutor, candidate, president-elect, crown prince, czar,
      chief, boss, owner, trader, strategist, researcher, scientist, historian, activist, musician, comedian, model, presenter,
      broadcaster, journalist, photographer, artist, designer, architect, pilot, astronaut, driver, jockey, trainer, golfer, sprinter,
      cyclist, boxer, swimmer, seed, midfield, left-hander, right-hander, opener, substitute, defenceman, goaltender, outfielder,
      shortstop, catcher, reliever, closer, rookie, right-winger, left-winger, lawmaker, politician, dissident, guerrilla, rebel,
      gunman, suspect, republican, democrat, conservative, independent, socialist, centrist, incumbent, millionaire, businessman, businesswoman, financier, banker, broker`),
  },
];

/** Titles that stay titles with a capital letter; the rest of TITLES counts only in lower case or before a known name. */
export const SHORT_TITLES: ReadonlySet<string> = new Set(
  list(`
      mr, mrs, ms, miss, sir, lord, lady, dame, dr, prof, professor, rev, reverend, hon, judge, justice, president, premier, chancellor,
      minister, secretary, governor, gov, senator, sen, representative, rep, congressman, congresswoman, mayor, ambassador, general,
      gen, colonel, col, lieutenant, lt, captain, capt, major, maj, sergeant, sgt, corporal, admiral, commander, chairman, chairwoman,
      commissioner, insp, supt, king, queen, prince, princess, pope, archbishop, cardinal, bishop, sheikh, sheik, ayatollah, councillor, speaker,
      ceo, cfo, coach, messrs, duke, duchess, baroness, baron, detective, inspector, constable, superintendent, sheriff, rabbi, imam,
      doctor, emperor, mp, mep, msp, spokesman, spokeswoman, director, brigadier`),
);

/** Sides of politics before a name, with a capital letter anywhere: "met Republican Dale Harrow". */
export const PARTY_TITLES: ReadonlySet<string> = new Set(list('republican,democrat,conservative,independent,socialist'));

/** Behind a person's name: "Cal Ripken Jr.", "Louis XIV". */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(
  list('jr,sr,ii,iii,iv,v,vi,vii,viii,ix,xi,xii,xiv,xvi,xxiii,snr,jnr,md,phd,qc,kc,obe,mbe,cbe'),
);
