"""What error pages say, in German and English. A title must say it whole; a phrase counts only on a page that says little else."""

import re

from monitor.judge.absence import MISSING, SAID_ALONE, THING, THIS


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{alternative})" for alternative in alternatives), re.IGNORECASE)


_NOW = r"(?:nun |jetzt |derzeit |gerade |momentan )?"
_IN_LINE = (
    rf"sie (?:befinden sich|sind|stehen) {_NOW}in (?:der|einer|unserer) (?:virtuellen )?warteschlange|"
    rf"sie (?:befinden sich|sind|stehen) {_NOW}(?:im|in einem|in unserem) (?:virtuellen )?warteraum|"
    r"you(?:[’']re| are) (?:now |currently )?in (?:line|(?:the|a|our) (?:virtual |online )?(?:queue|waiting room))"
)

TITLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "soft_404",
        _pattern(
            r"(?:http[ -]?)?(?:fehler|error|status)?[ -]?(?:code)?[ -]?(?:404|410)[ :–-]*(?:fehler|error|"
            r"not found|gone|nicht gefunden)?",
            rf"(?:(?:fehler|error)?\s?(?:404|410)?\s?[:–-]?\s?)?{MISSING}",
            r"(?:404\s?[:–-]?\s?)?(?:nicht gefunden|not found|page not found|file not found|object not found)",
            r"(?:oops|hoppla|ups|huch)[ ,.!:–-]*(?:that page can[’']t be found|(?:die |"
            r"diese )?seite (?:wurde )?nicht gefunden|page not found)?",
            r"(?:hier )?(?:gibt es|ist) (?:leider )?nichts(?: zu finden| gefunden)?",
            r"kein(?:e)? (?:seite|inhalt|treffer|eintrag) (?:gefunden|vorhanden)",
        ),
    ),
    (
        "login",
        _pattern(
            r"(?:bitte )?(?:anmelden|einloggen|anmeldung|login|log ?in|sign ?in|benutzeranmeldung|mitglieder-?login)"
            r"(?: (?:erforderlich|required|zum .{0,40}|bei .{0,40}|to .{0,40}))?",
            r"please (?:log|sign) in.{0,40}",
        ),
    ),
    (
        "consent",
        _pattern(
            r"bevor sie (?:fortfahren|weitergehen|zu .{0,40} weitergehen).{0,40}",
            r"before you continue.{0,40}",
            r"(?:ihre )?(?:cookie|datenschutz|privatsphäre)-?\s?(?:einstellungen|einwilligung|zustimmung|hinweis)",
            r"(?:your )?(?:cookie|privacy) (?:settings|preferences|consent|choices)",
            r"(?:ihre )?(?:einwilligung|zustimmung)(?: erforderlich)?",
            r"wir (?:schätzen|respektieren) ihre privatsphäre",
            r"we value your privacy",
        ),
    ),
    (
        "maintenance",
        _pattern(
            r"(?:die |unsere |diese )?(?:web)?(?:seite|site|auftritt|angebot|portal)?\s?(?:ist |befindet sich |"
            r"wird )?(?:derzeit |gerade |momentan |zurzeit )?"
            r"(?:in |im |wegen )?(?:wartung|wartungsarbeiten|wartungsmodus|gewartet)",
            r"(?:geplante |technische |laufende )?(?:wartung|wartungsarbeiten|wartungsmodus|wartungspause|störung|"
            r"technische störung)",
            r"(?:scheduled |down for |under |site )?(?:maintenance)(?: mode)?",
            r"we[’']?(?:ll| will) be (?:right )?back(?: soon)?.{0,20}",
            r"wir sind (?:gleich|bald|in kürze) (?:wieder|zurück)(?: (?:da|für sie da|online))?",
            r"(?:vorübergehend|derzeit|zurzeit|momentan) (?:leider )?nicht (?:erreichbar|verfügbar)",
            r"temporarily (?:unavailable|offline|down)",
            r"(?:die |diese |unsere )?(?:web)?(?:seite|site) ist (?:vorübergehend|derzeit|zurzeit|"
            r"momentan) (?:leider )?nicht (?:erreichbar|verfügbar)",
        ),
    ),
    (
        "waiting_room",
        _pattern(
            r"(?:(?:herzlich )?willkommen (?:im|in unserem) )?(?:virtuelle[rn]? )?warteraum",
            r"(?:virtuelle )?warteschlange",
            _IN_LINE,
            r"(?:welcome to )?(?:(?:the|our|a) )?(?:virtual |online )?(?:waiting room|queue)",
        ),
    ),
    (
        "challenge",
        _pattern(
            r"just a moment.{0,5}",
            r"nur einen moment.{0,5}",
            r"einen moment(?: bitte)?.{0,5}",
            r"attention required.{0,20}",
            r"(?:checking|verifying) .{0,40}(?:browser|human).{0,20}",
            r"ddos[ -]protection.{0,40}",
            r"pardon our interruption.{0,5}",
            r"access (?:to this page )?(?:has been )?denied",
            r"zugriff (?:verweigert|gesperrt|blockiert)",
            r"request (?:rejected|blocked|unsuccessful)",
            r"(?:sind sie|bist du) ein mensch.{0,20}",
            r"are you (?:a )?(?:human|robot).{0,20}",
            r"(?:re)?captcha",
            r"security check.{0,20}",
            r"sicherheitsüberprüfung",
            r"bot[ -]?(?:erkennung|detection)",
            r"(?:you are being|sie werden) (?:rate[ -]limited|blockiert)",
            r"(?:403 )?forbidden",
            r"verboten",
            r"403",
        ),
    ),
    (
        "error_page",
        _pattern(
            r"(?:http[ -]?)?(?:fehler|error)?[ :-]*5\d\d[ :–-]*(?:.{0,60})",
            r"(?:error:?\s*)?(?:bad gateway|gateway time-?out|service (?:temporarily )?unavailable|"
            r"internal server error|(?:the )?request could not be satisfied|origin (?:dns error|is unreachable)|"
            r"web server is (?:down|returning an unknown error)|connection timed out)",
            r"(?:interner )?(?:server|anwendungs|datenbank|system)-?fehler",
            r"error establishing a database connection",
            r"database error",
            r"application error.{0,60}",
            r"(?:oops,? )?an error (?:has )?occurred.{0,60}",
            r"(?:es ist )?(?:leider )?ein (?:unerwarteter |interner |technischer )?fehler (?:ist )?(?:aufgetreten)?",
            r"fastly error.{0,60}",
            r"guru meditation.{0,10}",
            r"fehler",
            r"error",
            r"(?:dienst|service) (?:derzeit |vorübergehend )?nicht (?:verfügbar|erreichbar)",
        ),
    ),
    (
        "parked",
        _pattern(
            r"[\w-]{2,60}\.\w{2,12} (?:is for sale|ist zu verkaufen|steht zum verkauf|is parked|ist geparkt).{0,60}",
            r".{0,60}(?:domain|website) (?:is |ist |steht )?(?:for sale|zu verkaufen|zum verkauf|parked|geparkt|"
            r"reserviert|registriert).{0,60}",
            r"(?:buy this|kaufen sie diese) domain.{0,40}",
            r"hier entsteht (?:eine|ein|in kürze).{0,60}",
            r"(?:parked|geparkte) domain.{0,40}",
            r"welcome to nginx",
            r"(?:apache2? .{0,20}|iis .{0,20})?(?:default page|test page)(?: .{0,40})?",
            r"apache2 (?:debian|ubuntu) default page.{0,20}",
            r"it works",
            r"iis windows server",
            r"index of /.{0,60}",
            r"plesk.{0,40}",
            r"website coming soon",
            r"coming soon",
            r"default web site page",
        ),
    ),
)

PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "waiting_room",
        _pattern(
            rf"\b(?:{_IN_LINE})\b",
            r"\bsie (?:wurden|werden) in (?:die|eine|unsere) (?:virtuelle )?warteschlange (?:eingereiht|gestellt|aufgenommen)",
            r"\byou have been placed in (?:a|the|our) (?:virtual |online )?(?:queue|waiting room)",
            r"\bihre (?:geschätzte wartezeit|position in der warteschlange)",
            r"\byour (?:estimated wait(?:ing)? time|place in (?:line|the queue))",
        ),
    ),
    (
        "challenge",
        _pattern(
            r"enable javascript and cookies to continue",
            r"checking (?:if the site connection is secure|your browser before)",
            r"your (?:request|access) (?:has been|was) (?:blocked|denied)",
            r"ihre anfrage wurde (?:blockiert|abgelehnt|gesperrt)",
            r"bitte bestätigen sie, dass sie (?:ein mensch|kein roboter) sind",
            r"(?:verify|confirm) (?:that )?you are (?:a human|not a robot)",
            r"you don[’']t have permission to access .{0,200}reference #",
            r"ungewöhnliche[nr]? (?:datenverkehr|zugriffe)",
            r"unusual traffic from your",
        ),
    ),
    (
        "soft_404",
        _pattern(
            rf"\b{THIS}{THING} (?:wurde|konnte|ist|existiert) (?:leider )?(?:nicht gefunden(?: werden)?|"
            rf"nicht mehr (?:verfügbar|vorhanden|abrufbar)|nicht mehr\b|nicht vorhanden)",
            r"\bthe (?:page|document|file|article) (?:you (?:requested|are looking for|"
            r"were looking for) )?(?:could not be found|cannot be found|was not found|does not exist|"
            r"no longer exists|has been removed|is no longer available)",
            r"\bsorry, (?:the|this|that) page (?:you|could|does|is|was|doesn[’']t|isn[’']t)",
        ),
    ),
    (
        "maintenance",
        _pattern(
            r"wegen (?:.{0,40})?(?:wartungsarbeiten|wartung|"
            r"technischer störung(?:en)?)(?: .{0,80})? nicht (?:erreichbar|verfügbar)",
            r"(?:wir führen|es werden) (?:gerade|derzeit|momentan|zurzeit) .{0,60}wartung",
            r"(?:currently|temporarily) (?:down|unavailable|undergoing|offline).{0,60}maintenance",
            r"undergoing (?:scheduled |planned )?maintenance",
        ),
    ),
    (
        "error_page",
        _pattern(
            r"the server (?:encountered an internal error|is temporarily unable to service)",
            r"error 5\d\d\b.{0,40}(?:ray id|cloudfront|varnish)",
            r"generated by cloudfront",
            r"varnish cache server",
            r"uncaught (?:exception|error)",
            r"fatal error:",
            r"whoops, looks like something went wrong",
        ),
    ),
    (
        "consent",
        _pattern(
            r"(?:um (?:fortzufahren|diese (?:seite|website) zu (?:nutzen|besuchen|lesen))|"
            r"to continue),? (?:müssen sie|bitte|please|you must).{0,80}(?:cookies|einwilligung|zustimm|consent|"
            r"accept)",
        ),
    ),
    (
        "parked",
        _pattern(
            r"diese domain (?:wurde|ist|steht).{0,60}(?:registriert|geparkt|zum verkauf)|this domain (?:is|"
            r"may be) (?:for sale|parked)"
        ),
    ),
    (
        "login",
        _pattern(
            r"(?:melden sie sich|bitte) .{0,30}(?:anmelden|an,? um) .{0,40}(?:fortzufahren|zu sehen|zuzugreifen)",
            r"(?:you must|please) (?:log|sign) in to (?:continue|view|access)",
        ),
    ),
)

PHRASES_ALONE = (("soft_404", _pattern(SAID_ALONE)),)
"""For pages that say next to nothing else."""

CHALLENGE_MARKUP = (
    "cf-chl-",
    "/cdn-cgi/challenge-platform/",
    "_Incapsula_Resource",
    "awsWafCookieDomainList",
    "window._cf_chl_opt",
    "captcha-delivery.com",
    "px-captcha",
)
