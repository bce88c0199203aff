// What is numbered beside telephones, in the languages of western, northern and southern Europe. Every
// language has the same classes in the same order, so that a missing one shows:
//
//   goods · money and tax · register, identity, licence · case, contract, policy · transport, ticket ·
//   property, meter, device · people · draws and vouchers
//
// Singular, and the forms that stand before "number": the plural is also where one calls ("Orders: …").

export const WESTERN_IDS: Readonly<Record<string, string>> = {
  en: `order mrn bearing bolt screw fuse toner lens filter cartridge pattern gasket lamp bulb invoice receipt item article part product sku serial model drawing blueprint specimen accession lot batch barcode isbn issn upc ean gtin rx
    account acct routing sortcode iban bic swift loan mortgage escrow ledger payment remittance cheque check card tax vat gst ein ssn tin abn acn
    registration register identification passport licence license permit certificate accreditation patent trademark copyright
    case docket cause court claim petition motion file matter dossier protocol decision reference ref contract agreement policy bid requisition deed warrant citation incident bates exhibit filing challan
    tracking parcel shipment consignment waybill airway container pallet manifest ticket confirmation
    meter plot erf apn tract precinct locker vehicle chassis engine vin imei asset inventory equipment device badge bin
    customer client member membership patient subscriber policyholder student pupil candidate user voter donor taxpayer
    coupon voucher promo giftcard lottery raffle transaction transfer session exam roll bib`,
  de: `auftrag gz zl bestellung rechnung lieferschein quittung beleg artikel teil bauteil ersatzteil produkt serie serien modell typ zeichnung charge posten barcode strichcode pzn
    konto kontonummer bankleitzahl kredit darlehen depot zahlung überweisung mandat scheck karte steuer umsatzsteuer finanzamt gläubiger spende
    handelsregister vereinsregister wahlbezirk buchungskreis ausweis reisepass führerschein lizenz zulassung genehmigung bescheinigung zertifikat patent marke approbation
    aktenzeichen akte geschäftszeichen vorgang verfahren urteil gericht bescheid protokoll zeichen referenz vertrag ausschreibung förderkennzeichen drucksache urkunde rollennummer
    sendung paket frachtbrief container palette ticket fahrschein buchungscode reservierung
    zähler zählpunkt flurstück grundstück schließfach fahrzeug fahrgestell kennzeichen inventar plombe regal
    kunde kunden mitglied mitglieds patient patienten teilnehmer versicherten schüler matrikel mitarbeiter benutzer mandant mandanten abonnent bieter
    gutschein coupon lotto ziehung transaktion prüfung startnummer`,
  nl: `bestelling order factuur pakbon bon kwitantie artikel onderdeel product serie model tekening partij batch barcode voorraad
    rekening lening hypotheek betaling betalingskenmerk overschrijving machtiging cheque kaart belasting btw omzetbelasting
    handelsregister inschrijving identiteitskaart paspoort rijbewijs vergunning licentie certificaat octrooi merk
    zaak dossier aktenummer verzoek besluit protocol kenmerk referentie contract overeenkomst polis aanbesteding rolnummer
    zending trace pakket verzending vrachtbrief container ticket boeking trein stoel
    meter perceel kavel woning kluis voertuig chassis kenteken inventaris apparaat
    klant lid lidmaatschap patiënt patient abonnee leerling student personeel medewerker gebruiker
    coupon voucher cadeaubon loterij trekking transactie examen startnummer`,
  fr: `bon commande facture reçu article pièce produit référence série modèle lot code-barres
    compte rib prêt avis imposition crédit paiement virement mandat chèque carte impôt fiscal fiscale tva taxe
    registre immatriculation identité passeport permis licence certificat agrément attestation brevet autorisation
    dossier affaire procès requête demande décision arrêté protocole réf contrat convention sinistre marché acte rôle procédure fiche note motif avenant constat quittance
    colis envoi suivi expédition bordereau conteneur billet lettre
    compteur parcelle cadastre logement casier véhicule châssis plaque inventaire appareil
    client adhérent membre patient assuré abonné allocataire élève étudiant candidat salarié usager utilisateur matricule sociétaire
    bon coupon chèque-cadeau loterie tirage transaction examen dossard`,
  es: `orden pedido factura albarán recibo artículo pieza producto serie modelo plano lote código-barras remito boleta
    cuenta préstamo crédito pago transferencia mandato cheque tarjeta impuesto fiscal iva clabe
    registro matrícula identidad pasaporte licencia permiso carnet certificado patente cédula
    expediente causa caso juzgado demanda resolución protocolo referencia ref contrato póliza siniestro licitación acta escritura folio trámite denuncia radicado partida remesa
    envío paquete guía seguimiento rastreo contenedor billete boleto localizador
    medidor parcela finca lote casillero vehículo chasis bastidor placa inventario equipo activo
    cliente socio afiliado abonado suscriptor alumno estudiante candidato empleado usuario legajo
    cupón vale lotería sorteo transacción operación examen dorsal folio`,
  pt: `encomenda pedido fatura recibo proposta artigo peça produto série modelo desenho lote código-barras nota
    conta empréstimo crédito pagamento transferência mandato boleto cheque cartão imposto contribuinte fiscal iva
    registo registro matrícula identidade passaporte carta licença alvará certificado autorização patente inscrição
    processo caso tribunal requerimento despacho protocolo referência ref contrato apólice sinistro licitação edital ata escritura ofício ocorrência
    envio pacote objeto rastreio rastreamento guia contentor contêiner bilhete localizador
    medidor hidrômetro parcela lote cacifo veículo chassi placa inventário equipamento patrimônio
    cliente sócio associado utente assinante aluno estudante candidato funcionário utilizador usuário matrícula
    cupão cupom vale lotaria loteria sorteio transação exame`,
  it: `ordine fattura bolla ricevuta articolo pezzo ricambio prodotto serie seriale modello disegno lotto partita ricetta
    conto prestito mutuo pagamento bonifico mandato assegno carta fiscale iva imposta partita
    registro registrazione immatricolazione identità passaporte patente licenza permesso certificato autorizzazione brevetto marchio iscrizione
    pratica causa fascicolo tribunale istanza domanda delibera determina protocollo riferimento rif contratto polizza sinistro gara bando repertorio rg atto sentenza verbale ordinanza
    spedizione pacco collo tracciamento bolletta container biglietto lettera
    contatore particella mappale alloggio armadietto veicolo telaio motore targa inventario apparecchio cespite
    cliente socio tessera paziente assistito abbonato utente studente candidato dipendente matricola
    buono coupon lotteria estrazione transazione esame pettorale`,
  ca: `comanda factura albarà rebut pressupost article peça producte sèrie model lot
    compte préstec pagament transferència targeta impost
    registre matrícula identitat passaport llicència permís certificat
    expedient causa sol·licitud resolució protocol referència contracte pòlissa projecte
    enviament paquet seguiment bitllet
    comptador parcel·la vehicle bastidor inventari
    client soci pacient abonat alumne usuari
    val loteria sorteig transacció`,
  gl: 'pedido factura recibo conta rexistro licenza expediente contrato póliza paquete billete cliente socio',
  eu: 'eskaera eskari faktura aurrekontu produktu kontu txartel erregistro baimen espediente kontratu poliza bidalketa txartela kontagailu bezero bazkide',
  sv: `order beställning faktura följesedel kvitto artikel reservdel produkt serie modell ritning parti batch streckkod
    konto lån betalning överföring bankgiro ocr autogiro check kort skatt moms
    registrering organisationsnummer personnummer körkort pass licens tillstånd certifikat intyg patent varumärke
    ärende mål akt diarie diarienummer ansökan beslut protokoll referens avtal kontrakt upphandling skada
    försändelse paket kolli spårning fraktsedel container biljett flyg
    mätare fastighet skåp fordon chassi inventarie
    kund medlem patient abonnent elev student anställd användare
    kupong voucher presentkort lotteri dragning transaktion tenta startnummer`,
  no: `ordre bestilling faktura følgeseddel kvittering artikkel vare varenr produkt serie modell tegning parti strekkode resept
    konto lån betaling overføring kid giro sjekk kort skatt mva
    registrering organisasjonsnummer fødselsnummer førerkort pass lisens tillatelse sertifikat patent varemerke
    sak saksnr saksnummer mål søknad vedtak protokoll referanse avtale kontrakt polise prosjekt skade
    sending pakke kolli sporing fraktbrev container billett
    måler målernummer gårdsnummer bruksnummer skap kjøretøy understell inventar
    kunde medlem pasient abonnent elev student ansatt bruker
    kupong gavekort lotteri trekning transaksjon eksamen startnummer`,
  da: `ordre bestilling faktura følgeseddel kvittering artikel vare reservedel produkt serie model tegning parti stregkode
    konto lån betaling overførsel giro check kort skat moms
    registrering cvr cpr kørekort licens tilladelse certifikat patent varemærke
    sag sagsnr sagsnummer ansøgning afgørelse journal journalnr protokol reference aftale kontrakt skade
    forsendelse pakke kolli sporing fragtbrev container billet
    måler målernummer matrikel skab køretøj stel inventar
    kunde medlem patient abonnent elev studie medarbejder bruger
    kupon gavekort lotteri trækning transaktion eksamen startnummer`,
  fi: `tilaus tilauksen lasku laskun lähete kuitti kuitin tuote tuotteen osa osan varaosa sarja malli piirustus erä eränumero viivakoodi resepti
    tili tilin laina lainan maksu maksun viite viitteen kortti kortin vero alv
    rekisteri rekisteröinti henkilötunnus ajokortti passi lupa luvan todistus patentti tavaramerkki
    asia asian asianumero diaari diaarinumero hakemus hakemuksen päätös pöytäkirja sopimus sopimuksen vahinko
    lähetys lähetyksen paketti paketin seuranta rahtikirja kontti lippu lipun
    mittari mittarin kiinteistö huoneisto kaappi ajoneuvo alusta moottori laite laitteen
    asiakas asiakkaan jäsen jäsenen potilas tilaaja oppilas opiskelija työntekijä käyttäjä
    kuponki lahjakortti arpa arvonta tapahtuma koe`,
  is: `pöntun pöntunar reikningur reiknings kvittun tilboð vara vöru vörunúmer raðnúmer gerð lota
    reikningsnúmer bankareikningur lán greiðsla kort skattur vsk
    skráning kennitala vegabréf ökuskírteini leyfi skírteini
    mál máls málsnúmer umsókn tilvísun samningur samnings
    sending sendingar pakki sendingarnúmer farmiði bókun bókunarnúmer
    mælir fasteign fastanúmer ökutæki skráningarnúmer
    viðskiptamaður viðskiptavinur félagi sjúklingur nemandi
    gjafabréf happdrætti færsla`,
  ga: 'ordú sonrasc admháil earra cuntas cáin clárú ceadúnas cás conradh polasaí beart ticéad méadar custaiméir ball',
  cy: 'archeb anfoneb derbynneb eitem cyfrif treth cofrestru pasbort trwydded achos contract polisi parsel tocyn mesurydd cwsmer aelod',
  mt: 'ordni fattura irċevuta oġġett kont taxxa reġistrazzjoni passaport liċenzja kawża kuntratt polza pakkett biljett klijent membru',
  el: `παραγγελία παραγγελίας τιμολόγιο τιμολογίου απόδειξη απόδειξης δελτίο είδος είδους προϊόν προϊόντος ανταλλακτικό σειρά σειράς σειριακός μοντέλο παρτίδα παρτίδας barcode συνταγή
    λογαριασμός λογαριασμού δάνειο δανείου πληρωμή πληρωμής εντολή επιταγή κάρτα κάρτας φόρος αφμ φπα
    μητρώο μητρώου μητρώον ταυτότητα ταυτότητας διαβατήριο διαβατηρίου άδεια άδειας πιστοποιητικό δίπλωμα
    υπόθεση υπόθεσης φάκελος φακέλου αίτηση αίτησης απόφαση απόφασης πρωτόκολλο πρωτοκόλλου πρωτ αναφορά αναφοράς σύμβαση σύμβασης συμβόλαιο συμβολαίου
    αποστολή αποστολής δέμα δέματος φορτωτική εισιτήριο εισιτηρίου πτήση πτήσης
    μετρητής μετρητή παροχή παροχής ακίνητο όχημα πλαίσιο κινητήρας συσκευή
    πελάτης πελάτη μέλος μέλους ασθενής φοιτητής συνδρομητής χρήστης
    κουπόνι λαχείο κλήρωση συναλλαγή συναλλαγής`,
};
