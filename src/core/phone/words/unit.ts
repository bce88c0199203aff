// What is written right after an amount: units, currencies, and things that are counted.

export const UNITS = `km m cm mm nm µm mi ft in yd kg g mg lb lbs oz t l ml cl hl gal kwh mwh gwh kw mw gw w v a hz khz mhz
  ghz kb mb gb tb kib mib gib bytes byte bit bits px pt dpi rpm bar pa kpa mpa psi ha acres acre sqft sqm
  qm m² m2 m³ km² ft² °c °f ° % ‰ k mio mrd bn million millions billion thousand tausend millionen
  milliarden millones milliards mil mln mld tys tis tyś тыс млн млрд лет руб ₽ uhr h hrs hours std stunden
  min minuten sec sek ms people persons personen einwohner menschen inhabitants habitants habitantes
  residents users visitors views votes likes downloads times words pages seiten stück stk pcs
  pieces units items copies shares aktien tonnes tons jahre years ans años tage days 円 元 원 人 件 个 個 年 票 株 台
  万 億 명 대 โวลต์ บาท ns µs ps mah wh kva kn ppm ppb mol kcal cal kj mj mbps gbps kbps fps rows records
  entries yards feet inches grains subscribers members households vehicles asukasta asukas
  ääntä kpl invånare röster exemplar innbyggere indbyggere stemmer stykker inwoners stemmen stuks
  exemplaren mieszkańców osób głosów sztuk szt egzemplarzy obyvatel obyvateľov hlasů hlasov kusů kusov
  osob osôb lakos szavazat darab példány locuitori voturi bucăți buc persoane жителей чел человек
  голосов штук шт экземпляров осіб жителів голосів примірників жители души броя гласа stanovnika
  stanovnikov glasova komada prebivalcev glasov kosov nüfus kişi adet κάτοικοι κατοίκους άτομα ψήφοι
  τεμάχια elanikku häält tükki iedzīvotāji gabali gyventojų balsų vienetų abitanti voti pezzi copie
  persone unità exemplaires voix personnes unités pièces unidades votos ejemplares personas exemplares
  pessoas cópias peças stimmen exemplare besucher mitglieder haushalte fahrzeuge quadratmeter kilometer
  kilomètres kilómetros chilometri километров години lat roků sivua seiter sider sidor stron stran
  oldal pagini страниц نسمة شخص نسخة صوت نفر جلد תושבים איש קולות عدد jiwa orang buah eksemplar suara
  người bản phiếu คน ชิ้น ฉบับ लोग व्यक्ति लोगों জন টি 名 冊 部 本 枚 棟 世帯 名様 册 辆 户 次 건 개 권 표 세대`;

export const CURRENCIES = `eur usd gbp chf jpy cny rmb inr krw aud cad nzd hkd sgd sek nok dkk isk pln czk huf ron bgn rsd try uah
  rub brl mxn ars clp cop pen uyu zar egp mad ngn kes ils aed sar qar kwd bhd omr thb vnd idr myr php twd
  pkr bdt lkr euro euros dollar dollars pounds pound francs franken rupees rupien peso pesos real reais
  złotych zł kč kc korun kr kronor kroner ft forint lei lv лв грн руб рублей tl lira дин din kn € $ £ ¥ ₹
  ₽ ₩ ₺ ₴ ₪ ฿ ₫ ₱ ₦ ₲ ₡ ₵ ₸ ₼ ₾ cents cent rs inr円 euroa eura evra eurų eiro евро євро ευρώ evro dolar
  dolarů dolary dolarów dollarů dollár долларов доллара доларів δολάρια gulden forintů franků franków
  franc rubel rublů рубля гривень тенге сум лари драм манат манатов сом динара динари denari денари лева
  leva kuna kune lari dram manat tenge riyal rial ريال جنيه درهم دينار دولار تومان ریال شيكل שקל שקלים
  ש"ח nis baht dong đồng đ vnđ rupiah ringgit shilling shillings ksh tsh ush naira rand cedi cedis birr
  reales soles colones quetzales lempiras córdobas balboas guaraníes bolivianos bolívares pesetas
  escudos liras lire крб रुपये रुपए টাকা taka kyat riel kip yen yuan 韓元 港元 美元 欧元 人民币 ドル ユーロ 달러 유로`;
