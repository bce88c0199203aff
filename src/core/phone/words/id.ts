// What people write before digits that are no phone number, beside what id-west.ts, id-east.ts and
// id-asia-africa.ts have by language: short forms, offices' own names, and words that cross borders. Whole
// classes: a word missing here is a button on somebody's invoice number.
//
//   HARD   makes what follows an id whatever its shape
//   SOFT   stands before phone numbers as well ("Parts: (413) 555-1234"): decides where a word for "number"
//          stands beside it, or where the digits are not grouped as the country groups phone numbers
//   DESK   is whom one calls ("Reservations 800-555-1234") unless a word for "number" makes it an id

import { ASIAN_AFRICAN_IDS } from './id-asia-africa.ts';
import { EASTERN_IDS } from './id-east.ts';
import { WESTERN_IDS } from './id-west.ts';

const TRADE = `registrikood viitenumber arvenumber nomorpesanan predračun otpremnica items invoices inv fakturu חשבונית 請求書* 发票* 發票* 송장*
  הזמנה 注文* 订单* 訂單* 주문*
  fişi
  asin mpn oem ismn isrc upn ndc plu serialnumber s/n sn p/n pn artikels art tuotenumero cikkszám varunummer tip chargen partie imei2 imsi iccid iccd meid fcc 品番* 型番* 型号* 型號* 货号* 貨號* 商品* 제품* 상품* 模型*`;

const MONEY = `nipt едб ембс kt kontua paybill lipa till a/c kontonr kto rekeningnummer tilinumero bankszámlaszám 口座* 账号* 帳號* 账户* 帳戶* 賬號* 계좌* บัญชี* tàikhoản stk norek
  blz aba bsb ifsc micr bankgirot plusgiro plusgirot postgiro bg pg banka bankverbindung домашний бик р/с к/с корсчёт cbu cvu creditor mandate
  vatin mwst mehrwertsteuer ust ustid ustidnr ust-id ust-idnr uid uidnr steuernummer stnr st.nr taxid fein itin nin nino utr nif nie cif nis cnpj cpf cnh rut ruc rnc rtn nit cuit cuil rfc curp nss dui siret siren rcs naf rna finess rpps adeli ean13 kbo bce btwnr ondernemingsnummer kvk rsin bsn se-nr seddelnr org orgnr orgnummer personnr momsnr y-tunnus ytunnus tunnus hetu nip regon krs pesel ič ičo ico dič dic dičph adószám adóazonosító cégjegyzékszám cégjegyzék taj kshszám cui cif cnp j40 eик еик булстат егн инн кпп огрн огрнип окпо окато октмо оквэд снилс едрпоу іпн рнокпп унп бин иин mbs mbo jmbg emšo afm α.φ.μ δου αμκα γεμη γ.ε.μ.η vkn tckn tc mersis gstin pan tan aadhaar uidai ntn cnic strn arbn tfn ird nzbn uen brn nib siup tdp mst 統一編號* 统一社会信用代码* 信用代码* 税号* 稅號* 統編* 法人番号* 登録番号* 登錄* 注册号* 身份证* 身分證* 사업자* 통신판매* 법인* 주민* 등록번호* เลขประจำตัว* ทะเบียน* ขึ้นทะเบียน ח.פ ע.מ ת.ז חפ עמ תז ח"פ סجل ضريبية
  visa mastercard amex kreditkarte kreditkartennummer кредитна 卡号* 카드* บัตร* cvc cvv`;

const OFFICE = `id ids ident identifier uuid guid refs références referenssi viitenumero refnr zn č.j čj αρ.πρωτ prot
  az gz geschäftszahl ktz vorgangsnummer casefile amtsgericht registergericht hrb hra vr gnr firmenbuch fn zvr registered regist reg regno duns d-u-n-s ch-id lic 許可* 免許* 许可证* 備案* 备案* 비자* ใบอนุญาต* patentnr npi dea nhs nhi medicare hicn ohip ramq police-nr versicherungsnummer schaden schadennummer aadhar personalausweis dni cedula cc ci
  track trackingnummer sendungsnummer sendungsverfolgung awb hawb mawb cmr seurantakoodi śledzenia csomagszám awb-ul 追跡* 送り状* 伝票* 运单* 運單* 快递* 单号* 單號* 운송장* พัสดุ* vậnđơn bol b/l
  passcode password pin kennung kennwort dvr c.f cod.fisc contribuyente єдрпоу spendenkonto 契約* 合同* 계약* สัญญา* po po# rma rfq rfp tender appel mls listing req jobid vacancy
  confirmación confirmação conferma bestätigung eticket bordkarte gate seat
  zip zipcode postcode postal plz postleitzahl cep cap cp c.p код индекс posta postfach postbox box boîte bp apartado casilla pobox p.o.box pmb postnr postnummer postinumero psč kod kodu pin pincode 郵便番号* 邮编* 邮政编码* 郵遞區號* 우편번호* รหัสไปรษณีย์`;

const WRITING = `page pages pp seite seiten página páginas pagina pagine pág pag págs sida sider sivu strona str strana strany стр σελ sayfa 頁* ページ* 页* volume band jahrgang chapter kapitel chapitre capítulo section abschnitt § paragraf art. figure fig abb abbildung table tab tableau doi pmid pmcid pmc arxiv orcid isni viaf gnd oclc lccn zdb handle hdl lsid cas pubmed nct clinicaltrials
  version versions ver build rev revision release firmware commit sha sha1 sha256 md5 hash checksum crc pid tid uid gid error errno exception timestamp epoch offset bytes byte addr address-id token key apikey api seed nonce ip ipv4 ipv6 mac asn latitude longitude lat lng lon long gps coordinates coords koordinaten coordonnées coordenadas breitengrad längengrad utm elevation altitude easting northing
  population einwohner habitants habitantes abitanti inwoners views votes likes followers downloads subscribers visitors aufrufe stimmen score scores result results ergebnis ergebnisse résultat resultado loto gewinnzahlen extracción mega-sena powerball
  price preis prix precio preço prezzo prijs cena ár pris hinta fiyat τιμή цена ціна cost costs kosten total totale totaal summe suma sum somme betrag montant amount importe valor bedrag belopp kwota kwoty částka összeg сумма сума tutar ποσό مبلغ סכום 金額* 金额* 価格* 价格* 금액* 가격* ราคา* giá capital capitale stammkapital grundkapital kapital aktienkapital
  date datum fecha dato päivämäärä dátum дата tarih ημερομηνία تاريخ תאריך 日期* 날짜* วันที่* ngày © ® founded since seit depuis desde gegründet wkn isin cusip sedol ticker figi wechselkurs kfz plate nummernschild öffnungszeiten`;

/** What else is numbered: loans, guides, folios, notes. */
const PAPERS = `akten aktu chamado lading folios expte notas timbrado remisión facturen factuurnummer symbole writ affidavit solicitud turno gutscheincode belegnr mahnung abo abonnement abonne dossiernummer dossiê proceso diário autos cnj instruction arrêt décret loi ley gesetz statute bulletin circular resolution norma norme iso din astm cas rfc cve kb bug issue build pull merge rahmennummer meterstand mpan mprn ean-code pdr pdl prm cups cnr stb smartcard decoder receiver`;

/** Cases, tickets, cards, policies, cheques, meters, places in stores: each class in many languages. */
const THINGS = `lawsuit 事件* 사건* véc věc saken 车票* 车次 승차권*
  tessere abonament abonamentu legitymacja legitymacji ehliyeti kortnr kortnummer poliçesi policka polizy 保单* 保單* 保険証* 증권*
  cheques szekk bulletin boletín boletim bollettino shelf rack crate drawer slot aisle berth stall lagerplatz fach estante scaffale
  транзакції 流水号 流水號 交易号* 交易單* 거래* giaodịch 処方* 처방* punkte puntos pontos punti bodů pkt gene protein mutation isotope asteroid comet galaxy constellation kostenstelle kostenträger albaranes ddt nota-fiscal carné pregão empenho wagon vagón`;

/** Id words by language; what is written in a language's letters is in these tables. */
export const IDS_BY_LANGUAGE: Readonly<Record<string, string>> = {
  ...WESTERN_IDS,
  ...EASTERN_IDS,
  ...ASIAN_AFRICAN_IDS,
};

export const HARD_IDS = [
  THINGS,
  TRADE,
  MONEY,
  OFFICE,
  WRITING,
  PAPERS,
  ...Object.values(IDS_BY_LANGUAGE),
].join(' ');

export const SOFT_IDS =
  'order orders tickets parts accounts client clients cliente clienti customer customers kunde kunden kund klient klienta asiakas zákazník ügyfél клиент müşteri member members membership mitglied mitgliedschaft patient patients student students employee product products produkt produit producto prodotto referral claims cards reg. registry archive file files folder akte dossier unit units suite room zimmer apt floor etage';

export const DESK_WORDS = `受付 予約 預約 预约 预订 预定 접수 예약 상담 quote quotes quotation quotations estimate estimates angebot angebots offerte offert tilbud tarjous tarjouksen oferta oferty presupuesto preventivo orçamento devis nabídka nabídky ponuka ponuky ajánlat ponuda ponude ponudba ponudbe offerta teklif προσφορά προσφοράς pakkumine piedāvājums pasiūlymas proposal delivery lieferung livraison entrega consegna dostawa booking buchung buchungen réservation reserva prenotazione reservación reserveren reservering bokning bestillingsnummer varaus varauksen rezerwacja rezerwacji rezervace rezervácia rezervácie foglalás foglalási rezervare резервация бронь бронирование бронювання rezervacija rezervacije reservering rezervasyon κράτηση κράτησης broneering rezervācija rezervacijos tempahan reservasi pemesanan حجز الحجز رزرو הזמנת 予約 预订 預訂 예약 booking reservation reservations bookings insurance versicherung assurance seguro assicurazione försäkring 
  forsikring vakuutus ubezpieczenie pojištění poistenie biztosítás asigurare страховка страхование osiguranje sigorta ασφάλεια project projekt projet proyecto projeto progetto proje complaint complaints beschwerde klacht plainte queja reclamo reclamação klage klagomål valitus skarga stížnost panasz жалоба şikayet application antrag aanvraag flight flug vol vuelo voo volo vlucht lento рейс uçuş train zug tren treno comboio tåg tog juna pociąg vlak vonat поезд baggage luggage gepäck bagage equipaje bagagem bagaglio bagaj staff personal catalog catalogue katalog catálogo catalogo stock lager prescription rezept ordonnance receta receita recept`;
