/// What each channel calls carriers: facts, as the channels publish them.
enum CarrierLists {
  /// Amazon's carrier codes: those of its feed schema of 2014 (OrderFulfillment.xsd), and those that sellers' programs
  /// use besides; Amazon publishes no complete list. Read 2026-11-30.
  static let amazon = names(
    """
    USPS|UPS|UPSMI|FedEx|DHL|Fastway|GLS|GO!|Hermes Logistik Gruppe|Royal Mail|Parcelforce|City Link|\
    TNT|Target|SagawaExpress|NipponExpress|YamatoTransport|DHL Global Mail|UPS Mail Innovations|\
    FedEx SmartPost|OSM|OnTrac|Streamlite|Newgistics|Canada Post|Blue Package|Chronopost|Deutsche Post|\
    DPD|La Poste|Parcelnet|Poste Italiane|SDA|Smartmail|FEDEX_JP|JP_EXPRESS|NITTSU|SAGAWA|YAMATO|\
    BlueDart|AFL/Fedex|Aramex|India Post|Professional|DTDC|Overnite Express|First Flight|Delhivery|\
    Lasership|Other|Self Delivery|Yodel|Amazon Shipping|Seur|SF Express|Correos|MRW|Endopack|\
    Chrono Express|Nacex|Otro|Correios|Australia Post|Australia Post-Consignment|\
    Australia Post-ArticleId|China Post|4PX|Asendia|Couriers Please|Sendle|SFC|Singapore Post|\
    Startrack-Consignment|Startrack-ArticleID|Yanwen|YDH|Yun Express|AT POST|BRT
    """)

  /// Shopify's tracking companies, spelled as it builds links from them (shopify.dev, 2026-11-30).
  static let shopify = names(
    """
    4PX|AGS|Amazon Logistics UK|Amazon Logistics US|An Post|Anjun Logistics|APC|Asendia USA|\
    Australia Post|Bonshaw|BPost|BPost International|Canada Post|Canpar|CDL Last Mile|China Post|\
    Chronopost|Chukou1|Colissimo|Comingle|Coordinadora|Correios|Correos|CTT|CTT Express|Cyprus Post|\
    Delnext|Deutsche Post|DHL eCommerce|DHL eCommerce Asia|DHL Express|DPD|DPD Local|DPD UK|DTD Express|\
    DX|Eagle|Estes|Evri|FedEx|First Global Logistics|First Line|FSC|Fulfilla|GLS|\
    Guangdong Weisuyi Information Technology (WSE)|Heppner Internationale Spedition GmbH & Co.|\
    Iceland Post|IDEX|Israel Post|Japan Post (EN)|Japan Post (JA)|La Poste|Lasership|Latvia Post|\
    Lietuvos Paštas|Logisters|Lone Star Overnight|M3 Logistics|Meteor Space|Mondial Relay|\
    New Zealand Post|NinjaVan|North Russia Supply Chain (Shenzhen) Co.|OnTrac|Packeta|Pago Logistics|\
    Ping An Da Tengfei Express|Pitney Bowes|Portal PostNord|Poste Italiane|PostNL|PostNord DK|\
    PostNord NO|PostNord SE|Purolator|Qxpress|Qyun Express|Royal Mail|Royal Shipments|Sagawa (EN)|\
    Sagawa (JA)|Sendle|SF Express|SFC Fulfillment|SHREE NANDAN COURIER|Singapore Post|\
    Southwest Air Cargo|StarTrack|Step Forward Freight|Swiss Post|TForce Final Mile|Tinghao|TNT|\
    Toll IPEC|United Delivery Service|UPS|USPS|Venipak|We Post|Whistl|Wizmo|WMYC|Xpedigo|XPO Logistics|\
    Yamato (EN)|Yamato (JA)|YiFan Express|YunExpress|Alliance Air Freight|Pilot Freight|LSO|\
    Old Dominion|R+L Carriers|Intelcom|BoxKnight|Loomis|Deutsche Post (DE)|Deutsche Post (EN)|DHL|\
    Swiship|Hermes|Parcelforce|Yodel|DHL Parcel|Tuffnells|Zásilkovna|SEUR|BRT|GLS Italy|Bring|Inpost
    """)

  /// Walmart's carriers (developer.walmart.com, supported carrier names, 2026-10-30).
  static let walmart = names(
    """
    UPS|USPS|FedEx|Airborne|OnTrac|DHL Ecommerce - US|DHL|LS|UDS|UPSMI|FDX|PILOT|ESTES|SAIA|FDS Express|\
    Seko Worldwide|HIT Delivery|FEDEXSP|RL Carriers|Metropolitan Warehouse & Delivery|China Post|\
    YunExpress|Yellow Freight Sys|AIT Worldwide Logistics|Chukou1|Sendle|Landmark Global|Sunyou|Yanwen|\
    4PX|GLS|OSM Worldwide|FIRST MILE|AM Trucking|CEVA|India Post|SF Express|CNE|TForce Freight|AxleHire|\
    LSO|Royal Mail|ABF Freight System|WanB|Roadrunner Freight|Meyer Distribution|AAA Cooper|Canada Post|\
    Southeastern Freight Lines|Japan Post|Correos de Mexico|XPO Logistics|JD Logistics|YDH|JCEX|Flyt|\
    Deutsche Post|Better Trucks|Asendia|SFC|UBI|ePost Global|YF Logistics|RXO|Estes Express|Shypmax|\
    WIN.IT America|PITT OHIO|PostNord Sweden|Equick|Whistl|Tusou|Shiprocket|DTDC|PTS|Aramex|Xindus|\
    Spreetail|P2PG|UniUni|GOFO|SwiftX|Exelot|DoorDash|SpeedX
    """)

  /// eBay's ShippingCarrierCodeType (Trading API, 2026-11-30).
  static let ebay = names(
    """
    A1CourierServices|ABF|AeroPost|ALLIEDEXPRESS|AMWST|AnPost|APC|ARAMEX|ARVATO|ASM|\
    AustralianAirExpress|AustraliaPost|AVRT|Bartolini|BELGIANPOST|BKNS|BluePackage|BusinessPost|BPost|\
    CanPar|CENF|CEVA|ChinaPost|Chronoexpres|Chronopost|CHUKOU1|ChunghwaPost|CitiPost|CityLink|\
    ClickandQuick|CNWY|ColiposteDomestic|ColiposteInternational|Colissimo|CollectPlus|Correos|CPC|\
    CustomCode|DAIPost|DayandRoss|DBSchenker|DeutschePost|DHL|DHLEKB|DHLEXPRESS|DHLG|DHLGlobalMail|\
    DieSchweizerischePost|DPD|DPXThailand|Ducros|EGO|EMF|Exapaq|Fastway|FASTWAYCOURIERS|FedEx|\
    FedExSmartPost|FLYT|FLYTExpress|FlytExpressUSDirectline|FourPX|FourPXCHINA|FourPXLTD|FourPXExpress|\
    FTFT|FulfilExpresseForCity|FulfilExpressiTrimming|FulfilExpressAccStation|\
    FulfilExpressEverydaySource|GLS|HDUSA|Hermes|HomeDeliveryNetwork|HongKongPost|HUNTEREXPRESS|\
    IndiaPost|IndonesiaPost|Interlink|InterPost|IoInvio|Iparcel|IsraelPost|iLoxx|JapanPost|KIALA|\
    KoreaPost|Landmark|LAPOSTE|LDSO|LTL|MALAYSIAPOST|MannaFreight|Metapack|MNGTurkey|MondialRelay|MRW|\
    MSI|Nacex|NEMF|ODFL|OFFD|ONTRACK|OsterreichischePostAG|Other|OVNT|Parcelforce|ParcelPool|Philpost|\
    Pilot|PITD|PocztaPolska|Pocztex|PosteItaliane|POSTITALIANO|PostNL|PostNordNorway|Prestige|Quantium|\
    RETL|RoyalMail|RRUN|SAIA|SDA|Seur|SevenLSP|SFC|SFCExpress|SINGAPOREPOST|Siodemka|SioliandFontana|\
    SkynetMalaysia|SMARTSEND|Sogetras|Spediamo|SpeeDee|StarTrack|SuntekExpressLTD|SwissPost|TELE|\
    TEMANDO|THAILANDPOST|TNT|TNTEXPRESS|TNTPost|Toll|TPG|TWW|UBI|UKMail|UPS|UPSC|UPSMailInnovations|\
    USFG|USPS|USPSPMI|USPSCeP|VietnamPost|VITR|WATKINS|Winit|Wise|WPX|WNdirect|YANWEN|Yodel|YRC
    """)

  /// The providers of WooCommerce's plug-in Shipment Tracking (2019).
  static let woocommerce = names(
    """
    Australia Post|Fastway Couriers|post.at|dhl.at|DPD.at|Correios|bpost|Canada Post|PPL.cz|Česká pošta|\
    DHL.cz|DPD.cz|Itella|Colissimo|DHL Intraship (DE)|Hermes|Deutsche Post DHL|UPS Germany|DPD.de|\
    DPD.ie|An Post|BRT (Bartolini)|DHL Express|DTDC|PostNL|DPD.NL|UPS Netherlands|Courier Post|NZ Post|\
    Fastways|PBT Couriers|Fan Courier|DPD Romania|Urgent Cargus|SAPO|PostNord Sverige AB|DHL.se|\
    Bring.se|UPS.se|DB Schenker|DHL|DPD.co.uk|InterLink|ParcelForce|Royal Mail|\
    TNT Express (consignment)|TNT Express (reference)|UK Mail|Fedex|FedEx Sameday|OnTrac|UPS|USPS|\
    DHL US
    """)

  private static func names(_ text: String) -> [String] { text.split(separator: "|").map { String($0) } }

  static func names(_ platform: Platform) -> [String] {
    switch platform {
    case .amazon: amazon
    case .shopify: shopify
    case .walmart: walmart
    case .ebay: ebay
    case .woocommerce: woocommerce
    case .tiktok, .generic: []
    }
  }
}
