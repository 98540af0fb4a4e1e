/** Places below and above countries, and the words that make a place of a name. General knowledge, one list a kind. */
export interface PlaceList {
  readonly id: string;
  readonly names: readonly string[];
  /** Adjectives and words for the people, as [adjective, place]. */
  readonly adjectives?: readonly (readonly [string, string])[];
}

const list = (names: string): readonly string[] => names.trim().split(/\s*[,\n]\s*/);

export const PLACES: readonly PlaceList[] = [
  {
    id: 'continent',
    names: list(`Africa,Asia,Europe,North America,South America,Latin America,Central America,Oceania,Australasia,Middle East,Far East,Near East,
      East Asia,Southeast Asia,South-East Asia,South East Asia,South Asia,Central Asia,Western Europe,Eastern Europe,Central Europe,Northern Europe,
      Southern Europe,West Africa,East Africa,North Africa,Sub-Saharan Africa,sub-Saharan Africa,Asia-Pacific,Asia Pacific,Asia Minor,Scandinavia,Caribbean,Balkans,
      Baltics,Benelux,Caucasus,Eurasia,Persian Gulf,Gulf of Mexico,Gulf Coast,Mediterranean,Mediterranean Sea,Black Sea,Baltic Sea,North Sea,Red Sea,Dead Sea,
      South China Sea,East China Sea,Caspian Sea,Arctic,Arctic Ocean,Atlantic,Atlantic Ocean,Pacific,Pacific Ocean,Indian Ocean,English Channel,
      Amazon Basin,Sahara,Sahel,Horn of Africa,Levant,Maghreb,Iberia,Siberia,Kashmir,Crimea,Donbas,Donbass,Chechnya,Kurdistan,Tibet,Xinjiang,
      Inner Mongolia,Manchuria,Palestine,West Bank,Gaza Strip,Gaza,Golan Heights,Suez Canal,Panama Canal,Strait of Hormuz,Korean Peninsula,Mars,Earth,
      Silicon Valley,Wall Street,Main Street,West Coast,East Coast,Midwest,New England,Great Lakes,Rust Belt,Sun Belt,Appalachia,Bay Area,Down Under,Eurozone`),
    adjectives: [
      ['European', 'Europe'], ['Europeans', 'Europe'], ['Asian', 'Asia'], ['Asians', 'Asia'], ['African', 'Africa'], ['Africans', 'Africa'],
      ['Latin American', 'Latin America'], ['Latin Americans', 'Latin America'], ['South American', 'South America'], ['North American', 'North America'],
      ['Central American', 'Central America'], ['Middle Eastern', 'Middle East'], ['Scandinavian', 'Scandinavia'], ['West European', 'Western Europe'],
      ['East European', 'Eastern Europe'], ['Southeast Asian', 'Southeast Asia'], ['South Asian', 'South Asia'], ['Chechen', 'Chechnya'], ['Chechens', 'Chechnya'],
      ['Tibetan', 'Tibet'], ['Siberian', 'Siberia'], ['Kashmiri', 'Kashmir'], ['Crimean', 'Crimea'], ['pan-European', 'Europe'], ['West African', 'West Africa'], ['East African', 'East Africa'], ['North African', 'North Africa'],
      ['Central Asian', 'Central Asia'], ['Eastern European', 'Eastern Europe'], ['Western European', 'Western Europe'], ['Northern European', 'Northern Europe'],
      ['Central European', 'Central Europe'], ['Southern European', 'Southern Europe'], ['East Asian', 'East Asia'], ['Balkan', 'Balkans'],
    ],
  },
  {
    id: 'us-state',
    names: list(`Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,
      Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,New York State,
      North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,
      Washington State,West Virginia,Wisconsin,Wyoming,District of Columbia,Northern California,Southern California`),
    adjectives: [
      ['Californian', 'California'], ['Californians', 'California'], ['Texan', 'Texas'], ['Texans', 'Texas'], ['Floridian', 'Florida'], ['Hawaiian', 'Hawaii'], ['Alaskan', 'Alaska'],
      ['New Yorker', 'New York'], ['New Yorkers', 'New York'], ['Virginian', 'Virginia'],
    ],
  },
  {
    id: 'state-abbreviation',
    names: list(`Ala.,Ariz.,Ark.,Calif.,Colo.,Conn.,Del.,Fla.,Ga.,Ill.,Ind.,Kan.,Ky.,La.,Mass.,Md.,Mich.,Minn.,Miss.,Mo.,Mont.,N.C.,N.D.,N.H.,N.J.,N.M.,N.Y.,Neb.,
      Nev.,Okla.,Ore.,Pa.,R.I.,S.C.,S.D.,Tenn.,Tex.,Va.,Vt.,W.Va.,Wash.,Wis.,Wyo.,D.C.,B.C.,Ont.,Que.,P.E.I.,NSW`),
  },
  {
    id: 'region',
    names: list(`Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,Newfoundland and Labrador,Prince Edward Island,Yukon,
      Nunavut,Northwest Territories,England,Scotland,Wales,Northern Ireland,Ulster,Cornwall,Devon,Dorset,Somerset,Hampshire,Sussex,West Sussex,East Sussex,Kent,Surrey,Essex,
      Suffolk,Norfolk,Cambridgeshire,Hertfordshire,Bedfordshire,Buckinghamshire,Oxfordshire,Berkshire,Wiltshire,Gloucestershire,Worcestershire,Warwickshire,
      Herefordshire,Shropshire,Staffordshire,Derbyshire,Nottinghamshire,Leicestershire,Lincolnshire,Northamptonshire,Cheshire,Lancashire,Merseyside,Yorkshire,
      North Yorkshire,West Yorkshire,South Yorkshire,Cumbria,Durham,Northumberland,Tyneside,Teesside,Humberside,West Midlands,East Midlands,Midlands,Middlesex,Glamorgan,
      Greater Manchester,Isle of Wight,Orkney,Shetland,Highlands,Fife,Lothian,Antrim,Armagh,New South Wales,Victoria,Queensland,Western Australia,South Australia,Tasmania,
      Northern Territory,Bavaria,Saxony,Lower Saxony,Hesse,North Rhine-Westphalia,Baden-Wuerttemberg,Brandenburg,Thuringia,Rhineland,Catalonia,Andalusia,Basque Country,Galicia,
      Brittany,Normandy,Provence,Corsica,Alsace,Lorraine,Burgundy,Tuscany,Sicily,Sardinia,Lombardy,Piedmont,Veneto,Umbria,Calabria,Puglia,Flanders,Wallonia,Crete,Silesia,
      Transylvania,Vojvodina,Dagestan,Ingushetia,Tatarstan,Guangdong,Sichuan,Hunan,Hubei,Henan,Hebei,Shandong,Shanxi,Shaanxi,Zhejiang,Jiangsu,Jiangxi,Fujian,Anhui,Yunnan,
      Guangxi,Guizhou,Gansu,Hainan,Liaoning,Jilin,Heilongjiang,Qinghai,Punjab,Gujarat,Maharashtra,Kerala,Karnataka,Tamil Nadu,Uttar Pradesh,Madhya Pradesh,Andhra Pradesh,
      West Bengal,Bihar,Rajasthan,Assam,Odisha,Orissa,Haryana,Jharkhand,Telangana,Goa,Sindh,Baluchistan,Balochistan,Hokkaido,Honshu,Kyushu,Okinawa,Fukushima,Java,Sumatra,Bali,Borneo,
      Aceh,Kalimantan,Sulawesi,Papua,Mindanao,Luzon,Sabah,Sarawak,Penang,Selangor,KwaZulu-Natal,Gauteng,Western Cape,Eastern Cape,Transvaal,Darfur,Tigray,Biafra,Katanga,Kivu,
      Chiapas,Jalisco,Oaxaca,Yucatan,Nuevo Leon,Baja California,Sinaloa,Minas Gerais,Bahia,Parana,Rio Grande do Sul,Patagonia,Antioquia,Kosovo,Abkhazia,South Ossetia,
      Nagorno-Karabakh,Luhansk,Donetsk,Kherson,Zaporizhzhia,Anatolia,Bosphorus,Canary Islands,Balearic Islands,Azores,Madeira,Channel Islands,Long Island,Cape Cod`),
    adjectives: [
      ['English', 'England'], ['Englishman', 'England'], ['Scottish', 'Scotland'], ['Scot', 'Scotland'], ['Scots', 'Scotland'], ['Welsh', 'Wales'], ['Welshman', 'Wales'],
      ['Northern Irish', 'Northern Ireland'], ['Cornish', 'Cornwall'], ['Bavarian', 'Bavaria'], ['Catalan', 'Catalonia'], ['Sicilian', 'Sicily'], ['Flemish', 'Flanders'],
      ['Tasmanian', 'Tasmania'], ['Basque', 'Basque Country'], ['Corsican', 'Corsica'],
    ],
  },
  {
    id: 'city',
    names: list(`Aarhus,Abidjan,Abu Dhabi,Abuja,Acapulco,Accra,Adana,Addis Ababa,Adelaide,Aden,Ahmedabad,Akron,Albany,Albuquerque,Aleppo,Alexandria,Algiers,Almaty,Amarillo,Amman,Amsterdam,
      Anaheim,Anchorage,Ankara,Ann Arbor,Antwerp,Arlington,Asheville,Ashgabat,Aspen,Astana,Asuncion,Athens,Atlanta,Atlantic City,Auckland,Augusta,Aurora,Austin,Avignon,Baghdad,Bakersfield,Baku,
      Baltimore,Bamako,Bandung,Bangalore,Bengaluru,Bangkok,Bangui,Banja Luka,Barcelona,Bari,Basel,Basle,Basra,Baton Rouge,Beijing,Beirut,Belfast,Belgrade,Belo Horizonte,Benghazi,Bergen,Berkeley,
      Berlin,Berne,Bern,Bethlehem,Beverly Hills,Bilbao,Birmingham,Bishkek,Blackburn,Blackpool,Bloomfield,Bloomington,Bochum,Bogota,Bogotá,Boise,Bologna,Bolton,Bombay,Bonn,Bordeaux,Boston,Boulder,Bournemouth,Bradford,
      Brasilia,Brasília,Bratislava,Brazzaville,Bremen,Brest,Brighton,Brisbane,Bristol,Brno,Brooklyn,Bronx,Bruges,Brunswick,Brussels,Bucharest,Budapest,Buenos Aires,Buffalo,Bujumbura,Bulawayo,Busan,
      Cairo,Calais,Calcutta,Calgary,Cali,Cambridge,Canberra,Cancun,Cannes,Canterbury,Canton,Cape Canaveral,Cape Town,Caracas,Cardiff,Carlisle,Cartagena,Casablanca,Charleston,Charlotte,Charlottesville,Chattanooga,
      Chelmsford,Chengdu,Chennai,Chesterfield,Cheltenham,Chernobyl,Chicago,Chihuahua,Chisinau,Chittagong,Chongqing,Christchurch,Cincinnati,Ciudad Juarez,Cleveland,Cologne,Colombo,Colorado Springs,Columbia,Columbus,
      Conakry,Copenhagen,Cordoba,Cork,Corpus Christi,Cotonou,Coventry,Cracow,Krakow,Croydon,Cupertino,Curitiba,Dakar,Dalian,Dallas,Damascus,Dar es Salaam,Darwin,Davos,Dayton,Dayton Beach,Daytona Beach,Dearborn,Delhi,Denver,Derby,
      Des Moines,Detroit,Dhaka,Dijon,Doha,Doncaster,Dortmund,Dover,Dresden,Dubai,Dublin,Dubrovnik,Duisburg,Duluth,Dundee,Dunedin,Durban,Durham,Dushanbe,Dusseldorf,Duesseldorf,Düsseldorf,East Rutherford,Edinburgh,
      Edmonton,Eindhoven,El Paso,Enschede,Erie,Essen,Eugene,Exeter,Fairbanks,Fayetteville,Ferrara,Flint,Florence,Flushing Meadows,Foochow,Fort Lauderdale,Fort Worth,Frankfurt,Freetown,Fremont,Fresno,Fukuoka,Gaborone,Galway,Gary,Gdansk,Geelong,
      Geneva,Genoa,Georgetown,Ghent,Glasgow,Gloucester,Gothenburg,Graz,Green Bay,Greensboro,Greenville,Greenwich,Grenoble,Grimsby,Groningen,Grozny,Guadalajara,Guangzhou,Guatemala City,Guayaquil,Hague,The Hague,Haifa,Halifax,
      Hamburg,Hamilton,Hangzhou,Hannover,Hanover,Hanoi,Harare,Harbin,Harlem,Harrisburg,Hartford,Hastings,Havana,Hebron,Heidelberg,Helsinki,Henderson,Hiroshima,Ho Chi Minh City,Hobart,Hollywood,Honolulu,Houston,Huddersfield,Hull,Huntsville,
      Hyderabad,Ibadan,Incheon,Indianapolis,Indore,Innsbruck,Inverness,Ipswich,Irkutsk,Irvine,Isfahan,Islamabad,Istanbul,Izmir,Jackson,Jacksonville,Jaipur,Jakarta,Jeddah,Jena,Jersey City,Jerusalem,Johannesburg,Juba,Kabul,Kaduna,
      Kaiserslautern,Kalamazoo,Kampala,Kandahar,Kano,Kansas City,Kanpur,Kaohsiung,Karachi,Karlsruhe,Kathmandu,Katowice,Kazan,Kenosha,Key West,Khartoum,Kharkiv,Kharkov,Kiel,Kiev,Kyiv,Kigali,Kingston,Kinshasa,Knoxville,Kobe,Kolkata,Kowloon,Krasnodar,
      Krasnoyarsk,Kuala Lumpur,Kunming,Kuwait City,Kyoto,La Paz,Lagos,Lahore,Laguna Beach,Lansing,Las Vegas,Lausanne,Le Havre,Le Mans,Leeds,Leicester,Leipzig,Lens,Leverkusen,Lexington,Libreville,Liege,Lille,Lilongwe,Lima,Limerick,
      Limoges,Lincoln,Linz,Lisbon,Little Rock,Liverpool,Livingston,Ljubljana,Lome,London,Londonderry,Long Beach,Los Angeles,Louisville,Luanda,Lubbock,Lucerne,Lucknow,Lusaka,Luton,Lviv,Lyon,Lyons,Macclesfield,Madison,Madras,Madrid,Magdeburg,
      Mainz,Malaga,Malmo,Malmö,Managua,Manama,Manaus,Manchester,Manhattan,Manila,Mansfield,Maputo,Mar del Plata,Marbella,Mariupol,Marrakesh,Marseille,Marseilles,Mashhad,Mecca,Medan,Medellin,Medina,Melbourne,Memphis,Menlo Park,Merida,Mexico City,Miami,Miami Beach,
      Middlesbrough,Milan,Milton Keynes,Milwaukee,Minneapolis,Minsk,Mogadishu,Mobile,Mombasa,Monrovia,Monte Carlo,Monterey,Monterrey,Montevideo,Montgomery,Montpellier,Montreal,Montréal,Moscow,Mostar,Mosul,Mountain View,Mumbai,Munich,Murmansk,Muscat,
      Nagasaki,Nagoya,Nairobi,Nanjing,Nanking,Nantes,Napa,Naples,Nashville,Nassau,Ndjamena,N'Djamena,New Bedford,New Delhi,New Haven,New Orleans,New York City,Newark,Newcastle,Newport,Newport Beach,Niamey,Nice,Nicosia,Ningbo,Nizhny Novgorod,Norfolk,Northampton,
      Norwich,Nottingham,Novosibirsk,Nuremberg,Oakland,Oaxaca,Odessa,Odesa,Oklahoma City,Oldham,Omaha,Omsk,Oporto,Porto,Orlando,Osaka,Oslo,Ottawa,Ouagadougou,Oxford,Padua,Palermo,Palm Beach,Palm Springs,Palma,Palo Alto,Panama City,Paris,Parma,Pasadena,Patna,
      Peking,Penang,Pensacola,Peoria,Perm,Perth,Perugia,Peshawar,Peterborough,Philadelphia,Phnom Penh,Phoenix,Pittsburgh,Plovdiv,Plymouth,Podgorica,Poitiers,Port-au-Prince,Port Harcourt,Port Louis,Port Moresby,Portland,Portsmouth,Potsdam,Poughkeepsie,Poznan,Prague,
      Preston,Pretoria,Princeton,Pristina,Providence,Provo,Puebla,Pune,Pusan,Pyongyang,Qingdao,Quebec City,Queens,Quezon City,Quito,Rabat,Raleigh,Ramallah,Rangoon,Yangon,Rawalpindi,Reading,Recife,Redmond,Reims,Rennes,Reno,Reykjavik,Richmond,Riga,Rimini,Rio de Janeiro,
      Rio,Riyadh,Roanoke,Rochdale,Rochester,Rome,Rosario,Rostock,Rotherham,Rostov,Rotterdam,Sacramento,Saigon,Salem,Salford,Salisbury,Salt Lake City,Salvador,Salzburg,Samara,San Antonio,San Bernardino,San Diego,San Fernando,San Francisco,San Jose,San José,San Juan,San Mateo,San Salvador,
      San Sebastian,Sanaa,Santa Ana,Santa Barbara,Santa Clara,Santa Cruz,Santa Fe,Santa Monica,Santiago,Santo Domingo,Santos,Sao Paulo,São Paulo,Sapporo,Sarajevo,Sarasota,Savannah,Scottsdale,Scranton,Scunthorpe,Seattle,Sendai,Seoul,Seville,Shanghai,Sharjah,Sheffield,
      Shenyang,Shenzhen,Shreveport,Shrewsbury,Singapore City,Skopje,Sofia,South Bend,Southampton,Southend,Southport,Soweto,Spokane,Springfield,Srebrenica,Srinagar,St. Louis,St Louis,Saint Louis,St. Petersburg,St Petersburg,Saint Petersburg,St. Paul,St. Gallen,St Andrews,Stamford,Stavanger,
      Stockholm,Stockport,Stockton,Stoke,Stoke-on-Trent,Strasbourg,Stratford,Stuttgart,Sugar Land,Sunderland,Sunnyvale,Surabaya,Suva,Suwon,Swansea,Swindon,Sydney,Syracuse,Szczecin,Tabriz,Tacoma,Taipei,Tallahassee,Tallinn,Tampa,Tampa Bay,Tampere,Tangier,Tashkent,Tbilisi,
      Tegucigalpa,Tehran,Teheran,Tel Aviv,Tempe,Thessaloniki,Salonika,Tianjin,Tijuana,Tirana,Tokyo,Toledo,Topeka,Toronto,Toulon,Toulouse,Tours,Trenton,Trieste,Tripoli,Trondheim,Troy,Tucson,Tulsa,Tunis,Turin,Turku,Tuzla,Udine,Ulan Bator,Ulaanbaatar,Utrecht,Uppsala,
      Valencia,Valletta,Vancouver,Varna,Venice,Verona,Vicenza,Victoria,Vienna,Vientiane,Vilnius,Vladivostok,Volgograd,Waco,Wakefield,Walsall,Warsaw,Washington,Washington DC,Washington D.C.,Washington, D.C.,Watford,Wellington,West Palm Beach,White Plains,Wichita,Wigan,Wilmington,
      Wimbledon,Windhoek,Windsor,Winnipeg,Wolfsburg,Wolverhampton,Worcester,Wrexham,Wroclaw,Wuhan,Wuppertal,Xiamen,Xian,Xi'an,Yaounde,Yekaterinburg,Yerevan,Yokohama,Yonkers,York,Zagreb,Zanzibar,Zhengzhou,Zurich,Zürich,Zwolle,
      Heathrow,Gatwick,Stansted,Westminster,Canary Wharf,Holyrood,Whitehall,Downing Street,Pentagon,Capitol Hill,Times Square,Central Park,Broadway,Kremlin,Times Beach,Stonehenge,Trafalgar Square,West End,Camp David,Guantanamo Bay,Guantanamo,
      Fleet Street,Notting Hill,Soho,Kensington,Hackney,Islington,Camden,Brixton,Tottenham,Everest,Kilimanjaro,Fuji,Alps,Himalayas,Andes,Rockies,Pyrenees,Rhine,Danube,Thames,Nile,Ganges,Yangtze,Mississippi River,Hudson,Seine,Volga,Mekong`.replaceAll('Washington, D.C.', 'Washington D.C.')),
    adjectives: [['Londoner', 'London'], ['Londoners', 'London'], ['Parisian', 'Paris'], ['Parisians', 'Paris'], ['Viennese', 'Vienna'], ['Venetian', 'Venice']],
  },
];

/** The last word of a place's name: "River Thames Valley", "Orange County"; those in front ("Lake Superior") are in PLACE_OPENERS. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  list(`river,lake,mountain,mountains,island,islands,isle,bay,sea,ocean,gulf,valley,street,road,avenue,boulevard,lane,square,park,airport,bridge,beach,county,province,
    district,state,town,township,village,hills,hill,coast,peninsula,desert,canal,strait,straits,port,harbor,harbour,stadium,palace,tower,towers,prison,jail,basin,canyon,forest,
    plaza,heights,springs,falls,creek,territory,territories,strip,capitol,cathedral,castle,dam,reef,delta,plateau,glacier,volcano,zoo,arena,racecourse,speedway,borough,reservoir,refinery,oilfield,
    pass,ridge,glen,oblast,prefecture,neighborhood,neighbourhood,building,mall,turnpike,highway,freeway,parkway,gardens,courthouse,shipyard,ground,oval`),
);

/** "Lake Superior", "Mount Etna", "Cape Horn", "Port Arthur", "Fort Bragg", "West Bank"; a name of its own must follow. */
export const PLACE_OPENERS: ReadonlySet<string> = new Set(list('lake,mount,mt,cape,port,fort,camp,isle,strait,gulf,bay,san,santa,los,las,el,st,saint,rio,north,south,east,west,upper,lower,northern,southern,eastern,western,central,greater'));

/** Heads that make a place of a name they come before: "the province of Uri", "the city of Ulm". */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  list(`city,town,village,province,state,county,region,district,capital,suburb,island,port,municipality,republic,territory,borough,neighbourhood,neighborhood,resort,hamlet,kingdom,area,peninsula`),
);
