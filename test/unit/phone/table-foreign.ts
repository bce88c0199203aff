// What a number's own surroundings say of its country where the page says nothing: letters, words, groups.
import { finds, nothing, type TableClass } from './table-case.ts';

export const foreign: TableClass = {
  title: 'country from letters, words and groups',
  cases: [
    finds('letters of one country: Hebrew', 'US', 'נייד 052-234-5601', '+972522345601'),
    finds('letters of one country: Thai', 'US', 'มือถือ 081-234-5602', '+66812345602'),
    finds('letters of one country: kana', 'US', 'お問い合わせ 03-1234-5603', '+81312345603'),
    finds('letters of one country: Polish', 'US', 'komórka 601 234 604', '+48601234604'),
    finds('a Polish name beside a number of ours', 'US', 'Łukasz 212-555-0105', '+12125550105'),
    finds('a language of one country, not grouped', 'US', 'Puhelin 0401234606', '+358401234606'),
    finds('cut apart as in Brazil', 'US', 'Ligue (41) 3321-3107', '+554133213107'),
    finds('cut apart as in Turkey', 'US', 'çağrı 0 (212) 455 31 08', '+902124553108'),
    finds('cut apart, but nobody else has it', 'US', 'Call 6502 530109', '+16502530109'),
    nothing('two digits in brackets are no area code of ours', 'US', 'CNPJ 1 | (41) 3360-5110'),
    finds('carrier letters in capitals', 'BR', 'Fone: (0XX11) 2345-6790', '+551123456790'),
    finds('carrier letters apart', 'BR', 'Fone: (0 xx 11) 2345-6790', '+551123456790'),
    finds('carrier letters without brackets', 'BR', 'Fone: 0xx41 3409-5112', '+554134095112'),
    finds('a second ending after a slash', 'IN', 'Ph. 044-22932113 / 22932114', '+914422932113'),
  ],
};
