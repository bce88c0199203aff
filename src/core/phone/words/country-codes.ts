// The three-letter codes of ISO 3166-1, and Kosovo's, which is in use without being one of them, which schema.org data may name a country by, and their two letters.

import type { CountryCode } from '../types.ts';

/** Those that begin with their country's two letters. */
const REGULAR = new Set(
  'AFG AIA ALB ARG ASM AUS AZE BEL BFA BGR BHR BLM BMU BOL BRA BTN BVT BWA CAN CCK CHE CIV CMR COL CRI CUB CXR CYP CZE DEU DJI DMA DOM DZA ECU EGY ERI ESP ETH FIN FJI FRA GAB GBR GEO GGY GHA GIB GMB GRC GTM GUM HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRN ISL ITA JEY JOR JPN KEN KGZ KHM KIR KNA KWT LAO LBN LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MHL MKD MLI MMR MNG MRT MSR MUS MWI MYS NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NZL OMN PAN PER PHL PRI PSE QAT REU ROU RUS RWA SAU SDN SGP SHN SJM SLE SMR SOM SSD STP SXM SYR TCA TGO THA TJK TKL TLS TON TTO TWN TZA UGA UMI USA UZB VAT VCT VEN VGB VIR VNM VUT WSM YEM ZAF ZMB ZWE'.split(
    ' ',
  ),
);

const OTHERS: Readonly<Record<string, CountryCode>> = Object.fromEntries(
  'AND:AD ARE:AE ATG:AG ARM:AM AGO:AO ATA:AQ AUT:AT ABW:AW ALA:AX BIH:BA BRB:BB BGD:BD BDI:BI BEN:BJ BRN:BN BES:BQ BHS:BS BLR:BY BLZ:BZ COD:CD CAF:CF COG:CG COK:CK CHL:CL CHN:CN CPV:CV CUW:CW DNK:DK EST:EE ESH:EH FLK:FK FSM:FM FRO:FO GRD:GD GUF:GF GRL:GL GIN:GN GLP:GP GNQ:GQ SGS:GS GNB:GW GUY:GY IRL:IE ISR:IL IRQ:IQ JAM:JM COM:KM PRK:KP KOR:KR CYM:KY KAZ:KZ LBR:LR LBY:LY MNE:ME MAF:MF MDG:MG MAC:MO MNP:MP MTQ:MQ MLT:MT MDV:MV MEX:MX MOZ:MZ NIU:NU PYF:PF PNG:PG PAK:PK POL:PL SPM:PM PCN:PN PRT:PT PLW:PW PRY:PY SRB:RS SLB:SB SYC:SC SWE:SE SVN:SI SVK:SK SEN:SN SUR:SR SLV:SV SWZ:SZ TCD:TD ATF:TF TKM:TM TUN:TN TUR:TR TUV:TV UKR:UA URY:UY WLF:WF MYT:YT XKX:XK'
    .split(' ')
    .map((pair) => pair.split(':') as [string, CountryCode]),
);

/** The country of a three-letter code in capitals; null for what is none. */
export const countryOfThreeLetters = (code: string): CountryCode | null =>
  REGULAR.has(code) ? code.slice(0, 2) : (OTHERS[code] ?? null);
