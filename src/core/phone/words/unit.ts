// What is written right after an amount: units, currencies, and things that are counted.

export const UNITS =
  'km m cm mm nm µm mi ft in yd kg g mg lb lbs oz t l ml cl hl gal kwh mwh gwh kw mw gw w v a hz khz mhz ghz kb mb gb tb kib mib gib bytes byte bit bits px pt dpi rpm bar pa kpa mpa psi ha acres acre sqft sqm qm m² m2 m³ km² ft² °c °f ° % ‰ k mio mrd bn million millions billion thousand tausend millionen milliarden millones millions milliards mil mln mld tys tis tyś тыс млн млрд лет руб ₽ uhr h hrs hours std stunden min minuten sec sek ms people persons personen einwohner menschen inhabitants habitants habitantes residents users visitors views votes likes followers downloads times words pages seiten stück stk pcs pieces units items copies shares aktien tonnes tons jahre years ans años tage days items units 円 元 원 人 件 个 個 年 票 株 台 万 億 명 대 โวลต์ บาท';

export const CURRENCIES =
  'eur usd gbp chf jpy cny rmb inr krw aud cad nzd hkd sgd sek nok dkk isk pln czk huf ron bgn rsd try uah rub brl mxn ars clp cop pen uyu zar egp mad ngn kes ils aed sar qar kwd bhd omr thb vnd idr myr php twd pkr bdt lkr euro euros dollar dollars pounds pound francs franken rupees rupien peso pesos real reais złotych zł pln kč kc korun kr kronor kroner ft forint lei lv лв грн руб рублей tl lira дин din kn € $ £ ¥ ₹ ₽ ₩ ₺ ₴ ₪ ฿ ₫ ₱ ₦ ₲ ₡ ₵ ₸ ₼ ₾ cents cent rs inr円';
