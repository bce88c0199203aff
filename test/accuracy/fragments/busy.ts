// Held-out fragments where numbers stand among words and figures that elsewhere mean no phone. If you
// write rules for the matcher: do not read on.
import { finds, type TableClass } from '../../unit/phone/table-case.ts';

export const busy: TableClass = {
  title: 'numbers among id words and figures',
  cases: [
    finds('1', 'US', 'Title & Deed Services (845) 555-0101', '+18455550101'),
    finds('2', 'US', 'Gift card balance: 845-555-0102', '+18455550102'),
    finds('3', 'US', 'Meter reading 24/7 845-555-0103', '+18455550103'),
    finds('4', 'US', 'Suite 1200 | NMLS 112233 | 845.555.0104', '+18455550104'),
    finds('5', 'US', 'Batch Brewing Co. 845-555-0105', '+18455550105'),
    finds('6', 'US', 'DUI court program (845) 555-0106', '+18455550106'),
    finds('7', 'US', '4.8 (1,204 reviews) · $$ · (845) 555-0107 · Open until 9 PM', '+18455550107'),
    finds('8', 'US', 'Est. 1974 · Lic. 88123 · 845-555-0108', '+18455550108'),
    finds('9', 'US', '12 Main St, Albany, NY 12207-1234 845-555-0109 8:00 AM - 5:00 PM', '+18455550109'),
    finds('10', 'GB', 'VAT no. 123 4567 89. Sales 0118 496 0110', '+441184960110'),
    finds('11', 'GB', 'Ticket hotline 0118 496 0111 (calls cost 10p)', '+441184960111'),
    finds('12', 'GB', 'Passport photos, 3 High St, Ryde PO33 2AB, 0118 496 0112', '+441184960112'),
    finds('13', 'DE', 'Steuerberaterin Muster, 0221 4710-113', '+492214710113'),
    finds('14', 'DE', 'Ust-IdNr. DE123456789, Telefon 0221 4710-114, HRB 4711', '+492214710114'),
    finds('15', 'DE', 'Gutscheine bestellen: 0221 / 4710 115', '+492214710115'),
    finds('16', 'DE', '50667 Köln, Domstr. 1-3, 0221 4710116', '+492214710116'),
    finds('17', 'FR', '12 rue de la Paix 75002 Paris 04 65 71 11 17', '+33465711117'),
    finds('18', 'FR', 'Billetterie : 04 65 71 11 18 – tarif 12,50 €', '+33465711118'),
    finds('19', 'IT', 'Via Roma 1, 50100 Firenze, P.IVA 01234567890, 055 123 1119', '+390551231119'),
    finds('20', 'ES', 'Calle Mayor 3, 28013 Madrid, CIF B12345678, 93 345 11 20', '+34933451120'),
    finds('21', 'NL', 'KvK 12345678 - 020 123 2121', '+31201232121'),
    finds('22', 'PL', 'NIP 123-456-78-19, tel. 58 301 11 22', '+48583011122'),
    finds('23', 'BR', 'CNPJ 11.222.333/0001-81 | (41) 3321-1123', '+554133211123'),
    finds('24', 'JP', '〒220-0011 横浜市西区1-2-3 045-321-1124 営業時間 10:00～18:00', '+81453211124'),
    finds('25', 'IN', 'GSTIN 27ABCDE1234F1Z5, Mob 94470 21125', '+919447021125'),
    finds('26', 'AU', 'ABN 51 824 753 556 · (03) 5550 1126', '+61355501126'),
    finds('27', 'RU', 'ИНН 7701234567, г. Москва, 8 (812) 321-11-27', '+78123211127'),
    finds('28', 'CN', '沪ICP备12345678号 客服电话：0755-83211128', '+8675583211128'),
  ],
};
