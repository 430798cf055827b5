"""The names of the months as pages of many languages write them in dates: in full, in the case that a date asks for, and cut short."""

# German and English, then French, Spanish, Italian, Portuguese, Dutch, Polish.
_NEAR = (
    "januar january jan jänner jaenner janvier enero gennaio janeiro januari stycznia",
    "februar february feb février fevrier févr febrero febbraio fevereiro februari lutego",
    "märz maerz march mär mrz mar mars marzo março maart marca", "april apr avril avr abril aprile kwietnia",
    "mai may mayo maggio maio mei maja",
    "juni june jun juin junio giugno junho czerwca", "juli july jul juillet juill julio luglio julho lipca",
    "august aug août aout agosto augustus sierpnia", "september sept sep septembre septiembre settembre setembro września",
    "oktober october okt oct octobre octubre ottobre outubro października",
    "november nov novembre noviembre novembro listopada", "dezember december dez dec décembre decembre diciembre dicembre dezembro grudnia",
)  # fmt: skip
# What is missing above of those; Nordic and Baltic languages, Finnish, Icelandic; Catalan, Galician, Romanian; Czech, Slovak, Slovene,
# Croatian, Serbian; Hungarian, Albanian, Turkish (also without its own letters), Indonesian and Malay; Greek (capitals have no accents);
# Russian, Ukrainian, Belarusian, Bulgarian, Macedonian. Left out are those cut so short that they are words: "led", "pro", "dub".
_FAR = (
    """jän jaen ene gen janv styczeń sty gener xaneiro ianuarie ian ledna leden januára január januarja siječnja siječanj јануар
    janúar janvāris janvārī sausio tammikuuta tammi jaanuar janar ocak januaris ιανουαρίου ιανουαριου ιανουάριος ιαν января
    январь янв січня січень січ студзеня януари јануари јануара""",
    """feber fév fev luty lut febrer febreiro februarie února únor úno februára február februarja veljače veljača фебруар фебруара
    febrúar februāris februārī vasario helmikuuta helmi veebruar shkurt şubat subat şub φεβρουαρίου φεβρουαριου φεβρουάριος φεβ
    февраля февраль фев лютого лютий лют лютага февруари фебруари pebruari""",
    """marzec mrt març martie března březen bře marec ožujka ožujak mart marta март марта marts martā kovo maaliskuuta maalis märts
    március márc maret mac μαρτίου μαρτιου μάρτιος μαρ мар березня березень бер сакавіка""",
    """kwiecień kwi apríla apríl aprila travnja travanj април априла aprīlis aprīlī balandžio huhtikuuta huhti aprill április ápr
    prill nisan nis aprilie dubna duben απριλίου απριλιου απρίλιος απρ апреля апрель апр квітня квітень квіт красавіка""",
    """mag maj maig maíu května květen kvě mája máj svibnja svibanj мај маја maí maijs maijā gegužės toukokuuta touko május mayıs
    mayis μαΐου μαΐος μαιου μαίου μάιος мая май травня травень трав траўня""",
    """giu czerwiec cze juny juñ xuño iunie iun června červen čvn cer júna jún junij junija lipnja lipanj juna јун јуна јуни júní
    jūnijs jūnijā birželio kesäkuuta kesä juuni június qershor haziran haz juin ιουνίου ιουνιου ιούνιος ιουν июня июнь июн червня
    червень черв чер чэрвеня юни""",
    """lug lipiec lip juliol xullo iulie iul července červenec čvc júla júl julij julija srpnja srpanj jula јул јула јули júlí
    jūlijs jūlijā liepos heinäkuuta heinä juuli július korrik temmuz tem julai ιουλίου ιουλιου ιούλιος ιουλ июля июль июл липня
    липень лип ліпеня юли""",
    """ago aoû sierpień sie agost augusta srpna srpen srp avgust avgusta kolovoza kolovoz avg август августа ágúst augusts augustā
    augusti rugpjūčio elokuuta elo augusztus aug gusht ağustos agustos agustus ağu agu agt ogos αυγούστου αυγουστου αύγουστος αυγ
    авг серпня серпень серп жніўня""",
    """set wrzesień wrz setembre septiembre septembrie sept septembra září zář rujna rujan septembar септембар септембра septembris
    septembrī rugsėjo syyskuuta syys szeptember szept shtator eylül eylul eyl σεπτεμβρίου σεπτεμβριου σεπτέμβριος σεπ σεπτ
    сентября сентябрь сен сент вересня вересень вер верасня септември""",
    """ott out październik paź paz octobre octombrie října říjen říj októbra október oktobra listopad oktobar октобар октобра
    oktobris oktobrī spalio lokakuuta loka oktoober tetor ekim eki οκτωβρίου οκτωβριου οκτώβριος οκτ октября октябрь окт жовтня
    жовтень жовт кастрычніка октомври""",
    """listopadu lis novembra studenoga studenog studeni novembar новембар новембра nóvember novembris novembrī lapkričio
    marraskuuta marras nëntor kasım kasim kas noiembrie νοεμβρίου νοεμβριου νοέμβριος νοε ноября ноябрь ноя листопада листопад
    лист лістапада ноември nopember""",
    """dic déc gru grudzień desembre decembrie prosince prosinec decembra prosinca prosinac decembar децембар децембра desember des
    decembris decembrī gruodžio joulukuuta joulu detsember dhjetor aralık aralik ara disember δεκεμβρίου δεκεμβριου δεκέμβριος
    δεκ декабря декабрь дек грудня грудень груд снежня декември""",
)  # fmt: skip


def _numbered(names_by_month: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, names in enumerate(names_by_month, 1) for name in names.split()}


MONTHS = _numbered(_NEAR)
ALL_MONTHS = _numbered(_FAR) | MONTHS
