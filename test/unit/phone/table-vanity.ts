// Keypad letters: certain after a phone word, a toll-free prefix or a plus; never in ordinary words.
import { finds, nothing, type TableClass } from './table-case.ts';

export const vanity: TableClass = {
  title: 'vanity letters',
  cases: [
    finds('toll-free word', 'US', 'Order at 1-800-FLOWERS', '+18003569377'),
    finds('two words', 'US', 'Call 1-800-GO-FEDEX today', '+18004633339'),
    finds('area code and word', 'US', 'Phone (734) 668-TIME', '+17346688463'),
    finds('digit then word', 'US', '1-800-7FANNIE', '+18007326643'),
    finds('word then digits', 'US', '1-888-CAR-1234', '+18882271234'),
    finds('without the one', 'US', '800-PET-MEDS', '+18007386337'),
    finds('plus and word', 'US', '+1 800 MY APPLE', '+18006927753'),
    finds('dots', 'US', '877.TAX.HELP', '+18778294357'),
    finds('brackets', 'US', '(888) PLUMBER', '+18887586237'),
    finds('too long by habit', 'US', '1-800-CONTACTS', '+18002668228'),
    finds('lower case with a word', 'US', 'call 1-866-get-wifi', '+18664389434'),
    finds('digits in brackets after', 'US', '1-800-FLOWERS (1-800-356-9377)', [
      '+18003569377',
      '+18003569377',
    ]),
    finds('Australian thirteen hundred', 'AU', 'Call 1300 LAWYER', '+611300529937'),
    finds('Australian eighteen hundred', 'AU', 'Freecall 1800 REVERSE', '+611800738377'),
    finds('New Zealand', 'NZ', 'Call 0800 SUNNIE', '+64800786643'),
    nothing('domain behind a toll-free prefix', 'US', '1-800-23125.com'),
    nothing('currency code is no word', 'US', '844.200.000 USD'),
    finds('word glued behind a vanity word', 'US', '1-800-FLOWERS Fax: (212) 555-0101', [
      '+18003569377',
      '+12125550101',
    ]),
    nothing('letters that look like digits', 'US', 'Call 415-SS5-0I01 or (415) 55S-O1O1'),
    nothing('model number', 'US', 'the 800-SERIES boards'),
    nothing('ordinary hyphenation', 'US', 'a 100-MILLION dollar deal'),
    nothing('lower case prose', 'US', 'the 800-meter dash was won by 300 runners'),
    nothing('screw sizes', 'US', 'Part 734-668-TIME-2B'),
    nothing('promo code', 'US', 'Use code 555-SUMMER at checkout'),
    nothing('aircraft', 'US', 'a Boeing 787-DREAMLINER'),
    nothing('list of sizes', 'US', '800 LARGE and 900 SMALLER boxes'),
  ],
};
