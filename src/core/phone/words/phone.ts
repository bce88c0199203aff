// What people write before (or after) a phone number, by language. A trailing `*` stands for any
// ending. The language also hints at the country of a number that says nothing else.

export const PHONE_WORDS: Readonly<Record<string, string>> = {
  '': 'tel tele telef tf ph mob gsm hotline whatsapp viber sms ☎ ☏ ✆ 📞 📱 📲 🕿 🕾 🤙 ℡',
  en: 'phone* telephone* mobile mobiles cell cellular cellphone call calls calling dial ring helpline freephone freefone freecall tollfree toll landline switchboard voicemail textphone',
  de: 'telefon* fon ruf rufnummer fernruf mobil mobiltelefon handy durchwahl anruf anrufe anrufen ruft notruf festnetz telefonisch servicenummer',
  fr: 'téléphone* téléphonique téléphoner tél portable port appelez appeler appel composez fixe',
  es: 'teléfono* telefono* tfno tlf tlfn tfn telf fono fonos móvil móviles movil celular celulares llame llámenos llamenos llamar llamando llama marque marcar conmutador',
  pt: 'telefone* fone fones telemóvel telemovel tlm celular ligue ligar liga disque disk zap',
  it: 'telefono cell cellulare telefonare telefonico chiamare chiama chiamateci centralino telefonando',
  nl: 'telefoon* telefoonnummer mobiel bel bellen belt belnummer',
  sv: 'telefon* tfn mobil mobilnr ringa ring växel',
  no: 'telefon* tlf mobil ring sentralbord',
  da: 'telefon* tlf mobil ring hovednummer',
  fi: 'puhelin* puh matkapuhelin* soita vaihde',
  is: 'sími simi símanúmer farsími',
  pl: 'telefon* kom komórka komórkowy zadzwoń dzwoń dzwonić infolinia infolinii telefoniczny telefonicznie',
  cs: 'telefon* volejte zavolejte volat telefonicky linka',
  sk: 'telefón* volajte zavolajte',
  hu: 'telefon* mobil hívjon hívja hívható vezetékes',
  ro: 'telefon* sunați sunati sunaţi',
  bg: 'телефон* тел моб мобилен',
  ru: 'телефон* тел моб мобильный сотовый звоните звонить позвоните звонок',
  uk: 'телефон* тел моб мобільний дзвоніть',
  sr: 'telefon* mob pozovite fiksni телефон* моб тел позовите',
  hr: 'telefon* mob mobitel nazovite',
  sl: 'telefon* mobitel pokličite',
  el: 'τηλέφωνο* τηλέφωνα τηλ τηλεφωνικό κινητό κιν καλέστε',
  tr: 'telefon* cep arayın arayınız santral',
  ar: 'هاتف* الهاتف تلفون تليفون جوال الجوال موبايل محمول المحمول اتصل اتصلوا نقال',
  he: 'טלפון* טל נייד פלאפון התקשרו חייגו סלולרי',
  fa: 'تلفن* تماس موبایل همراه',
  ur: 'فون ٹیلیفون موبائل',
  hi: 'फोन फ़ोन टेलीफोन मोबाइल दूरभाष',
  bn: 'ফোন মোবাইল টেলিফোন',
  th: 'โทร* มือถือ เบอร์*',
  vi: 'thoại đt sđt dđ gọi',
  id: 'telepon telp tlp hp hubungi ponsel',
  ms: 'telefon* bimbit hubungi',
  ja: '電話* 携帯* フリーダイヤル 代表電話 直通 お電話*',
  zh: '电话* 電話* 手机* 手機* 热线 熱線 致电 致電 座机 拨打',
  ko: '전화* 휴대폰* 핸드폰* 대표번호 대표전화 연락처',
  lt: 'telefonas telefonai mob',
  lv: 'tālrunis tālr talr',
  et: 'telefon* mob',
  sq: 'telefon* cel',
  ka: 'ტელ ტელეფონი მობ',
  hy: 'հեռ հեռախոս',
  mn: 'утас',
  km: 'ទូរស័ព្ទ*',
  lo: 'ໂທ*',
  my: 'ဖုန်း*',
  si: 'දුරකථන*',
  sw: 'simu',
  ca: 'telèfon* mòbil truqueu truca',
  cy: 'ffôn',
  ga: 'fón guthán',
  am: 'ስልክ*',
};

/** Words before a fax number; such numbers are kept and marked. */
export const FAX_WORDS =
  'fax* faxnummer telefax* facsimile facs telecopie* télécopie* télécopieur telecopieur fx faks* факс* φαξ فاكس الفاكس פקס फैक्स โทรสาร* แฟกซ์ ファックス* ファクス* ファクシミリ* 传真* 傳真* 팩스* fakso faksi ֆաքս';

/** Words that go with people and places one calls: no proof of a number, but no id either. */
export const CONTACT_WORDS =
  'verde vert gratuit gratuito gratuita kostenlos gratis quote quotes quotation estimate estimates angebot devis presupuesto preventivo queries query questions fragen rückfragen information help contact contacts contactez contacto contato contatti contatto kontakt kontakty kontakta office sales support service reservations reservation bookings enquiries inquiries info information reception emergency direct main toll-free free line desk department urgences emergencias emergenza контакты контакт связь örökség kontor bureau büro buero zentrale vertrieb notfall praxis cabinet clinic hospital hotel restaurant bestellhotline kundenservice kundendienst sekretariat oficina ventas atendimento 联系 連絡先 お問い合わせ 문의 liên';
