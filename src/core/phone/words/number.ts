// "Number" itself, in the languages of pages: before digits it says that they are one, the word beside it
// of what. And the words that stand beside it without saying so.

export const NUMBER_NOUNS =
  'number numbers num nr no nro nos nbr nummer numer numeru numero numéro número numéros números núm nº n° n.º № # hashtag номер номера номером ном нумар број br broj бр broja številka št številko číslo čísla čís č číslom szám száma sz sorszám sorszáma numărul număr nr. numarası numara numarasi numaranız no. αριθμός αριθμού αριθ αρ رقم رقمك شماره نمبر מספר מספרך מס नंबर नं नम्बर संख्या क्रमांक নম্বর নং எண் నంబర్ సంఖ్య ಸಂಖ್ಯೆ നമ്പർ નંબર ਨੰਬਰ අංකය หมายเลข เลขที่ เลข รหัส ເລກທີ លេខ နံပါတ် အမှတ် số mã nomor nombor 番号 番號 编号 編號 号码 號碼 号 號 번호 tunnus code codes codice código códigos kod kód код κωδικός κωδ کد کُد كود رمز קוד कोड numeris numerio numurs numura númer nömrə nömrəsi нөмірі нөмір raqami raqam дугаар համար ნომერი numri zenbakia zk uimhir uimh rhif numru nambari namba nommer blg bilang ቁጥር digits';

/** Endings that make a compound an id of its first part: Rechnungsnummer, adószám, 注文番号. */
export const NUMBER_ENDINGS =
  'zähler zeichen akte schein karte vertrag police code konto kennung kennziffer referenz referens referanse referentie reference kenmerk nommer nommers nummer nummern nummers nr number numer numero numeron szám számú számunk nro kód kode zahl numret nummeret númer tunnus koodi 番号 番號 编号 編號 号码 號碼 单号 單號 번호 コード コ-ド 号 號';

/**
 * Words that may stand beside "number" without making it another kind of number: "our number", "le
 * numéro gratuit", "this number".
 */
export const NEUTRAL_WORDS = `our my your his her their this that the a an new old same following local free main direct is us at on to under below
  unter unser unsere unserer meine mein die der das diese dieser neue kostenlose folgende folgender einheitliche zentrale
  notre votre mon ma le la les ce cette au du nouveau gratuit vert suivant unique direct
  nuestro nuestra su mi el los este esta al nuevo gratuito siguiente único
  nosso nossa seu o os ao novo seguinte il lo nostro nostra questo questa al verde nuovo seguente unico
  het de ons onze dit deze gratis vårt vår detta vores dette vårt meidän tämä
  pod numerem nasz naszym ten podany bezpłatny bezpłatnym darmowy naše náš toto bezplatné bezplatnom ingyenes hívható
  na besplatni besplatan brezplačna gratuit unic tasuta nemokamas bezmaksas ücretsiz bu şu bizim acil
  наш нашему этот этому по единый единому бесплатный бесплатному прямой общий безплатен безкоштовний єдиний цей на
  το μας αυτό χωρίς الرقم هذا المجاني الموحد المجانية رایگان שלנו זה חינם эта это`;

/** "Order at 1-800 …", "Bestellen unter 0711 …": right before digits, these lead to whom one reaches there. */
const REACH_WORDS = new Set(
  'at on under unter au aux al ao pelo pelos allo op onder på numerosta pod по под за на na στο στον την'.split(
    ' ',
  ),
);

export const isReach = (word: string): boolean => REACH_WORDS.has(word.toLowerCase());

const SHORT_NOUNS = new Set('no nr nbr num núm nº n° n.º № č čís sz br бр št αρ αριθ nº.'.split(' '));

/** "No. 4711": short, the word for "number" stands before ids alone. */
export const isShortNoun = (word: string): boolean => SHORT_NOUNS.has(word.toLowerCase());
