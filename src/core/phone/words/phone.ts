// What people write before (or after) a phone number, by language. A trailing `*` stands for any
// ending. The language also hints at the country of a number that says nothing else.

export const PHONE_WORDS: Readonly<Record<string, string>> = {
  '': 'tel tele telef tf ph mob gsm hotline whatsapp viber sms ☎ ☏ ✆ 📞 📱 📲 🕿 🕾 🤙 ℡',
  en: 'phone* telephone* mobile mobiles cell cellular cellphone call calls calling dial ring helpline freephone freefone freecall tollfree toll landline switchboard voicemail textphone',
  de: 'telefon* fon ruf rufnummer fernruf mobil mobiltelefon handy durchwahl anruf anrufe anrufen ruft notruf festnetz telefonisch servicenummer gratisnummer rufnr telnr mobilfunk anrufbar',
  fr: 'téléphone* téléphonique téléphoner tél portable port appelez appeler appel composez fixe standard ligne gsm composer téléphonez rappelez',
  es: 'teléfono* telefono* tfno tlf tlfn tfn telf fono fonos móvil móviles movil celular celulares llame llámenos llamenos llamar llamando llama marque marcar conmutador línea lineas marca pbx comuníquese whatsap wasap tlfno',
  pt: 'telefone* fone fones telemóvel telemovel tlm celular ligue ligar liga disque disk zap contacte-nos contacte telef telm whats zapzap pabx linha',
  it: 'telefono cell cellulare telefonare telefonico chiamare chiama chiamateci centralino telefonando tel. chiamando fisso telefonico linea cell.',
  nl: 'telefoon* telefoonnummer mobiel bel bellen belt belnummer gsm-nummer mobiele vast',
  sv: 'telefon* tfn mobil mobilnr ringa ring växel',
  no: 'telefon* tlf mobil ring sentralbord',
  da: 'telefon* tlf mobil ring hovednummer',
  fi: 'puhelin* puh matkapuhelin* soita vaihde',
  is: 'sími simi símanúmer farsími',
  pl: 'telefon* kom komórka komórkowy zadzwoń dzwoń dzwonić infolinia infolinii telefoniczny telefonicznie telefoniczna telefonu centrala wew komórkowego',
  cs: 'telefon* volejte zavolejte volat telefonicky linka ústředna tel mob hovor pevná',
  sk: 'telefón* volajte zavolajte ústredňa hovor mob',
  hu: 'telefon* mobil hívjon hívja hívható vezetékes központ telefonközpont tel mob',
  ro: 'telefon* sunați sunati sunaţi apelați apelati apel mobil fix telverde centrală',
  bg: 'телефон* тел моб мобилен',
  ru: 'телефон* тел моб мобильный сотовый звоните звонить позвоните звонок звони набирайте коммутатор сот',
  uk: 'телефон* тел моб мобільний дзвоніть',
  sr: 'telefon* mob pozovite fiksni телефон* моб тел позовите',
  hr: 'telefon* mob mobitel nazovite',
  sl: 'telefon* mobitel pokličite',
  el: 'τηλέφωνο* τηλέφωνα τηλ τηλεφωνικό κινητό κιν καλέστε τηλεφωνήστε σταθερό κιν',
  tr: 'telefon* cep arayın arayınız santral numaramız hat hattı çağrı gsm',
  ar: 'هاتف* الهاتف تلفون تليفون جوال الجوال موبايل محمول المحمول اتصل اتصلوا نقال للاتصال واتساب التواصل الاتصال',
  he: 'טלפון* טל נייד פלאפון התקשרו חייגו סלולרי בטלפון להתקשר ניידת ווצאפ',
  fa: 'تلفن* تماس موبایل همراه تلگرام واتساپ تلفنی شماره‌تماس',
  ur: 'فون ٹیلیفون موبائل',
  hi: 'फोन फ़ोन टेलीफोन मोबाइल दूरभाष मोबाईल कॉल हेल्पलाइन व्हाट्सएप',
  bn: 'ফোন মোবাইল টেলিফোন কল হটলাইন',
  th: 'โทร* มือถือ เบอร์* สายด่วน',
  vi: 'thoại đt sđt dđ gọi tel hotline di-động',
  id: 'telepon telp tlp hp hubungi ponsel telpon telfon nomor-hp wa',
  ms: 'telefon* bimbit hubungi',
  ja: '電話* 携帯* フリーダイヤル 代表電話 直通 お電話* ダイヤル* ホットライン tel 内線 通話 代表番号',
  zh: '电话* 電話* 手机* 手機* 热线 熱線 致电 致電 座机 拨打 热线* 專線* 专线* 熱線* 免付費* 微信同号 微信同號 手提 總機 总机 拨 撥打 查詢* 查询热线',
  ko: '전화* 휴대폰* 핸드폰* 대표번호 대표전화 연락처 핫라인 콜센터 유선 무선',
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
export const CONTACT_WORDS = `rejestracja irtibat đặt verde vert gratuit gratuito gratuita kostenlos gratis queries query questions fragen rückfragen
  information help contact* contato contatti contatto kontakt*
  office sales support service enquiries inquiries info information reception emergency direct main
  toll-free free line desk department urgences emergencias emergenza контакт* связь kontor bureau
  büro buero zentrale vertrieb notfall praxis cabinet clinic hospital hotel restaurant bestellhotline
  kundenservice kundendienst sekretariat oficina ventas atendimento 联系 連絡先 お問い合わせ 문의 liên atención
  atencion atenção servicio servicios serviço serviços servizio servizi assistenza assistência asistencia
  assistance accueil réception secrétariat urgence dienst klantenservice klantendienst kundtjänst
  kundeservice kundesenter asiakaspalvelu klienditugi vastaanotto neuvonta päivystys zákaznická zákaznícka
  recepce recepcia recepcja recepció recepție ordinace ordinacija ambulance biuro obsługa ügyfélszolgálat
  információ iroda titkárság portaszolgálat i secretariat relații serviciul приёмная
  приемная справочная справки диспетчер диспетчерская регистратура поддержка служба обслуживания офис
  отдел приймальня довідкова підтримка довідка рецепция деловодство kancelarija korisnička služba podrška
  recepcija pisarna podpora εξυπηρέτηση γραμματεία πληροφορίες επικοινωνία γραφείο danışma destek
  müşterihizmetleri iletişim resepsiyon القسم خدمة الدعم الاستقبال الاستعلامات للحجز للاستفسار تواصل مكتب
  קבלה מזכירות שירות מוקד תמיכה משרד לפרטים להזמנות צור پشتیبانی دفتر ارتباط روابط सहायता संपर्क
  ग्राहकसेवा সহায়তা যোগাযোগ สอบถาม ติดต่อ บริการ สำนักงาน hệ chăm sóc hỗ trợ khách tổng đài layanan
  bantuan kantor kontak hubungan khidmat pejabat pertanyaan 窓口 サポート 代表 総合案内 事務局 本社 相談 客服 咨询 諮詢 服务 服務
  前台 总台 投诉 投訴 고객센터 사무실 대표 huduma msaada ofisi navrae kantoor`;
