/** Names that every newspaper reader knows, one list a kind. Capitals matter as they are written here. */
import type { NameType } from '../fact.js';

export interface KnownNames {
  readonly id: string;
  readonly type: NameType;
  /** What "the bank", "the retailer" may call it. */
  readonly kind: string | null;
  readonly names: readonly string[];
}

const list = (names: string): readonly string[] => names.trim().split(/\s*[,\n]\s*/);

export const KNOWN_NAMES: readonly KnownNames[] = [
  {
    id: 'index',
    type: 'other',
    kind: 'index',
    names: list(`S&P 500,S & P 500,S&P,Standard & Poor's 500,FTSE 100,FTSE 250,FTSE 350,FTSE All-Share,FTSE,Dow Jones Industrial Average,Dow Jones Industrials,Dow Jones industrial average,Dow Jones,Dow,Nasdaq Composite,Nasdaq 100,
      Nasdaq,Nikkei 225,Nikkei,Topix,Hang Seng,Hang Seng Index,DAX,CAC 40,CAC,STOXX 600,Stoxx 600,STOXX Europe 600,Stoxx Europe 600,STOXX 50,Euro Stoxx 50,Euro Stoxx,EURO STOXX 50,Russell 2000,Russell 1000,Russell 3000,Wilshire 5000,KOSPI,Kospi,Kosdaq,Sensex,Nifty 50,Nifty,
      CSI 300,CSI300,Shanghai Composite,S&P/ASX 200,ASX 200,S&P/TSX,TSX Composite,IBEX 35,Ibex 35,FTSE MIB,AEX,SMI,OMX,Bovespa,Ibovespa,Merval,VIX,MSCI World,Straits Times Index,Fortune 500,Fortune 100,Fortune 1000,FT-SE 100,
      Dow Jones Transportation Average,Case-Shiller,Libor,LIBOR,Euribor,SOFR,Value Line,Brent,Brent crude,West Texas Intermediate,WTI`),
  },
  {
    id: 'exchange',
    type: 'organization',
    kind: 'exchange',
    names: list(`New York Stock Exchange,NYSE,American Stock Exchange,Amex,London Stock Exchange,LSE,Hong Kong Stock Exchange,Tokyo Stock Exchange,Toronto Stock Exchange,Shanghai Stock Exchange,Shenzhen Stock Exchange,Euronext,Deutsche Boerse,Deutsche Börse,
      Chicago Board of Trade,Chicago Mercantile Exchange,CME,New York Mercantile Exchange,Nymex,NYMEX,Comex,London Metal Exchange,LME,Intercontinental Exchange,Big Board,Pacific Stock Exchange,Bombay Stock Exchange,National Stock Exchange`),
  },
  {
    id: 'central-bank',
    type: 'organization',
    kind: 'central bank',
    names: list(`Federal Reserve,Federal Reserve Board,Fed,Bank of England,European Central Bank,ECB,Bank of Japan,BOJ,BoJ,BoE,People's Bank of China,PBOC,Bundesbank,Bank of Canada,Reserve Bank of Australia,RBA,Reserve Bank of India,RBI,Swiss National Bank,Riksbank,
      Norges Bank,Bank of Korea,Bank of France,Bank of Italy,Bank of Russia,Bank of Mexico,Federal Open Market Committee,FOMC,Reserve Bank of New Zealand,Monetary Policy Committee,MPC`),
  },
  {
    id: 'government',
    type: 'organization',
    kind: 'agency',
    names: list(`Congress,Senate,House of Representatives,House of Commons,House of Lords,House,Commons,Lords,White House,Treasury,Parliament,European Commission,European Parliament,European Union,EU,E.U.,European Community,EC,European Council,Council of Europe,United Nations,UN,U.N.,
      UNICEF,Unicef,UNESCO,Unesco,UNHCR,NATO,Nato,OPEC,Opec,OPEC+,World Bank,International Monetary Fund,IMF,World Trade Organization,World Trade Organisation,WTO,World Health Organization,World Health Organisation,WHO,OECD,ASEAN,G7,G8,G-7,G20,G-20,Group of Seven,Group of Eight,Group of 20,Group of Twenty,
      FBI,CIA,NSA,SEC,Securities and Exchange Commission,FDA,Food and Drug Administration,FCC,FTC,Federal Trade Commission,Federal Communications Commission,EPA,Environmental Protection Agency,IRS,Internal Revenue Service,FAA,FEMA,NASA,Nasa,CDC,Centers for Disease Control and Prevention,NIH,
      Pentagon,State Department,Commerce Department,Justice Department,Labor Department,Treasury Department,Agriculture Department,Energy Department,Supreme Court,High Court,Court of Appeal,Home Office,Foreign Office,Cabinet Office,Downing Street,Office for National Statistics,ONS,
      Bureau of Labor Statistics,Census Bureau,Eurostat,Ofcom,Ofgem,Ofsted,Ofwat,HMRC,NHS,MoD,FSA,FCA,Financial Conduct Authority,Financial Services Authority,Competition Commission,Office of Fair Trading,Electoral Commission,Interpol,Europol,Politburo,Knesset,Duma,Bundestag,Kremlin,Hamas,Hezbollah,Taliban,al Qaeda,
      Al Qaeda,al-Qaeda,Islamic State,IRA,PLO,Red Cross,Amnesty International,Greenpeace,Oxfam,Human Rights Watch,Scotland Yard,Metropolitan Police,Office of Management and Budget,Congressional Budget Office,CBO,GAO,European Court of Justice,International Criminal Court,Bank for International Settlements,
      Resolution Trust Corp.,Federal Deposit Insurance Corp.,FDIC,Fannie Mae,Freddie Mac,Ginnie Mae,African Union,Arab League,Organization of American States,International Energy Agency,IEA,EIA,Energy Information Administration,IAEA,WADA,USDA,DEA,ATF,DHS,NTSB,TSA`),
  },
  {
    id: 'party',
    type: 'organization',
    kind: 'party',
    names: list(`Labour,Labour Party,Tories,Tory,Conservatives,Conservative Party,Liberal Democrats,Lib Dems,Lib Dem,UKIP,UK Independence Party,Greens,Green Party,SNP,Scottish National Party,Plaid Cymru,Sinn Fein,Democratic Unionist Party,DUP,Democrats,Democratic Party,Republicans,Republican Party,GOP,
      Reform UK,Communist Party,Christian Democrats,Social Democrats,Likud,Hezbollah,African National Congress,ANC,Fatah,Kuomintang,BJP,Bharatiya Janata Party,Liberal Democratic Party,LDP,CDU,SPD,AfD`),
  },
  {
    id: 'media',
    type: 'organization',
    kind: 'media',
    names: list(`Reuters,Thomson Reuters,Associated Press,AP,Agence France-Presse,AFP,Bloomberg,Bloomberg News,Dow Jones Newswires,BBC,BBC News,BBC Radio 4,BBC Radio 1,BBC Radio 2,BBC One,BBC Two,BBC1,BBC2,Radio 1,Radio 2,Radio 3,Radio 4,Radio 5 Live,Radio Five Live,ITV,ITV1,Channel 4,Channel 5,Channel Five,Sky News,Sky,CNN,CNBC,MSNBC,CBS,NBC,ABC,
      Fox News,Fox,NPR,PBS,MTV,HBO,Al Jazeera,New York Times,Wall Street Journal,Washington Post,Los Angeles Times,Financial Times,FT,Guardian,Daily Telegraph,Sunday Telegraph,Daily Mail,Sunday Times,Daily Mirror,Sunday Mirror,Daily Express,Independent,Economist,Le Monde,Der Spiegel,USA Today,Nikkei News,Xinhua,Xinhua News Agency,Interfax,Itar-Tass,Itar-TASS,
      Tass,TASS,Kyodo,Yonhap,Newsweek,Time Magazine,Forbes,Politico,Axios,BuzzFeed,Vox,HuffPost,Huffington Post,Getty,Getty Images,Sky Sports,ESPN`),
  },
  {
    id: 'company',
    type: 'organization',
    kind: 'company',
    names: list(`3M,AbbVie,Accenture,Activision Blizzard,Adidas,Adobe,AIG,Airbnb,Airbus,Alcoa,Alibaba,Allianz,Alphabet,Amazon,Amazon.com,AMD,American Airlines,American Express,Amgen,Anheuser-Busch,Anthropic,AOL,Apple,Apple Computer,Aramco,Saudi Aramco,ArcelorMittal,AstraZeneca,AT&T,Aviva,AXA,BAE Systems,Baidu,Bain,Bank of America,Barclays,BASF,Bayer,
      BBVA,Bear Stearns,Berkshire Hathaway,Best Buy,BHP,BHP Billiton,BlackRock,Blackstone,BMW,BNP Paribas,Boeing,Bombardier,BP,Bristol-Myers Squibb,British Airways,British Gas,BT,Burger King,ByteDance,Cadbury,Canon,Capital One,Cargill,Carlyle,Carrefour,Caterpillar,Chevron,Chrysler,Cisco,Cisco Systems,Citibank,Citigroup,Citi,Coca-Cola,
      Comcast,Commerzbank,ConocoPhillips,Costco,Countrywide,Credit Suisse,CVS,Daimler,DaimlerChrysler,Danone,Debenhams,DeepMind,Dell,Deloitte,Delta,Delta Air Lines,Deutsche Bank,Deutsche Telekom,Diageo,Disney,Walt Disney,Dow Chemical,DuPont,Du Pont,E.ON,easyJet,EasyJet,eBay,Electronic Arts,Eli Lilly,EMI,Eni,Enron,Ericsson,Ernst & Young,EY,
      Exxon,Exxon Mobil,ExxonMobil,Facebook,Fannie Mae,FedEx,Ferrari,Fiat,Fidelity,Ford,Ford Motor,Foxconn,Freddie Mac,Gap,Gazprom,General Electric,GE,General Motors,GM,Gillette,GlaxoSmithKline,GSK,Glencore,Goldman Sachs,Goldman,Google,GoPro,Halliburton,Harley-Davidson,HBOS,Heineken,Hewlett-Packard,HP,Hitachi,Home Depot,Honda,Honeywell,
      HSBC,Huawei,Hyundai,IBM,IKEA,Ikea,Infosys,ING,Instagram,Intel,J Sainsbury,J.C. Penney,J.P. Morgan,JP Morgan,JPMorgan,JPMorgan Chase,Johnson & Johnson,JetBlue,Kellogg,KFC,Kia,Kingfisher,KLM,Kmart,Kodak,Eastman Kodak,KPMG,Kraft,Lehman Brothers,Lenovo,LG,LG Electronics,LinkedIn,Lloyds,Lloyds TSB,Lockheed Martin,L'Oreal,L'Oréal,Lowe's,
      Lucent,Lufthansa,Lukoil,LVMH,Lyft,Macy's,Marks & Spencer,Marks and Spencer,M&S,Marriott,Mars,Mastercard,MasterCard,Mattel,Mazda,McDonald's,McKinsey,MCI,Mercedes,Mercedes-Benz,Merck,Merrill Lynch,Meta,Meta Platforms,MGM,Michelin,Microsoft,Mitsubishi,Mitsui,Moderna,Moody's,Morgan Stanley,Morrisons,Motorola,Napster,NatWest,NEC,Nestle,Nestlé,Netflix,
      News Corp,Nike,Nintendo,Nissan,Nokia,Nomura,Northern Rock,Northrop Grumman,Novartis,Novo Nordisk,NTT,NTT Docomo,NTT DoCoMo,Nvidia,NVIDIA,OpenAI,OPPO,Oppo,Oracle,Orange,Panasonic,Parmalat,PayPal,PepsiCo,Pepsi,Petrobras,PetroChina,Peugeot,Pfizer,Philip Morris,Philips,Porsche,PricewaterhouseCoopers,PwC,Procter & Gamble,Prudential,PSA,Qantas,
      Qualcomm,Raytheon,RBS,Reliance,Renault,Rio Tinto,Rivian,Roche,Rolls-Royce,Rosneft,Royal Bank of Scotland,Royal Dutch Shell,Royal Mail,Ryanair,Safeway,Sainsbury's,Salesforce,Samsung,Samsung Electronics,Sanofi,Santander,SAP,SBC,Sears,Shell,Siemens,SK Telecom,SK Hynix,Snap,Snapchat,SoftBank,Softbank,Sony,Sotheby's,Southwest,Southwest Airlines,SpaceX,
      Spotify,Sprint,Standard & Poor's,Standard Chartered,Starbucks,Stellantis,Subaru,Suzuki,T-Mobile,Target,Tata,Tata Motors,Tencent,Tesco,Tesla,Texas Instruments,Thales,Thyssenkrupp,ThyssenKrupp,TikTok,Time Warner,Toshiba,TotalEnergies,Toyota,TSMC,Twitter,Uber,UBS,UniCredit,Unilever,United Airlines,UPS,US Airways,Vauxhall,Verizon,Viacom,Virgin,
      Virgin Atlantic,Visa,vivo,Vodafone,Volkswagen,VW,Volvo,Wachovia,Waitrose,Wal-Mart,Walmart,Walgreens,Warner Bros,Wells Fargo,Wendy's,Westinghouse,Western Digital,WhatsApp,Whirlpool,Woolworths,WPP,Xerox,Xiaomi,Yahoo,Yahoo!,YouTube,Yukos,Yum,Zara,Zoom,ZTE,Zurich Financial,Ikea,Kohl's,Barron's,Domino's,Christie's,Lloyd's of London,Lloyd's,Levi's,Kellogg's,Dillard's,Weibo,Counterpoint,
      Canalys,IDC,Gartner,Nielsen,Ipsos,YouGov,Gallup,Pew Research Center,Moody's Analytics,Refinitiv,FactSet,MSCI,Edmunds,Kelley Blue Book,J.D. Power,Zillow,Redfin,Realtor.com,Capital Economics,Oxford Economics,IHS Markit,S&P Global,Wood Mackenzie,Rystad Energy,Dealogic,PitchBook,Mintel,Kantar,Nationwide,Halifax`),
  },
  {
    id: 'team',
    type: 'organization',
    kind: 'team',
    names: list(`Arsenal,Chelsea,Manchester United,Manchester City,Man Utd,Man City,Liverpool FC,Tottenham Hotspur,Spurs,Everton,Newcastle United,Aston Villa,West Ham,West Ham United,Leeds United,Leicester City,Blackburn Rovers,Bolton Wanderers,Crystal Palace,Queens Park Rangers,Sheffield Wednesday,Nottingham Forest,
      Celtic,Rangers,Hearts,Hibernian,Aberdeen,Real Madrid,Atletico Madrid,Barcelona FC,Bayern Munich,Borussia Dortmund,Bayer Leverkusen,Schalke,Werder Bremen,Juventus,AC Milan,Inter Milan,Lazio,AS Roma,Roma,Napoli,Fiorentina,Sampdoria,Ajax,PSV Eindhoven,PSV,Feyenoord,Paris St Germain,Paris Saint-Germain,PSG,Benfica,Porto FC,Galatasaray,Fenerbahce,
      Yankees,Red Sox,White Sox,Dodgers,Lakers,Celtics,Knicks,Cowboys,FIFA,Fifa,UEFA,Uefa,NFL,NBA,NHL,MLB,PGA,ATP,WTA,ICC,IOC,International Olympic Committee,Football Association,FA,RFU,Premier League,La Liga,Serie A,Bundesliga,Ligue 1,Ferrari,McLaren,Williams`),
  },
  {
    id: 'event',
    type: 'other',
    kind: null,
    names: list(`Olympics,Olympic Games,Winter Olympics,Olympic,World Cup,Euro 2020,Euro 2024,Champions League,Europa League,FA Cup,Super Bowl,Wimbledon,Six Nations,Ryder Cup,Davis Cup,Formula 1,Formula One,F1,Tour de France,Ashes,World Series,Christmas,Easter,Ramadan,New Year,New Year's Eve,New Year's Day,Thanksgiving,Black Friday,Cyber Monday,Halloween,Valentine's Day,
      World War II,World War Two,World War I,World War One,Second World War,First World War,Cold War,Vietnam War,Gulf War,Great Depression,Great Recession,September 11,Sept. 11,Sept 11,9/11,Brexit,Holocaust,Watergate,Covid-19,COVID-19,Covid,COVID,Aids,HIV,SARS,Ebola,Oscar,Oscars,Grammy,Grammys,Emmy,Bafta,Nobel Peace Prize,Nobel Prize,Booker Prize,Pulitzer Prize,
      Medicare,Medicaid,Obamacare,Affordable Care Act,Social Security,Chapter 11,Chapter 7,Catch-22,Magna Carta,Bible,Koran,Quran,Islam,Christianity,Judaism,Muslim,Muslims,Christian,Christians,Jewish,Jew,Jews,Catholic,Catholics,Protestant,Protestants,Hindu,Hindus,Sikh,Sikhs,Buddhist,Buddhists,Islamic,Islamist,Islamists,Arab,Arabs,Kurd,Kurds,Kurdish,Roma people,
      Hispanic,Hispanics,Latino,Latinos,Tamil,Tamils,Hutu,Hutus,Tutsi,Tutsis,Zulu,Nazi,Nazis,Communist,Communists,Marxist,Orthodox,Anglican,Sunni,Shia,Shiite,Democratic,Republican,Black Monday,Black Wednesday,Big Mac,Dolby,Ice Age,Stone Age,Middle Ages,Industrial Revolution,Civil War,Y2K,3G,4G,5G,2G,6G`),
  },
  {
    id: 'product',
    type: 'product',
    kind: 'product',
    names: list(`iPhone,iPad,iPod,IPods,iPods,iPhones,iPads,iTunes,Mac,Macs,iMac,MacBook,PlayStation,Playstation,PlayStation Portable,PSP,Xbox,Xbox 360,Game Boy,GameCube,Nintendo DS,Wii,Windows,Windows XP,Windows 95,Windows 10,Windows 11,Linux,Android,iOS,Microsoft Office,Internet Explorer,Firefox,Chrome,Safari,Gmail,Google Maps,Google Search,ChatGPT,Gemini,Copilot,Alexa,Siri,Kindle,Echo,
      BlackBerry,Blackberry,Galaxy,Redmi,Boeing 737,Boeing 747,Airbus A320,Airbus A380,Concorde,Model S,Model 3,Model X,Model Y,Cybertruck,Prius,Camry,Corolla,Civic,F-150,Viagra,Prozac,Vioxx,Ozempic,Wegovy,Botox,Tylenol,Coke,Diet Coke,Bitcoin,bitcoin,Ethereum,ethereum,Dogecoin,Treasury bill,Space Shuttle,MP3,DVD,DVDs,CD,CDs,VHS,HDTV,Blu-ray,Wi-Fi,Bluetooth,USB,Java,Photoshop,Tamagotchi,Barbie,Lego,Monopoly`),
  },
];
