// What the words beside a number, which stands at ▸, say of it.

import { describe, expect, it } from 'vitest';
import { isHard, type Label, labelBefore, labelOf } from '../../../src/core/phone/label.ts';

const NUMBER = '2125550147';

/** `phone`, `fax`, `contact` and the kind of id, then the phone word's language. */
const saidBy = ({ phone, fax, contact, id, language }: Label): string =>
  [fax ? 'fax' : phone ? 'phone' : '', contact ? 'contact' : '', id ?? '', language]
    .filter(Boolean)
    .join(' ');

function labelled(marked: string): Label {
  const [before = '', after = ''] = marked.split('▸');
  // Rows that show lists have their own number.
  const number = /^[(+]*\d/.test(after) ? '' : NUMBER;
  const text = before + number + after;
  return labelOf(text, before.length, number === '' ? text.length : before.length + number.length);
}

describe('what stands beside a number', () => {
  it.each([
    // one letter
    ['t: ▸', 'phone'],
    ['T ▸', 'phone'],
    ['T. ▸', 'phone'],
    ['T) ▸', 'phone'],
    ['t ▸', ''],
    ['f: ▸', 'fax'],
    ['F: ▸', 'fax'],
    ['F ▸', 'fax'],
    ['f ▸', ''],
    ['M: ▸', 'phone'],
    ['p: ▸', 'phone'],
    ['p. ▸', ''],
    ['xT: ▸', ''],
    ['(T: ▸', 'phone'],
    ['a|F: ▸', 'fax'],
    ['A,f: ▸', 'fax'],
    ['1F: ▸', ''],
    ['-F: ▸', ''],
    ['•F: ▸', 'fax'],
    ['/F: ▸', 'fax'],
    [';F: ▸', 'fax'],
    // signs and short words for a number
    ['n° ▸', 'hard'],
    ['N° ▸', 'hard'],
    ['n. ▸', 'soft'],
    ['N. ▸', 'soft'],
    ['n ▸', ''],
    ['N ▸', ''],
    ['n: ▸', ''],
    ['nº ▸', 'hard'],
    ['# ▸', 'soft'],
    ['#: ▸', 'soft'],
    ['order # ▸', 'named'],
    ['* ▸', ''],
    // phones and faxes, some words away
    ['Phone ▸', 'phone en'],
    ['Telefon ▸', 'phone'],
    ['Tel. ▸', 'phone'],
    ['Fax: ▸', 'fax'],
    ['Telefax ▸', 'fax'],
    ['Phone a b c d e ▸', 'phone en'],
    ['Phone alpha beta gamma ▸', 'phone en'],
    ['Phone alpha beta gamma delta ▸', 'phone en'],
    ['Phone alpha beta gamma delta epsilon ▸', ''],
    ['Phone the of and ▸', 'phone en'],
    // what is numbered
    ['Order ▸', 'hard'],
    ['Orders ▸', 'soft'],
    ['orders ▸', 'soft'],
    ['Order: ▸', 'hard'],
    ['Order alpha ▸', 'soft'],
    ['Order alpha beta ▸', ''],
    ['Order alpha beta gamma ▸', ''],
    ['Order no. ▸', 'named'],
    ['Order number ▸', 'named'],
    // numbers of what
    ['no. ▸', 'hard'],
    ['number ▸', 'soft'],
    ['No. ▸', 'hard'],
    ['Number ▸', 'soft'],
    ['N° de commande ▸', 'named'],
    ['numéro de dossier ▸', 'named'],
    ['Rendelési szám ▸', 'named'],
    ['foobar number ▸', 'named'],
    ['foobar no. ▸', 'named'],
    ['the number ▸', 'soft'],
    ['number foobar ▸', 'hard'],
    // where somebody is reached
    ['al numero ▸', 'contact'],
    ['au numéro ▸', 'contact'],
    ['al no. ▸', 'hard'],
    ['contact ▸', 'contact'],
    ['Office ▸', 'contact'],
    ['Contact order ▸', 'contact'],
    ['office order ▸', 'contact'],
    // ends of a thought, and other numbers between
    ['Order; ▸', ''],
    ['Order | ▸', ''],
    ['Order! ▸', ''],
    ['Phone; ▸', 'phone en'],
    ['Phone | alpha ▸', 'phone en'],
    ['Order 5 ▸', 'hard'],
    ['Order 55, ▸', 'hard'],
    ['Order 555, ▸', ''],
    // one word for a list of things alike
    ['Products 2125550148, ▸2125550149', 'soft'],
    ['Products 2125550148 alpha ▸2125550149', ''],
    ['Products 212555, ▸212556', ''],
    ['Products 2125550, ▸2125551', 'soft'],
    ['Products 2125550148, ▸(2125550149', 'soft'],
    ['Products 2125550148, ▸+2125550149', 'soft'],
    ['Products 2125550148, ▸((2125550149', 'soft'],
    ['Products 2125550148, ▸212', ''],
    ['Order 5: ▸', 'hard'],
    // people, and what is for them
    ['Mr. Price ▸', 'contact'],
    ['Mr Order ▸', 'contact'],
    ['mrs order ▸', 'contact'],
    ['Frau Order ▸', 'contact'],
    ['Herr Order ▸', 'contact'],
    ['Herrn Order ▸', 'contact'],
    ['herrnx Order ▸', 'hard'],
    ['xmr Order ▸', 'hard'],
    ['Sr Order ▸', 'contact'],
    ['Sra Order ▸', 'contact'],
    ['Pan Order ▸', 'contact'],
    ['Pani Order ▸', 'contact'],
    ['г-н Order ▸', 'contact'],
    ['Service client ▸', 'contact'],
    ['Service client order ▸', 'hard'],
    // names
    ['Passport agency ▸', 'soft'],
    ['Model Cleaners ▸', 'soft'],
    ['Order of alpha ▸', ''],
    ['Orden de compra ▸', 'hard'],
    ['Orden del alpha ▸', ''],
    ['Order do alpha ▸', ''],
    ['Order dos alpha ▸', ''],
    ['Order xof alpha ▸', ''],
    ['Order ofx alpha ▸', ''],
    ['Note de frais ▸', 'hard'],
    // desks and things
    ['booking ▸', 'contact'],
    ['delivery ▸', 'contact'],
    ['reservation number ▸', 'named'],
    ['delivery no. ▸', 'named'],
    ['serial ▸', 'hard'],
    ['invoice ▸', 'hard'],
    ['account ▸', 'hard'],
    ['Invoice alpha ▸', 'soft'],
    ['IBAN ▸', 'hard'],
    ['at ▸', 'contact'],
    ['under ▸', 'contact'],
    ['auf ▸', ''],
    ['chiamare il ▸', 'phone it'],
    ['call ▸', 'phone en'],
    // shortened words, offices with numbers
    ['Αρ. πρωτ. ▸', 'named'],
    ['č. j. ▸', 'hard'],
    ['č.j. ▸', 'hard'],
    ['contact no. ▸', 'contact'],
    ['no. contact ▸', 'contact'],
    ['office number ▸', 'contact'],
    ['invoice contact ▸', 'contact'],
    ['order office ▸', 'contact'],
    // behind the number
    ['▸ (fax)', 'fax'],
    ['▸ Fax', 'fax'],
    ['▸ fax 5', ''],
    ['▸, Fax', 'fax'],
    ['▸ - Fax', 'fax'],
    ['▸ [Fax]', 'fax'],
    ['▸ (Telefon)', 'phone'],
    ['▸ Telefon', 'phone'],
    ['▸ telefono 5', ''],
    ['▸ Telefon alpha beta gamma 5', 'phone'],
    ['▸ (Telefon) 5', 'phone'],
    ['▸ (Fax) +5', 'fax'],
    ['▸ Fax (5', ''],
    ['▸ Fax +5', ''],
    ['▸ order', 'soft'],
    ['▸ (order)', 'soft'],
    ['▸ order number', 'named'],
    ['▸ order no', 'named'],
    ['▸ f', ''],
    ['▸ (f)', ''],
    ['▸ t', ''],
    ['▸ alpha', ''],
    ['▸ (alpha)', ''],
    ['▸: fax', ''],
    ['▸', ''],
    // on both sides
    ['Office ▸ order', 'contact'],
    ['alpha ▸ order', 'soft'],
    ['alpha ▸ fax', 'fax'],
    ['Phone ▸ fax', 'phone en'],
    ['Order no. ▸ fax', 'named'],
    ['number ▸ fax', 'fax'],
    ['Orders ▸ phone', 'phone en'],
    ['Office ▸ fax', 'fax'],
  ])('%s: %j', (marked, said) => {
    expect(saidBy(labelled(marked))).toBe(said);
  });

  it('is a fax’s only together with a phone', () => {
    expect(labelled('Fax ▸')).toMatchObject({ fax: true, phone: true });
    expect(labelled('▸ (fax)')).toMatchObject({ fax: true, phone: true, language: '' });
  });

  it('is surely something else where it is hard or named', () => {
    expect(
      ['Order ▸', 'Order no. ▸', 'number ▸', 'Phone ▸', '▸'].map((one) => isHard(labelled(one))),
    ).toEqual([true, true, false, false, false]);
  });

  it('is remembered for each place of one text, and for no other text', () => {
    const text = 'Fax 1234567 Tel 1234567';
    const at = [4, 16] as const;
    expect(at.map((start) => saidBy(labelBefore(text, start)))).toEqual(['fax', 'phone']);
    expect(labelBefore(text, 4)).toBe(labelBefore(text, 4));
    expect(saidBy(labelBefore('Tel 1234567 Fax 1234567', 4))).toBe('phone');
    expect(saidBy(labelBefore(text, 0))).toBe('');
  });
});
