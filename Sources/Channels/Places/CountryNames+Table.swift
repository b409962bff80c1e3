extension CountryNames {
  /// ISO 3166-1: the code of two letters, that of three, and names: English as the time zone database has them (public
  /// domain), others as files were seen to write them.
  static let table = """
    AD|AND|Andorra
    AE|ARE|United Arab Emirates|UAE|U.A.E.
    AF|AFG|Afghanistan
    AG|ATG|Antigua & Barbuda|Antigua and Barbuda
    AI|AIA|Anguilla
    AL|ALB|Albania
    AM|ARM|Armenia
    AO|AGO|Angola
    AQ|ATA|Antarctica
    AR|ARG|Argentina
    AS|ASM|Samoa (American)|Samoa
    AT|AUT|Austria|Österreich|Autriche
    AU|AUS|Australia|Australien|Australie
    AW|ABW|Aruba
    AX|ALA|Åland Islands
    AZ|AZE|Azerbaijan
    BA|BIH|Bosnia & Herzegovina|Bosnia and Herzegovina
    BB|BRB|Barbados
    BD|BGD|Bangladesh
    BE|BEL|Belgium|Belgique|België|Belgien
    BF|BFA|Burkina Faso
    BG|BGR|Bulgaria|България
    BH|BHR|Bahrain
    BI|BDI|Burundi
    BJ|BEN|Benin
    BL|BLM|St Barthelemy|Saint Barthelemy
    BM|BMU|Bermuda
    BN|BRN|Brunei|Brunei Darussalam
    BO|BOL|Bolivia|Bolivia, Plurinational State of
    BQ|BES|Caribbean NL
    BR|BRA|Brazil|Brasil|Brésil|Brasilien
    BS|BHS|Bahamas|The Bahamas
    BT|BTN|Bhutan
    BV|BVT|Bouvet Island
    BW|BWA|Botswana
    BY|BLR|Belarus
    BZ|BLZ|Belize
    CA|CAN|Canada|Kanada
    CC|CCK|Cocos (Keeling) Islands|Cocos Islands
    CD|COD|Congo (Dem. Rep.)|Congo|Democratic Republic of the Congo|Congo, Democratic Republic of the
    CF|CAF|Central African Rep.
    CG|COG|Congo (Rep.)|Congo|Republic of the Congo
    CH|CHE|Switzerland|Schweiz|Suisse|Svizzera|Suiza
    CI|CIV|Côte d'Ivoire|Ivory Coast
    CK|COK|Cook Islands
    CL|CHL|Chile
    CM|CMR|Cameroon
    CN|CHN|China|中国|People's Republic of China|PRC
    CO|COL|Colombia
    CR|CRI|Costa Rica
    CU|CUB|Cuba
    CV|CPV|Cape Verde|Cabo Verde
    CW|CUW|Curaçao
    CX|CXR|Christmas Island
    CY|CYP|Cyprus
    CZ|CZE|Czech Republic|Czechia|Česko|Česká republika|Tschechien
    DE|DEU|Germany|Deutschland|Allemagne|Alemania|Germania|Duitsland|Niemcy
    DJ|DJI|Djibouti
    DK|DNK|Denmark|Danmark|Dänemark|Danemark
    DM|DMA|Dominica
    DO|DOM|Dominican Republic
    DZ|DZA|Algeria
    EC|ECU|Ecuador
    EE|EST|Estonia|Eesti
    EG|EGY|Egypt|Égypte
    EH|ESH|Western Sahara
    ER|ERI|Eritrea
    ES|ESP|Spain|España|Espagne|Spanien|Spagna|Spanje
    ET|ETH|Ethiopia
    FI|FIN|Finland|Suomi|Finnland
    FJ|FJI|Fiji
    FK|FLK|Falkland Islands
    FM|FSM|Micronesia|Micronesia, Federated States of
    FO|FRO|Faroe Islands
    FR|FRA|France|Frankreich|Francia|Frankrijk
    GA|GAB|Gabon
    GB|GBR|Britain (UK)|Britain|United Kingdom|Great Britain|UK|U.K.|England|Scotland|Wales|\
    Northern Ireland|Royaume-Uni|Vereinigtes Königreich|Großbritannien|Reino Unido|Regno Unito|\
    Verenigd Koninkrijk
    GD|GRD|Grenada
    GE|GEO|Georgia
    GF|GUF|French Guiana
    GG|GGY|Guernsey
    GH|GHA|Ghana
    GI|GIB|Gibraltar
    GL|GRL|Greenland
    GM|GMB|Gambia|The Gambia
    GN|GIN|Guinea
    GP|GLP|Guadeloupe
    GQ|GNQ|Equatorial Guinea
    GR|GRC|Greece|Hellas|Ελλάδα|Griechenland|Grèce
    GS|SGS|South Georgia & the South Sandwich Islands|South Georgia and the South Sandwich Islands
    GT|GTM|Guatemala
    GU|GUM|Guam
    GW|GNB|Guinea-Bissau
    GY|GUY|Guyana
    HK|HKG|Hong Kong|Hong Kong SAR
    HM|HMD|Heard Island & McDonald Islands|Heard Island and McDonald Islands
    HN|HND|Honduras
    HR|HRV|Croatia|Hrvatska
    HT|HTI|Haiti
    HU|HUN|Hungary|Magyarország|Ungarn
    ID|IDN|Indonesia|Republic of Indonesia
    IE|IRL|Ireland|Republic of Ireland|Éire|Irland|Irlande
    IL|ISR|Israel
    IM|IMN|Isle of Man
    IN|IND|India|Bharat
    IO|IOT|British Indian Ocean Territory
    IQ|IRQ|Iraq
    IR|IRN|Iran|Iran, Islamic Republic of
    IS|ISL|Iceland
    IT|ITA|Italy|Italia|Italie|Italien
    JE|JEY|Jersey
    JM|JAM|Jamaica
    JO|JOR|Jordan
    JP|JPN|Japan|日本|Japon
    KE|KEN|Kenya
    KG|KGZ|Kyrgyzstan
    KH|KHM|Cambodia
    KI|KIR|Kiribati
    KM|COM|Comoros
    KN|KNA|St Kitts & Nevis|St Kitts and Nevis|Saint Kitts & Nevis
    KP|PRK|Korea (North)|Korea|North Korea
    KR|KOR|Korea (South)|Korea|South Korea|Korea, Republic of|Republic of Korea
    KW|KWT|Kuwait
    KY|CYM|Cayman Islands
    KZ|KAZ|Kazakhstan
    LA|LAO|Laos|Lao People's Democratic Republic
    LB|LBN|Lebanon
    LC|LCA|St Lucia|Saint Lucia
    LI|LIE|Liechtenstein
    LK|LKA|Sri Lanka
    LR|LBR|Liberia
    LS|LSO|Lesotho
    LT|LTU|Lithuania|Lietuva
    LU|LUX|Luxembourg|Luxemburg
    LV|LVA|Latvia|Latvija
    LY|LBY|Libya
    MA|MAR|Morocco|Maroc
    MC|MCO|Monaco
    MD|MDA|Moldova|Republic of Moldova
    ME|MNE|Montenegro
    MF|MAF|St Martin (French)|St Martin|Saint Martin
    MG|MDG|Madagascar
    MH|MHL|Marshall Islands
    MK|MKD|North Macedonia|Macedonia
    ML|MLI|Mali
    MM|MMR|Myanmar (Burma)|Myanmar|Burma
    MN|MNG|Mongolia
    MO|MAC|Macau|Macao|Macau SAR China
    MP|MNP|Northern Mariana Islands
    MQ|MTQ|Martinique
    MR|MRT|Mauritania
    MS|MSR|Montserrat
    MT|MLT|Malta
    MU|MUS|Mauritius
    MV|MDV|Maldives
    MW|MWI|Malawi
    MX|MEX|Mexico|México|Mexique|Mexiko
    MY|MYS|Malaysia
    MZ|MOZ|Mozambique
    NA|NAM|Namibia
    NC|NCL|New Caledonia
    NE|NER|Niger
    NF|NFK|Norfolk Island
    NG|NGA|Nigeria
    NI|NIC|Nicaragua
    NL|NLD|Netherlands|Nederland|The Netherlands|Holland|Niederlande|Pays-Bas
    NO|NOR|Norway|Norge|Norwegen
    NP|NPL|Nepal
    NR|NRU|Nauru
    NU|NIU|Niue
    NZ|NZL|New Zealand|Neuseeland|Aotearoa
    OM|OMN|Oman
    PA|PAN|Panama
    PE|PER|Peru
    PF|PYF|French Polynesia
    PG|PNG|Papua New Guinea
    PH|PHL|Philippines|The Philippines
    PK|PAK|Pakistan
    PL|POL|Poland|Polska|Polen|Pologne
    PM|SPM|St Pierre & Miquelon|St Pierre and Miquelon|Saint Pierre & Miquelon
    PN|PCN|Pitcairn
    PR|PRI|Puerto Rico
    PS|PSE|Palestine|Palestine, State of
    PT|PRT|Portugal
    PW|PLW|Palau
    PY|PRY|Paraguay
    QA|QAT|Qatar
    RE|REU|Réunion
    RO|ROU|Romania|România
    RS|SRB|Serbia
    RU|RUS|Russia|Russian Federation
    RW|RWA|Rwanda
    SA|SAU|Saudi Arabia|KSA
    SB|SLB|Solomon Islands
    SC|SYC|Seychelles
    SD|SDN|Sudan
    SE|SWE|Sweden|Sverige|Schweden|Suède
    SG|SGP|Singapore
    SH|SHN|St Helena|Saint Helena
    SI|SVN|Slovenia|Slovenija
    SJ|SJM|Svalbard & Jan Mayen|Svalbard and Jan Mayen
    SK|SVK|Slovakia|Slovensko|Slovak Republic
    SL|SLE|Sierra Leone
    SM|SMR|San Marino
    SN|SEN|Senegal
    SO|SOM|Somalia
    SR|SUR|Suriname
    SS|SSD|South Sudan
    ST|STP|Sao Tome & Principe|Sao Tome and Principe
    SV|SLV|El Salvador
    SX|SXM|St Maarten (Dutch)|St Maarten|Saint Maarten
    SY|SYR|Syria|Syrian Arab Republic
    SZ|SWZ|Eswatini (Swaziland)|Eswatini|Swaziland
    TC|TCA|Turks & Caicos Is|Turks and Caicos Is
    TD|TCD|Chad
    TF|ATF|French S. Terr.
    TG|TGO|Togo
    TH|THA|Thailand|ประเทศไทย
    TJ|TJK|Tajikistan
    TK|TKL|Tokelau
    TL|TLS|East Timor
    TM|TKM|Turkmenistan
    TN|TUN|Tunisia
    TO|TON|Tonga
    TR|TUR|Turkey|Türkiye|Turkiye
    TT|TTO|Trinidad & Tobago|Trinidad and Tobago
    TV|TUV|Tuvalu
    TW|TWN|Taiwan|Taiwan, Province of China|Republic of China|台灣
    TZ|TZA|Tanzania|Tanzania, United Republic of
    UA|UKR|Ukraine|Україна
    UG|UGA|Uganda
    UM|UMI|US minor outlying islands
    US|USA|United States|United States of America|USA|U.S.A.|U.S.|America|Estados Unidos|États-Unis|\
    Vereinigte Staaten|Stati Uniti|Verenigde Staten
    UY|URY|Uruguay
    UZ|UZB|Uzbekistan
    VA|VAT|Vatican City|Holy See
    VC|VCT|St Vincent|Saint Vincent
    VE|VEN|Venezuela|Venezuela, Bolivarian Republic of
    VG|VGB|Virgin Islands (UK)|Virgin Islands|British Virgin Islands
    VI|VIR|Virgin Islands (US)|Virgin Islands|U.S. Virgin Islands|United States Virgin Islands|\
    Virgin Islands, U.S.
    VN|VNM|Vietnam|Viet Nam|Việt Nam
    VU|VUT|Vanuatu
    WF|WLF|Wallis & Futuna|Wallis and Futuna
    WS|WSM|Samoa (western)|Samoa
    YE|YEM|Yemen
    YT|MYT|Mayotte
    ZA|ZAF|South Africa|Südafrika|RSA
    ZM|ZMB|Zambia
    ZW|ZWE|Zimbabwe
    """
}
