/**
 * Countries and territories: ISO 3166-1 alpha-2 code | names, the usual one first | adjectives and words for the people.
 * Plurals of the people ("Americans") are made by rule where the rule is right, and stand as words of their own where it is not.
 */
export interface Country {
  readonly code: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
}

const ROWS = `
AF|Afghanistan|Afghan
AL|Albania|Albanian
DZ|Algeria|Algerian
AD|Andorra|Andorran
AO|Angola|Angolan
AQ|Antarctica|Antarctic
AG|Antigua and Barbuda,Antigua|Antiguan
AR|Argentina|Argentine,Argentinian,Argentinean
AM|Armenia|Armenian
AW|Aruba|Aruban
AU|Australia|Australian,Aussie
AT|Austria|Austrian
AZ|Azerbaijan|Azerbaijani,Azeri
BS|Bahamas|Bahamian
BH|Bahrain|Bahraini
BD|Bangladesh|Bangladeshi
BB|Barbados|Barbadian
BY|Belarus|Belarusian,Belarussian
BE|Belgium|Belgian
BZ|Belize|Belizean
BJ|Benin|Beninese
BM|Bermuda|Bermudian
BT|Bhutan|Bhutanese
BO|Bolivia|Bolivian
BA|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian
BW|Botswana|Botswanan
BR|Brazil|Brazilian
BN|Brunei|Bruneian
BG|Bulgaria|Bulgarian
BF|Burkina Faso|Burkinabe
BI|Burundi|Burundian
KH|Cambodia|Cambodian
CM|Cameroon|Cameroonian
CA|Canada|Canadian
CV|Cape Verde,Cabo Verde|Cape Verdean
KY|Cayman Islands,Caymans|Caymanian
CF|Central African Republic|
TD|Chad|Chadian
CL|Chile|Chilean
CN|China,People's Republic of China,PRC|Chinese
CO|Colombia|Colombian
KM|Comoros|Comorian
CG|Republic of the Congo,Congo-Brazzaville|
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,Congo,Zaire,DRC|Congolese,Zairean
CR|Costa Rica|Costa Rican
CI|Ivory Coast,Cote d'Ivoire,Côte d’Ivoire|Ivorian
HR|Croatia|Croatian,Croat
CU|Cuba|Cuban
CY|Cyprus|Cypriot
CZ|Czech Republic,Czechia|Czech
DK|Denmark|Danish,Dane
DJ|Djibouti|Djiboutian
DM|Dominica|
DO|Dominican Republic|Dominican
EC|Ecuador|Ecuadorean,Ecuadorian
EG|Egypt|Egyptian
SV|El Salvador|Salvadoran,Salvadorean
GQ|Equatorial Guinea|
ER|Eritrea|Eritrean
EE|Estonia|Estonian
SZ|Eswatini,Swaziland|Swazi
ET|Ethiopia|Ethiopian
FK|Falkland Islands,Falklands|
FO|Faroe Islands,Faroes|Faroese
FJ|Fiji|Fijian
FI|Finland|Finnish,Finn
FR|France|French,Frenchman,Frenchmen,Frenchwoman
PF|French Polynesia|
GA|Gabon|Gabonese
GM|Gambia|Gambian
GE|Georgia|Georgian
DE|Germany,West Germany,East Germany,Federal Republic of Germany|German,West German,East German
GH|Ghana|Ghanaian
GI|Gibraltar|Gibraltarian
GR|Greece|Greek
GL|Greenland|Greenlandic,Greenlander
GD|Grenada|Grenadian
GU|Guam|
GT|Guatemala|Guatemalan
GG|Guernsey|
GN|Guinea|Guinean
GW|Guinea-Bissau|
GY|Guyana|Guyanese
HT|Haiti|Haitian
HN|Honduras|Honduran
HK|Hong Kong|
HU|Hungary|Hungarian
IS|Iceland|Icelandic,Icelander
IN|India|Indian
ID|Indonesia|Indonesian
IR|Iran,Islamic Republic of Iran|Iranian
IQ|Iraq|Iraqi
IE|Ireland,Republic of Ireland,Irish Republic|Irish,Irishman,Irishmen
IM|Isle of Man|
IL|Israel|Israeli
IT|Italy|Italian
JM|Jamaica|Jamaican
JP|Japan|Japanese
JE|Jersey|
JO|Jordan|Jordanian
KZ|Kazakhstan|Kazakh
KE|Kenya|Kenyan
KI|Kiribati|
XK|Kosovo|Kosovan,Kosovar
KW|Kuwait|Kuwaiti
KG|Kyrgyzstan|Kyrgyz
LA|Laos|Laotian
LV|Latvia|Latvian
LB|Lebanon|Lebanese
LS|Lesotho|Basotho
LR|Liberia|Liberian
LY|Libya|Libyan
LI|Liechtenstein|
LT|Lithuania|Lithuanian
LU|Luxembourg,Luxemburg|Luxembourgish
MO|Macau,Macao|Macanese
MG|Madagascar|Malagasy
MW|Malawi|Malawian
MY|Malaysia|Malaysian
MV|Maldives|Maldivian
ML|Mali|Malian
MT|Malta|Maltese
MH|Marshall Islands|Marshallese
MR|Mauritania|Mauritanian
MU|Mauritius|Mauritian
MX|Mexico|Mexican
FM|Micronesia|Micronesian
MD|Moldova|Moldovan
MC|Monaco|Monegasque
MN|Mongolia|Mongolian
ME|Montenegro|Montenegrin
MA|Morocco|Moroccan
MZ|Mozambique|Mozambican
MM|Myanmar,Burma|Burmese
NA|Namibia|Namibian
NR|Nauru|Nauruan
NP|Nepal|Nepalese,Nepali
NL|Netherlands,Holland|Dutch,Dutchman,Dutchmen
NC|New Caledonia|
NZ|New Zealand|New Zealander,Kiwi
NI|Nicaragua|Nicaraguan
NE|Niger|Nigerien
NG|Nigeria|Nigerian
KP|North Korea,DPRK|North Korean
MK|North Macedonia,Macedonia|Macedonian
NO|Norway|Norwegian
OM|Oman|Omani
PK|Pakistan|Pakistani
PW|Palau|Palauan
PS|Palestine,Palestinian territories,Palestinian Territories|Palestinian
PA|Panama|Panamanian
PG|Papua New Guinea|
PY|Paraguay|Paraguayan
PE|Peru|Peruvian
PH|Philippines|Philippine,Filipino,Filipina
PL|Poland|Polish,Pole
PT|Portugal|Portuguese
PR|Puerto Rico|Puerto Rican
QA|Qatar|Qatari
RO|Romania|Romanian
RU|Russia,Russian Federation,Soviet Union,USSR|Russian,Soviet
RW|Rwanda|Rwandan
KN|Saint Kitts and Nevis,St Kitts and Nevis|
LC|Saint Lucia,St Lucia,St. Lucia|
VC|Saint Vincent and the Grenadines,St Vincent|
WS|Samoa,Western Samoa|Samoan
SM|San Marino|
ST|Sao Tome and Principe|
SA|Saudi Arabia|Saudi Arabian,Saudi
SN|Senegal|Senegalese
RS|Serbia|Serbian,Serb
SC|Seychelles|Seychellois
SL|Sierra Leone|Sierra Leonean
SG|Singapore|Singaporean
SK|Slovakia|Slovak,Slovakian
SI|Slovenia|Slovenian,Slovene
SB|Solomon Islands|
SO|Somalia|Somali,Somalian
ZA|South Africa|South African
KR|South Korea,Korea,Republic of Korea|South Korean,Korean
SS|South Sudan|South Sudanese
ES|Spain|Spanish,Spaniard
LK|Sri Lanka|Sri Lankan
SD|Sudan|Sudanese
SR|Suriname,Surinam|Surinamese
SE|Sweden|Swedish,Swede
CH|Switzerland|Swiss
SY|Syria|Syrian
TW|Taiwan|Taiwanese
TJ|Tajikistan|Tajik
TZ|Tanzania|Tanzanian
TH|Thailand|Thai
TL|Timor-Leste,East Timor|Timorese
TG|Togo|Togolese
TO|Tonga|Tongan
TT|Trinidad and Tobago,Trinidad|Trinidadian
TN|Tunisia|Tunisian
TR|Turkey,Türkiye,Turkiye|Turkish,Turk
TM|Turkmenistan|Turkmen
TC|Turks and Caicos|
TV|Tuvalu|Tuvaluan
UG|Uganda|Ugandan
UA|Ukraine|Ukrainian
AE|United Arab Emirates,UAE,U.A.E.,Emirates|Emirati
GB|United Kingdom,UK,U.K.,Britain,Great Britain|British,Briton,Brit
US|United States,United States of America,U.S.,US,USA,U.S.A.,America|American
UY|Uruguay|Uruguayan
UZ|Uzbekistan|Uzbek
VU|Vanuatu|Vanuatuan
VA|Vatican City,Vatican,Holy See|
VE|Venezuela|Venezuelan
VN|Vietnam,Viet Nam|Vietnamese
VG|British Virgin Islands|
VI|US Virgin Islands,U.S. Virgin Islands|
YE|Yemen|Yemeni
YU|Yugoslavia|Yugoslav,Yugoslavian
ZM|Zambia|Zambian
ZW|Zimbabwe|Zimbabwean
`;

/** Codes of states that are no more; they give no ISO code. */
const FORMER = new Set(['YU']);

export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code = '', names = '', adjectives = ''] = row.split('|');
    return { code, names: names.split(','), adjectives: adjectives ? adjectives.split(',').flatMap((word) => [...withPlural(word)]) : [] };
  });

export function isoCode(country: Country): string | null {
  return FORMER.has(country.code) ? null : country.code;
}

/** "American" → "American", "Americans"; "Chinese" and "French" have no plural. */
function* withPlural(word: string): Generator<string> {
  yield word;
  if (!/(?:ese|sh|ch|Swiss|Kyrgyz|men|Burkinabe|Icelandic|Greenlandic|Antarctic|Seychellois|Basotho)$/.test(word) || word === 'Turkmen')
    yield `${word}s`;
}
