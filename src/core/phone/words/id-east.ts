// The same classes as in id-west.ts, in the same order, in the languages of eastern Europe, the Caucasus
// and central Asia. A trailing `*` stands for any ending.

export const EASTERN_IDS: Readonly<Record<string, string>> = {
  pl: `zlecenie zlecenia zamówienie zamówienia faktura faktury fakturze paragon paragonu artykuł artykułu część części produkt produktu seria serii seryjny model rysunek partia partii katalogowy recepta recepty kod-kreskowy
    konto konta rachunek rachunku pożyczka pożyczki kredyt kredytu płatność przelew przelewu mandat karta karty podatek vat
    rejestr rejestru rejestracyjny dowód dowodu paszport paszportu licencja licencji pozwolenie pozwolenia zezwolenie zaświadczenie certyfikat patent prawo-jazdy
    sprawa sprawy akta akt sygnatura sygn wniosek wniosku decyzja decyzji protokół znak referencyjny umowa umowy polisa polisy szkoda szkody przetarg repertorium
    przesyłka przesyłki paczka paczki przewozowy kontener bilet biletu lot lotu
    licznik licznika działka działki lokal skrytka pojazd podwozie silnik inwentarzowy urządzenie
    klient klienta członek członkowski pacjent pacjenta abonent ucznia albumu indeks pracownik użytkownik
    kupon kuponu bon losowanie transakcja transakcji egzamin startowy`,
  cs: `zakázka doklad objednávka objednávky faktura faktury účtenka položka artikl díl dílu výrobek výrobní sériové série model výkres šarže katalogové zboží
    účet účtu půjčka úvěr platba platby příkaz karta karty daň dph symbol
    rejstřík občanský průkaz pasu licence povolení osvědčení řidičský patent známka rodné evidenční
    případ spis spisu spisová žádost rozhodnutí protokol jednací značka smlouva smlouvy pojistka pojistná pojistné škoda zakázka
    zásilka zásilky balík balíku sledovací nákladní kontejner lístek jízdenka jízdenky letenka
    elektroměr plynoměr vodoměr parcela pozemek vozidlo podvozek spz inventární zařízení
    zákazník zákaznické člen členské pacient pojištěnec student odběratel uživatel osobní
    kupón poukaz losování transakce zkouška startovní`,
  sk: `objednávka objednávky faktúra faktúry bloček položka artikel diel výrobok výrobné sériové séria model výkres šarža katalógové tovar
    účet účtu pôžička úver platba príkaz karta karty daň symbol
    register občiansky preukaz licencia povolenie osvedčenie vodičský patent rodné evidenčné
    prípad spis spisová žiadosť rozhodnutie protokol značka zmluva zmluvy poistka poistná poistnej škoda zákazka
    zásielka zásielky balík balíka sledovacie kontajner lístok letenka
    elektromer plynomer vodomer parcela pozemok vozidlo podvozok inventárne zariadenie
    zákazník zákaznícke člen pacient poistenec študent odberateľ používateľ osobné
    kupón poukážka žrebovanie transakcia skúška štartovné`,
  hu: `okmány rendelés rendelési megrendelés megrendelési számla szállítólevél nyugta blokk cikk termék alkatrész sorozat gyártási széria modell rajz tétel vonalkód
    bankszámla számlavezető kölcsön hitel befizetés átutalás csekk kártya adó közlemény
    nyilvántartási személyi igazolvány útlevél engedély jogosítvány bizonyítvány szabadalom rendszám törzs törzsszám
    ügy ügyirat iktató iktatószám ügyszám kérelem határozat jegyzőkönyv hivatkozási szerződés kötvény káresemény
    küldemény csomag csomagkövetési fuvarlevél konténer jegy járat
    mérő mérőóra gázóra vízóra helyrajzi hrsz jármű alváz leltári készülék
    ügyfél vevő tagsági beteg diák hallgató előfizető felhasználó dolgozó
    kupon utalvány sorsolás sorsjegy tranzakció vizsga rajtszám`,
  ro: `sentință sentința comandă comanda comenzii factură factura facturii aviz chitanță bon ofertă articol piesă produs produsului serie model desen lot rețetă
    cont contul împrumut credit plată cec card fiscal tva impozit
    registru registrul înregistrare buletin pașaport licență autorizație certificat permis brevet marcă
    dosar dosarul caz cerere decizie hotărâre proces-verbal protocol referință contract contractul poliță polița daună proiect licitație
    colet coletul expediere transport container bilet
    contor contorul parcelă cadastral apartament vehicul șasiu inmatriculare inventar aparat
    client clientului membru pacient abonat student elev utilizator
    cupon voucher extragere tranzacție examen`,
  bg: `поръчка поръчката фактура фактурата разписка бон оферта артикул част продукт сериен серия модел чертеж партида каталожен рецепта
    сметка сметката заем кредит плащане превод карта данък ддс
    регистър регистрационен лична паспорт лиценз разрешение разрешително удостоверение сертификат патент марка
    дело делото преписка молба решение протокол референция договор договора полица щета проект изх вх
    пратка пратката товарителница колет контейнер билет
    електромер водомер имот парцел автомобил шаси двигател инвентарен уред
    клиент клиентски член пациент абонат студент факултетен потребител
    купон ваучер теглене транзакция изпит`,
  mk: 'нарачка фактура сметка понуда производ сериски даночен регистарски лична пасош дозвола предмет договор полиса пратка билет резервација броило возило клиент член пациент купон трансакција',
  sr: `porudžbina porudžbine narudžbina narudžbine račun računa faktura fakture artikal proizvod serijski model serija наруџбина наруџбине поруџбина поруџбине рачун рачуна фактура фактуре понуда артикал производ серијски
    kredit uplata uplatnica žiro tekući pib кредит уплата жиро текући порез
    registar matični lična pasoš dozvola sertifikat регистар матични лична пасош дозвола потврда
    predmet predmeta zahtev žalba rešenje protokol ugovor ugovora polisa polise šteta предмет предмета захтев решење уговор уговора полиса
    pošiljka pošiljke paket karta пошиљка пошиљке пакет карта резервација лет
    brojilo parcela vozilo šasija бројило парцела возило шасија
    kupac kupca klijent član pacijent pretplatnik студент купац клијент члан пацијент
    vaučer izvlačenje transakcija купон трансакција`,
  hr: `narudžba narudžbe narudžbenica račun računa faktura artikl proizvod proizvoda serijski model nacrt serija
    kredit uplata uplatnica poziv kartica porez pdv oib
    registar osobna putovnica putovnice dozvola dozvole vozačka potvrda certifikat patent
    predmet predmeta spis zahtjev žalba rješenje klasa urbroj zapisnik ugovor ugovora polica šteta
    pošiljka pošiljke paket paketa karta ulaznica
    brojilo čestica vozilo šasija inventarni uređaj
    kupac kupca klijent član članski pacijent osiguranik pretplatnik korisnik student
    kupon bon izvlačenje transakcija ispit`,
  bs: 'narudžba narudžbe račun računa faktura artikal proizvod serijski porez registar lična pasoš dozvola predmet zahtjev ugovor ugovora polisa pošiljka paket karta brojilo vozilo kupac član pacijent kupon transakcija',
  sl: `naročilo naročila račun računa dobavnica artikel izdelek izdelka serijska model risba serija
    trr posojilo plačilo sklic kartica davek davčna ddv
    register matična osebna potni dovoljenje licenca potrdilo vozniško patent
    zadeva zadeve spis vloga pritožba odločba zapisnik opravilna pogodba pogodbe polica škoda
    pošiljka pošiljke paket paketa vozovnica karta
    števec števca parcela vozilo šasija inventarna naprava
    kupec stranka stranke član članska pacient naročnik uporabnik študent vpisna
    kupon bon žrebanje transakcija izpit`,
  sq: 'porosi porosia porosisë fatura faturë faturës produkt seri llogari llogaria llogarisë kredi pagesë kartë taksë regjistër regjistrimi pasaportë licencë leje çështje dosje kërkesë vendim kontratë kontrata kontratës policë dërgesë pako biletë rezervim matës pronë automjet klient anëtar pacient kupon transaksion',
  ru: `акт акта бланк заказ заказа счет счёт счета счёта накладная накладной фактура чек чека квитанция квитанции смета товар товара артикул деталь детали изделие изделия серийный серия модель чертёж чертеж партия партии каталожный рецепт рецепта штрихкод штрих-код
    кредит кредита займ займа платёж платеж платежа перевод перевода карта карты налог налоговый лицевой расчётный расчетный корреспондентский
    реестр реестра регистрационный регистрации паспорт паспорта удостоверение удостоверения лицензия лицензии разрешение разрешения свидетельство свидетельства сертификат сертификата патент патента аттестат кадастровый
    дело дела иск заявка заявки заявление заявления обращение обращения решение решения постановление приказ протокол протокола исх вх договор договора контракт контракта полис полиса проект тендер закупка лот лота инцидент
    посылка посылки отправление отправления трек-номер трек трек-код контейнер билет билета брони бронирования вагон
    счётчик счетчик счётчика счетчика участок участка ячейка автомобиль шасси кузов двигатель госномер инвентарный прибор
    клиент клиента абонент абонента пациент пациента член студент студента зачётка табельный пользователь карточка
    купон ваучер промокод тираж транзакция транзакции операция операции экзамен`,
  uk: `замовлення рахунок рахунку накладна накладної квитанція чек товар товару артикул деталь виріб серійний серія модель креслення партія рецепт
    кредит позика платіж переказ картка картки податок податковий особовий
    реєстр реєстраційний паспорт посвідчення ліцензія дозвіл свідоцтво сертифікат патент
    справа справи заява заяви звернення рішення наказ протокол договір договору контракт поліс поліса проєкт тендер лот
    посилка посилки відправлення ттн контейнер квиток квитка вагон
    лічильник лічильника ділянка автомобіль шасі двигун інвентарний прилад
    клієнт клієнта абонент пацієнт член студент користувач табельний
    купон ваучер тираж транзакція екзамен`,
  be: 'заказ замова замовы рахунак накладная чэк тавар артыкул серыйны крэдыт плацеж картка падатак рэестр пашпарт ліцэнзія дазвол справа заява рашэнне дагавор дагавора поліс пасылка білет рэйс лічыльнік кліент абанент пацыент купон',
  lt: `užsakymas užsakymo sąskaita sąskaitos kvitas prekė prekės detalė gaminys serija serijos modelis partija receptas
    paskola mokėjimas pavedimas kortelė mokestis pvm mokėtojo
    registras registracijos pasas paso licencija leidimas leidimo pažymėjimas sertifikatas patentas
    byla bylos prašymas sprendimas protokolas sutartis sutarties polisas poliso žala projektas
    siunta siuntos siuntinys bilietas bilieto reisas skrydis
    skaitiklis skaitiklio sklypas automobilis kėbulo variklio įrenginys
    klientas kliento narys pacientas abonentas studentas vartotojas
    kuponas loterija transakcija egzaminas kodas`,
  lv: `pasūtījums pasūtījuma rēķins rēķina kvīts čeks prece preces detaļa sērija sērijas modelis partija recepte
    konts konta aizdevums maksājums karte kartes nodoklis pvn
    reģistrs reģistrācijas pase pases licence licences atļauja atļaujas apliecība sertifikāts patents
    lieta lietas iesniegums lēmums protokols līgums līguma polise polises projekts
    sūtījums sūtījuma paka pakas biļete biļetes rezervācijas reiss lidojums
    skaitītājs skaitītāja zemesgabals kadastra automašīna šasija dzinējs iekārta
    klients klienta biedrs pacients abonents students lietotājs
    kupons loterija darījums eksāmens`,
  et: `tellimus tellimuse arve saateleht kviitung tšekk toode toote detail seeria mudel partii retsept
    konto laen makse viite kaart kaardi maks käibemaksu
    register registri isikukood pass passi litsents luba loa tunnistus patent
    asi toimik toimiku avaldus otsus protokoll leping lepingu poliis poliisi kahju
    saadetis saadetise pakk paki pilet pileti broneeringu lend
    arvesti krunt katastri sõiduk kere mootor seade
    klient kliendi liige liikme patsient abonent õpilane kasutaja
    kupong kinkekaart loterii tehing eksam`,
  ka: 'შეკვეთა შეკვეთის ანგარიში ანგარიშის ინვოისი ქვითარი პროდუქტი სერიული საიდენტიფიკაციო სესხი გადახდა ბარათი საგადასახადო რეესტრი პასპორტი ლიცენზია ნებართვა საქმე საქმის განცხადება გადაწყვეტილება ხელშეკრულება ხელშეკრულების პოლისი გზავნილი ამანათი ბილეთი ჯავშანი რეისი მრიცხველი კლიენტი აბონენტი პაციენტი ტრანზაქცია',
  hy: 'պատվեր պատվերի հաշիվ հաշվի ապրանքագիր կտրոն ապրանք սերիական վարկ վճարում քարտ հարկ հվհհ գրանցման անձնագիր լիցենզիա թույլտվություն գործ գործի դիմում որոշում պայմանագիր պայմանագրի առաքանի ծանրոց տոմս ամրագրում չվերթ հաշվիչ հաճախորդ բաժանորդ',
  az: 'sifariş sifarişin hesab faktura qəbz məhsul seriya model kredit ödəniş kart vergi vöen qeydiyyat pasport lisenziya icazə iş ərizə qərar müqavilə müqavilənin polis bağlama göndəriş bilet rezervasiya reys sayğac müştəri abonent xəstə kupon əməliyyat',
  kk: 'тапсырыс шот шоты түбіртек тауар сериялық несие төлем карта салық бсн жсн тіркеу төлқұжат лицензия рұқсат іс өтініш шешім шарт шарты полис сәлемдеме жөнелтілім билет есептегіш клиент абонент пациент купон',
  uz: "buyurtma hisob faktura chek tovar seriya model kredit to'lov karta soliq stir inn ro'yxat pasport litsenziya ruxsatnoma ish ariza qaror shartnoma polis jo'natma posilka chipta bron reys hisoblagich mijoz abonent bemor kupon",
  ky: 'буйрутма эсеп дүмүрчөк товар насыя төлөм карта салык каттоо паспорт лицензия иш арыз чечим келишим полис посылка билет кардар',
  tg: 'фармоиш ҳисоб мол қарз пардохт корт андоз қайд шиноснома иҷозатнома парванда ариза қарор шартнома чипта мизоҷ',
  mn: 'захиалга захиалгын данс дансны нэхэмжлэх баримт бараа серийн зээл төлбөр карт татвар регистр бүртгэл паспорт лиценз зөвшөөрөл хэрэг өргөдөл шийдвэр гэрээ гэрээний даатгал илгээмж тасалбар захиалагч тоолуур харилцагч өвчтөн',
  tr: `sipariş siparişi fatura irsaliye fiş makbuz ürün parça malzeme seri model çizim parti barkod reçete
    hesap hesabı kredi ödeme havale dekont çek kart kartı vergi kdv
    sicil kayıt tescil kimlik pasaport lisans ruhsat ehliyet sertifika belge izin patent marka
    dosya dosyası dava esas karar başvuru dilekçe protokol referans sözleşme poliçe hasar ihale evrak
    kargo takip gönderi koli konşimento konteyner bilet pnr
    sayaç sayacı parsel ada daire dolap araç şasi plaka demirbaş cihaz abonelik
    müşteri üye üyelik hasta öğrenci abone kullanıcı
    kupon hediye çekiliş işlem sınav`,
};
