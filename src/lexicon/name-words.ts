/** Words that join, open, number or forbid names. */
const list = (names: string): readonly string[] => names.trim().split(/[,\s]+/);

/** Capital letters, but no names. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  list(`
      i, i'm, class, monday, tuesday, wednesday, thursday, friday, saturday, sunday, mondays, tuesdays, wednesdays, thursdays, fridays,
      saturdays, sundays, mon, tue, tues, wed, thu, thur, thurs, fri, sat, january, february, march, april, may, june, july, august,
      september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, ceo, ceos, cfo, coo, cto,
      cio, gdp, gnp, ipo, ipos, tv, tvs, dvd, dvds, cd, cds, pc, pcs, gmt, et, est, edt, pst, pdt, cet, bst, utc, cpi, ppi, pmi, pce,
      ai, vat, id, ids, hiv, aids, dna, rna, mp, mps, ufo, fy, lng, eps, ebitda, suv, suvs, ev, evs, etf, etfs, it, hr, pr, phd, mba,
      am, pm, ad, bc, ok, mep, meps, msp, msps, congressmen, pin, sms, lcd, gps, cctv, usd, gbp, eur, jpy, cny, mvp, qc, m&a, atm, atms,
      r&d, roi, gpu, gpus, cpu, led, oled, vr, ar, pvc, lpg, pdf, url, html, http, https, www, faq, diy, rpm, mph, mpg, bpd, bbl, cc,
      vs, no, nos, mr, mrs, ms, dr, jr, sr, st, inc, corp, co, ltd, plc, ag, sa, q1, q2, q3, q4, h1, h2, 1h, 2h, inning, innings, lbw,
      nl, al, pts, gp, pac, pacs, ngo, ngos, icu, icus, nda, ndas, rv, rvs, atv, atvs, lgbt, lgbtq, dui, dwi, ptsd, adhd, usb, bbq, ram, rom, ssd, ssds, hdd, cpus, lcds, leds, amoled, hdmi, nfc,
      lte, wifi, wi-fi, sim, esim, hdr, uhd, hd, fps, dslr, vpn, vpns, api, apis, app, apps, aqi, bmi, icbm, icbms, mri, thc, cbd, lsd, mdma, pcr, ivf, awd, fwd, rwd,
      4wd, phev, phevs, sos, ied, ieds, cpr, ppe, gpa, llc, llp, upc, qr, cgi, iot, saas, note, source, sources, image, photo, photos, picture, video, read, graphic, graphics, reporting, editing,
      writing, advertisement, share, copyright, email, e-mail, facebook-twitter, attn, tel, fax, pct, mln, bln, tonnes, one, two, three,
      four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, twenty, thirty, forty, fifty,
      sixty, hundred, thousand, million, millions, billion, billions, half, first, second, third, fourth, fifth, sixth, seventh, eighth,
      ninth, tenth, yen, pound, pounds, euro, euros, dollar, dollars, yuan, peso, rouble, ruble, rupee, rupees, franc, francs, mark,
      marks, sterling, treasuries, treasurys, internet, web, god, earth, sun, moon, english, spring, summer, autumn, fall, winter,
      north, south, east, west, prime, vice, president, minister, chancellor, senator, governor, chairman, premier, secretary, speaker,
      government, state, federal, national, international, gilts, bunds, eurobond, eurobonds, uk-based, stg, dlrs, dlr`),
);

/** Words of a sentence's start that are no part of the name behind them, whatever their tag. */
export const OPENING_WORDS: ReadonlySet<string> = new Set(
  list(`
      the, a, an, this, that, these, those, some, any, all, each, every, both, either, neither, no, another, other, such, many, most,
      much, more, few, several, its, his, her, their, our, my, your, it, he, she, they, we, you, i, who, what, which, where, when, why,
      how, whose, whom, in, on, at, by, for, from, of, to, with, without, within, into, onto, over, under, after, before, since, until,
      till, during, between, among, amongst, against, about, above, below, across, along, around, behind, beside, besides, beyond,
      despite, except, inside, outside, near, off, like, unlike, per, plus, through, throughout, toward, towards, upon, via, versus,
      and, but, or, nor, so, yet, if, because, although, though, while, whilst, whereas, unless, as, than, whether, once, however,
      meanwhile, moreover, also, still, then, there, here, now, today, yesterday, tomorrow, tonight, last, next, earlier, later,
      recently, currently, previously, formerly, former, ex, late, even, only, just, not, never, perhaps, maybe, instead, otherwise,
      therefore, thus, hence, separately, elsewhere, additionally, furthermore, nevertheless, nonetheless, again, already, almost,
      nearly, overall, according, following, including, excluding, given, based, asked, speaking, said, says, added, adding, is, are,
      was, were, be, been, has, have, had, do, does, did, will, would, can, could, may, might, must, should, shall, let, yes, well, oh,
      ah, o, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, twenty, thirty, forty, fifty, hundreds,
      thousands, millions, about, roughly, approximately, fellow, fresh, young, old, top, big, small, rich, poor, dear, none, nothing,
      everyone, everything, nobody, nationwide, globally, locally, worldwide, industry, shares, stocks, sales, profits, prices, police,
      officials, analysts, investors, experts, traders, economists, critics, residents, workers, people, men, women, children`),
);

/** A number behind these belongs to the name: "Section 318", "Channel 4", "Boeing 747", "Galaxy Note 9". */
export const NUMBERED_WORDS: ReadonlySet<string> = new Set(
  list(`
      section, chapter, article, title, rule, proposition, prop, resolution, amendment, schedule, regulation, directive, form, channel,
      radio, bbc, flight, interstate, highway, route, motorway, autoroute, autobahn, formula, windows, boeing, airbus, embraer,
      gulfstream, learjet, mig, tupolev, antonov, ilyushin, sukhoi, falcon, apollo, voyager, gemini, ariane, soyuz, vostok, shenzhou,
      artemis, starship, sputnik, iphone, ipad, ipod, galaxy, pixel, redmi, note, mate, nova, xperia, lumia, playstation, xbox, ps, gpt,
      chatgpt, llama, claude, android, ios, macos, firefox, explorer, office, photoshop, mp, pentium, geforce, radeon, rtx, ryzen, core,
      snapdragon, kindle, echo, thinkpad, macbook, surface, model, type, mark, mk, series, class, version, fortune, ftse, russell,
      stoxx, nikkei, csi, cac, ibex, asx, nifty, wilshire, studio, area, pier, terminal, unit, block, reactor, camp, stage, phase, tier,
      group, world, league, division, level, code, agenda, covid, psalm, verse, volume, vol, episode, season, shrek, rocky, rambo,
      terminator, spider-man, saw, halo, fifa, madden, euro, expo, stalag, district, ward, precinct, local, lot, platform, gate,
      peugeot, porsche, mazda, audi, bmw, saab, citroen, renault, volvo, ferrari, lexus, infiniti, tesla, fiat, cessna, bell, concorde,
      nokia, motorola, blackberry, samsung`),
);

/** Of those, words that are often followed by a count of something else; they need a small whole number with no unit or noun behind it. */
export const LOOSE_NUMBERED: ReadonlySet<string> = new Set(
  list(`
      note, mate, nova, office, mp, core, echo, surface, model, type, mark, series, class, form, title, unit, block, camp, stage, phase,
      group, world, league, division, level, code, local, lot, season, episode, saw, euro, nikkei, tesla, fiat, bell, bmw, audi, volvo,
      ferrari, mazda, renault, nokia, motorola, samsung, blackberry, falcon, gemini, area, saab, porsche, peugeot, citroen, lexus, fifa,
      madden, ftse, cac, russell, nifty, expo, district, boeing, airbus`),
);

/** Capital words behind the number that still belong: "iPhone 11 Pro", "iPad 9 Mini". */
export const NUMBER_TAILS: ReadonlySet<string> = new Set(
  list('pro,max,plus,ultra,mini,lite,air,se,live,neo,extra,fold,flip,turbo,super,xl,xr,xs,ti'),
);
