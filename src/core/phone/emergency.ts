// Emergency numbers by country: the metadata used elsewhere has no short numbers, and one of these is never
// dialled by a click. Source: Google libphonenumber's ShortNumberMetadata.xml (a test compares the table with
// the published package); a few more numbers from ITU-T E.129 documents, since one refused too many is the safe side.

import type { CountryCode } from './types.ts';

/** Numbers of several countries. */
const SHARED: Readonly<Record<string, string>> = {
  '000': 'AU CC CX PG',
  '01': 'LT LV RU TM UZ',
  '011': 'GE LT',
  '02': 'LT LV RU TM UZ',
  '022': 'GE LT',
  '03': 'LT LV RU TM UZ',
  '033': 'GE LT',
  '100': 'AF AR AW BD BE GR IL IN IQ MN NP PS',
  '101': 'AM AR AZ BD BE BY EC IL IN KG KZ LT MN NP PS RU TJ UA',
  '10111': 'NA ZA',
  '102': 'AF AM AZ BD BY EC IL IN KG KZ LT MN MV NP PS RU TJ UA',
  '103': 'AM AZ BY KG KZ LT MN NP RU TJ UA',
  '104': 'CU HU IQ KZ UA',
  '105': 'CU HU MN PE',
  '106': 'AU CU',
  '107': 'AR HU',
  '110': 'AD BO BT CI CN DE EE GT ID IR JM JP LK LV NO NR PG SJ SY TR TW TZ',
  '111': 'CI GE NR NZ PG RW TZ',
  '112':
    'AD AE AL AM AO AT AU AX AZ BA BE BG BI BJ BQ BR BT BY CA CC CH CO CR CW CX CY CZ DE DK DO DZ EC EE EG ER ES FI FO FR GB GE GG GH GI GL GR HK HR HU ID IE IL IN IR IS IT JE JM JO KE KP KR KW KZ LB LI LK LS LT LU LV MC MD ME MK MQ MT MY NG NL NO NP NR PH PK PL PT RE RO RS RU RW SA SE SI SJ SK SM ST SY TJ TL TR TW TZ UA US VA VE VU XK YT ZA ZM ZW',
  '113': 'AO BI BT CD CM ER GE GW ID IT LU LV NO SI SJ SM SY VA VN',
  '114': 'BJ CD DK ER FO HT KE MU TZ VN',
  '115': 'AO IQ IR IT LS MU NI PK PT SM SR TL TZ VA VN',
  '116': 'AD BJ ER GM IT LK PE',
  '117': 'BI BJ CF CG CH CM GM GW KH LI LS MG MZ PE PH TG',
  '118': 'AD BJ BO CD CF CG CH GM GW HT ID IT JP KH LI LK MG MV NE NI SM TG VA',
  '119': 'AF BO CN CO ID JM JP KH KP KR LK MV MZ TW',
  '120': 'CN GT NI',
  '122': 'AT BA CN EG GE IQ ME',
  '123': 'BA CO EG GT ME',
  '124': 'BA ME',
  '128': 'AL BR NI PY UY',
  '131': 'CL CV',
  '132': 'CL CO CV',
  '133': 'AT CL',
  '144': 'AT CH CU LI',
  '15': 'EH FR GF GP MA MC MF ML MQ NC NE PF PK PM RE TN WF YT',
  '150': 'BG CZ SK',
  '155': 'CZ JO SK TR',
  '156': 'CO CZ',
  '158': 'CZ SK',
  '16': 'GM NC PK',
  '166': 'BG GR',
  '17': 'BF CM DJ DZ FR GF GM GP KM MC MF MG ML MQ MR NC NE PF PM RE SN TD WF',
  '171': 'TG VE',
  '177': 'CD EH MA TG',
  '18': 'BF BL DJ FR GA GF GM GP KM MC MF MG ML MQ MR NC NE PF PM RE SN TD WF',
  '180': 'CI EG',
  '19': 'EH MA',
  '190': 'BR GI LA LY TN',
  '191': 'GH JO LA LY TH YE',
  '192': 'BR GH HR JO KI MK RS XK',
  '193': 'BR GH HR KI LY MK RS XK',
  '194': 'HR KI MK RS XK YE',
  '195': 'KI LA YE',
  '197': 'JO MZ TN',
  '198': 'MZ TN',
  '199': 'BD BH CY GI GR HN MM MW NG NP TH YE',
  '333': 'DM KN',
  '911':
    'AC AG AI AR AS AW BB BM BO BQ BR BS BW BZ CA CL CO CR CW DM DO EC ET FJ FM GD GT GU GY HN IR JM JO KN KY LC LR MH MP MS MX NF NI NL PA PE PH PR PW PY SA SH SR SV TC TO TT TV US UY VC VE VG VI WS',
  '913': 'GY SV',
  '919': 'BS SX',
  '92': 'ET RS',
  '93': 'ET HR RS',
  '94': 'HR RS',
  '990': 'BZ TT',
  '991': 'BN ET ZM',
  '992': 'HK KI',
  '993': 'BN KI SG ZM ZW',
  '994': 'KI WS ZW',
  '995': 'BN MU SG WS ZW',
  '996': 'CK WS',
  '997': 'AE BW ET MW PL SA',
  '998': 'AE BW CK MW PL SA',
  '999':
    'AC AE AG BD BH BW CK DM FK GB GG GH HK IE IM JE KE KN LB LC LK MO MS MU MW MY NU PL QA SA SB SC SD SG SH SL SO SS SZ TC TO TT TZ UG VC VG WS ZM ZW',
};

/** Numbers of one country. */
const OWN: Readonly<Record<CountryCode, string>> = {
  AL: '127 129',
  BB: '211 311 511',
  BG: '160',
  BZ: '90',
  CD: '188',
  CF: '1220',
  CI: '170',
  CM: '13',
  CV: '130',
  CZ: '151 152 153 154 157 159',
  DZ: '14',
  ES: '085 088',
  ET: '91 939',
  FJ: '917',
  GA: '1730',
  GY: '912',
  IN: '108 1298 2611',
  IR: '125',
  KH: '666',
  KP: '819',
  LB: '140 175',
  LR: '355',
  MD: '901 902 903',
  MX: '060 065 066 068 080',
  NF: '955 977',
  OM: '1444 9999',
  PK: '1122',
  SE: '90000',
  SL: '019',
  SO: '555 888',
  TG: '172',
  TH: '1669',
  TO: '922 933',
  UZ: '001 002 003 050',
  ZA: '10177',
};

/** Gabon has a hundred, one for each region and service. */
const GABON = /^13\d\d$/;

/** Digits of the longest of them. */
export const LONGEST_EMERGENCY = 5;

const byCountry = new Map<CountryCode, ReadonlySet<string>>();

function numbersOf(country: CountryCode): ReadonlySet<string> {
  const shared = Object.entries(SHARED).flatMap(([number, countries]) =>
    countries.split(' ').includes(country) ? [number] : [],
  );
  return new Set([...shared, ...(OWN[country]?.split(' ') ?? [])]);
}

/** A country's emergency numbers, Gabon's regional ones aside. */
export function emergencyNumbers(country: CountryCode): ReadonlySet<string> {
  const known = byCountry.get(country) ?? numbersOf(country);
  byCountry.set(country, known);
  return known;
}

/** Whether digits are an emergency number in a country. */
export const isEmergency = (digits: string, country: CountryCode): boolean =>
  emergencyNumbers(country).has(digits) || (country === 'GA' && GABON.test(digits));
