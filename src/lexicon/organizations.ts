/** What makes an organization of a name: suffixes, head nouns, and the words that describe one. */
const list = (names: string): readonly string[] => names.trim().split(/\s*[,\n]\s*/);

/** At the end of a company's name; a full stop belongs to it. "Brellan Industries Inc." */
export const COMPANY_SUFFIXES: ReadonlySet<string> = new Set(
  list(`
      inc, corp, corporation, co, cos, company, companies, ltd, limited, plc, llc, llp, lp, ag, sa, nv, bv, ab, oy, oyj, asa, as, kg,
      kgaa, gmbh, se, spa, srl, pty, pte, bhd, berhad, sdn, tbk, kk, bancorp, bancorporation, bancshares, holdings, holding, group,
      industries, enterprises, technologies, pharmaceuticals, laboratories, associates, & co, s.a., n.v., s.p.a., a.g., l.p., p.l.c.,
      a/s`),
);

/** Words that make any name a company's: "Tolvane Savings Association". */
export const LENDER_WORDS: ReadonlySet<string> = new Set(['savings', 'bank', 'loan', 'insurance', 'assurance']);

/** Last word of an organization's name. */
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  list(`
      bank, banks, banking, bankers, party, ministry, department, dept, commission, agency, bureau, institute, institution, university,
      college, court, council, committee, subcommittee, association, federation, union, exchange, authority, board, service, services,
      office, fund, funds, foundation, trust, society, press, times, journal, gazette, herald, tribune, chronicle, observer, telegraph,
      guardian, mirror, post, news, newspapers, network, networks, airlines, airline, airways, aviation, aerospace, motors, motor,
      watchdog, regulator, ombudsman, inspectorate, taskforce, tribunal, charity, coalition, alliance, consortium, autos, automobiles, automotive, pharma, robotics, analytics, wealth, retail, foods, cement, realty, infra, systems, electronics, semiconductor, semiconductors, software, computer, computers, energy, petroleum, oil, gas, electric,
      power, utilities, partners, partnership, capital, securities, investments, investment, investors, management, advisors, advisers,
      advisory, financial, finance, insurance, assurance, savings, loan, mortgage, stores, supermarkets, foods, food, brands, products,
      beverages, brewing, brewery, breweries, entertainment, studios, studio, pictures, records, media, communications, telecom,
      telecommunications, telephone, wireless, mobile, labs, laboratory, research, solutions, consulting, international, global,
      resources, mines, mining, minerals, metals, steel, chemical, chemicals, materials, paper, properties, realty, estates, homes,
      hospital, hospitals, clinic, school, schools, academy, church, police, army, navy, force, forces, guard, guards, corps,
      parliament, congress, senate, assembly, cabinet, administration, secretariat, treasury, reserve, club, fc, afc, rfc, cf, united,
      rovers, wanderers, harriers, athletic, albion, hotspur, argyle, thistle, orient, saracens, wasps, orchestra, theatre, ballet, opera, team, league, conference, alliance, coalition,
      movement, front, brigade, brigades, militia, campaign, initiative, organisation, organization, government, embassy, consulate,
      mission, taskforce, inspectorate, ombudsman, tribunal, chamber, confederation, congregation, consortium, cooperative, syndicate,
      dynamics, instruments, devices, engineering, construction, builders, logistics, shipping, lines, railway, railways, railroad,
      railroads, transport, transportation, trucking, transit, express, automotive, tire, rubber, tobacco, textiles, apparel, shoes,
      cosmetics, toys, healthcare, biosciences, biotech, therapeutics, genetics, pharma, pharmaceutical, medical, sciences, retail,
      hotels, hotel, resorts, casinos, restaurants, coffee, bakery, farms, dairy, publishing, publications, publishers, magazine,
      broadcasting, television, tv, radio, cable, satellite, interactive, games, gaming, ventures, equity, leasing, leasings, credit,
      trading, commodities, brothers, bros, sons, scouts, legion, rifles, regiment, squadron, fleet, command, center, centre, project,
      survey, watch, monitor, alliance, workers, teamsters, lawyers, farmers, manufacturers, owners, democrats, republicans,
      conservatives, liberals, greens, socialists, communists, nationalists, giants, yankees, mets, cubs, sox, braves, dodgers, rangers,
      astros, athletics, angels, mariners, orioles, tigers, indians, twins, royals, brewers, cardinals, reds, pirates, phillies, expos,
      marlins, rockies, padres, jays, cowboys, eagles, redskins, packers, bears, vikings, lions, saints, falcons, panthers, rams, 49ers,
      seahawks, raiders, broncos, chiefs, chargers, bills, dolphins, patriots, jets, steelers, browns, bengals, ravens, colts, oilers,
      jaguars, buccaneers, bulls, lakers, celtics, knicks, nets, sixers, heat, magic, hawks, hornets, pacers, pistons, cavaliers, bucks,
      raptors, spurs, rockets, mavericks, suns, clippers, warriors, kings, sonics, blazers, jazz, nuggets, timberwolves, grizzlies,
      pelicans, thunder, bruins, canadiens, sabres, penguins, flyers, devils, islanders, capitals, senators, leafs, blackhawks, blues,
      predators, canucks, flames, avalanche, sharks, ducks, kraken, lightning, coyotes, hurricanes, whalers, stars, wings, bluejackets,
      dynamo, spartak, lokomotiv, sporting, real, inter`),
);

/** Head nouns that stand before "of" or "for": "Bank of England", "Institute for Fiscal Studies". */
export const ORGANIZATION_OF: ReadonlySet<string> = new Set(
  list(`
      bank, university, ministry, department, institute, board, bureau, office, council, commission, federation, association, society,
      house, court, academy, college, school, chamber, church, league, union, center, centre, confederation, committee, organization,
      organisation, congress, party, agency, authority, fund, foundation, conference, assembly, army, campaign, alliance, coalition,
      movement, friends, doctors, reporters, museum, campaign, secretariat, corporation, company, group, brotherhood, daughters, sons,
      trustees`),
);

/** Last word of the name of something else that is no person, place or organization. */
export const OTHER_HEADS: ReadonlySet<string> = new Set(
  list(`
      cup, championship, championships, open, olympics, olympiad, games, tournament, masters, trophy, grand prix, prix, series, bowl,
      derby, marathon, classic, invitational, super bowl, playoffs, award, awards, prize, oscar, oscars, grammy, act, bill, law,
      amendment, constitution, treaty, agreement, accord, accords, protocol, pact, convention, declaration, charter, resolution, plan,
      deal, war, wars, battle, revolution, uprising, day, week, month, festival, carnival, expo, summit, index, average, composite,
      futures, code, program, programme, scheme, disease, syndrome, virus, hurricane, storm, cyclone, typhoon, earthquake, crisis,
      scandal, case, trial, report, study, review, bible, koran, quran, christmas, easter, ramadan, thanksgiving, language, religion,
      era, age, renaissance, eve, holiday, holidays, sunday, conference call, tour, stakes, handicap, division, rule, rules, doctrine,
      effect, dream, yojana, abhiyan`),
);

/** In front of another kind of name: "Hurricane Mirna", "Operation Desert Storm". */
export const OTHER_OPENERS: ReadonlySet<string> = new Set(
  list(`
      hurricane, storm, typhoon, cyclone, operation, project, tropical storm, super, flight, act, article, section, chapter, title,
      proposition, resolution, covid, hms, uss, ss`),
);

/** Common nouns that describe an organization right before or behind its name: "tile retailer Tolvane", "Marrick, a data firm". */
export const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(
  list(`
      company, firm, group, bank, insurer, retailer, carmaker, automaker, airline, chain, maker, producer, lender, broker, brokerage,
      giant, manufacturer, supplier, operator, carrier, conglomerate, startup, start-up, agency, regulator, watchdog, authority, union,
      party, club, team, side, university, institute, exchange, fund, charity, newspaper, daily, magazine, studio, broadcaster,
      publisher, developer, utility, miner, refiner, builder, brewer, subsidiary, unit, division, affiliate, parent, rival, competitor,
      consultancy, organization, organisation, think-tank, tank, distributor, drugmaker, drug-maker, chipmaker, chip-maker, steelmaker,
      airliner, supermarket, department store, website, site, network, label, service, provider, contractor, bookmaker, housebuilder,
      homebuilder, hotelier, restaurateur, wholesaler, grocer, importer, exporter, smelter, venture, joint venture, coalition, alliance,
      movement, militia, champions, leaders, band, platform, app, foundation, nonprofit, hospital, college, school, lobby, body,
      federation, association, news agency, wire, investor, shareholder, airlines, minnows, newcomers, strugglers, insurers, banks`),
);
