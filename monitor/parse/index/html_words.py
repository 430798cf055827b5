"""The words by which the parts of a listing are known, German first."""

import re

# Class and id words of what is not the list. Looked for in lower case, in the names of each element around a link.
FURNITURE = re.compile(
    r"(?<![a-z])(?:nav|navi|menu|menue|men%C3%BC|footer|fuss|fusszeile|header|kopf|kopfzeile|social|share|sharing|cookies?|consent|"
    r"skip\w*|sprungmarken|languages?|sprachen?|sprachwahl|toolbar|login|facets?|tags|tagcloud|imprint|servicelinks)(?![a-z])|"
    r"navigation|navbar|breadcrumb|brotkrumen|cookiebanner|metanav|mainnav|subnav|searchform|search-form|suchformular"
)
# A card may have a header and a footer of its own.
OF_A_CARD = re.compile(r"teaser|card|item|entry|eintrag|article|artikel|news|post|meldung|result|treffer|listing")
ASIDE = re.compile(
    r"(?<![a-z])(?:aside|sidebar|comments?|comment-?list|pingback|respond|marginal\w*|related|similar|verwandte?|weitere|recommend\w*|context|kontext|"
    r"right-?col(?:umn)?|col(?:umn)?-?right|rechts|popular|meistgelesen|stage-links)(?![a-z])"
)
PAGER = re.compile(
    r"(?<![a-z])(?:pager|paging|pages|page-?numbers?|nav-?index|paginator|seiten|blaettern|browsebox|pagebrowser|nav-links)(?![a-z])|"
    r"paginat|pagebrowse|navindex|seitenzahl|f3-widget-paginator"
)
MAIN = re.compile(
    r"(?:^|\s)(?:main|content|maincontent|main-content|inhalt|hauptinhalt|page-content|content-main)(?:\s|$)"
)

# What a field of an entry is called, as part of a class name.
DATE_NAME = re.compile(
    r"(?<!up)(?<!vali)(?<!candi)date(?!n|i)|datum|(?<!run)(?<!life)(?<!some)time(?!line)|zeit(?!ung|schrift)|published|calendar"
)
TITLE_NAME = re.compile(
    r"(?<!sub)(?<!sub-)title|(?<!unter)titel|(?<!sub)headline|heading|ueberschrift|uberschrift|betreff"
)
ISSUER_NAME = re.compile(
    r"issuer|publisher|herausgeber|ressort|institution|ministerium|behoerde|absender|author|autor|department"
)
# What an entry is, and not who it is from, though its column may be named for the ministry.
NO_ISSUER = re.compile(
    r"(?:presse|medien)?-?(?:mitteilung|information|meldung)(?:en)?|presse|aktuelles|nachrichten?|news|reden?|termine?|"
    r"veranstaltung(?:en)?|publikation(?:en)?|interviews?|press releases?",
    re.IGNORECASE,
)
TEASER_NAME = re.compile(
    r"teaser-?_*text|summary|abstract|excerpt|description|desc(?![a-z])|lead|intro|text|anriss|vorspann"
)
KICKER_NAME = re.compile(
    r"kicker|topline|dachzeile|category|kategorie|rubrik|tag(?![a-z])|label|type|badge|meta(?![a-z])"
)

_MONTH = (
    "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|"
    "january|february|march|may|june|july|october|december|jan|feb|mär|mrz|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dez|dec"
)
_WEEKDAY = r"(?:(?:(?:mon|diens|donners|frei|sams)tag|mittwoch|sonnabend|sonntag)(?!\w)[.,]?|(?:mo|di|mi|do|fr|sa|so)(?:[.,]|(?=\s\d)))"
_CLOCK = r"(?:,?\s*(?:um\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*Uhr)?|,?\s*\d{1,2}\s*Uhr)?"
DATE = re.compile(
    rf"(?<![\d.])(?:\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d{{2}})(?!\d)|\d{{1,2}}\.?\s?(?:{_MONTH})(?![^\W\d_])\.?,?\s?\d{{4}}|"
    rf"(?:{_MONTH})\b\.?\s\d{{1,2}},\s?\d{{4}}|(?:19|20)\d{{2}}(?:-[01]\d-|/[01]\d/)[0-3]\d"
    rf"(?:[T ]\d{{2}}:\d{{2}}(?::\d{{2}})?(?:Z|[+-]\d{{2}}:?\d{{2}})?)?){_CLOCK}",
    re.IGNORECASE,
)
ONLY_DAY = re.compile(rf"(?:{_WEEKDAY},?\s*)?(?:{DATE.pattern})", re.IGNORECASE)
NUMERIC = re.compile(r"\d{1,2}\.\s?\d{1,2}\.")
OF_A_CHANGE = re.compile(r"\b(?:stand|aktualisiert|update[dt]?|geändert|änderung)\b", re.IGNORECASE)
MONTH = re.compile(rf"(?:{_MONTH})\b\.?\s(?:19|20)\d{{2}}", re.IGNORECASE)  # "November 2026"
DIGIT = re.compile(r"\d")
LONGEST_DATE = 60  # letters; a longer line speaks of a date but is not one


def find_date(text: str) -> re.Match[str] | None:
    """The first date in a text. Looked for only near digits: months and numbers are many."""
    first = DIGIT.search(text)
    return DATE.search(text, max(first.start() - 12, 0)) if first else None


# What may stand before a date that is the date of the entry and not one its text speaks of. Its parts can be told from one another in many
# ways ("am|am|am|"): the first that fits is taken (*+).
BEFORE_DATE = re.compile(
    r"^(?:\d{1,4}\s?[/|]\s?\d{2,4}|"
    rf"[\s|·•:,(/—–-]|(?:mo|di|mi|do|fr|sa|so)\w*[.,]|{_WEEKDAY}|(?:veröffentlicht|erschienen|erstellt|datum|stand|published|vom|am|den|der|on|date|"
    r"pressemitteilung(?:en)?|medieninformation(?:en)?|meldung(?:en)?|nachricht(?:en)?|news|presseinformation(?:en)?|artikel|reden?|pm(?!\w)|nr\.?|nummer|"
    r"[\w-]+\s*\|))*+$",
    re.IGNORECASE,
)


def behind_day(text: str) -> str | None:
    """What stands behind the day with which a line begins, at most behind its label; None where it begins with none."""
    found = find_date(text)
    return text[found.end() :] if found and opens_line(text, found) else None


def opens_line(text: str, found: re.Match[str]) -> bool:
    """The day is that of the line, which is no sentence: "Am 10.11.2026 tagt der Rat." tells of a day."""
    before = text[: found.start()]
    return BEFORE_DATE.match(before) is not None and not _is_sentence(before, text[found.end() :].strip())


_SET_OFF = "|·•:–—-,/()"
_OF_A_SENTENCE = re.compile(rf"^\s*(?:{_WEEKDAY}\s*)?(?:am|ab|den|der|on)\s*$", re.IGNORECASE)
_OF_A_VERB = re.compile(r"(?:\w{2,}(?:t|en)|wird|wurde|war|wäre|kam|gab|fand|trat|begann|sprach|nahm)\b")
_OF_A_VERB_OR_SUBJECT = re.compile(rf"{_OF_A_VERB.pattern}|(?:\w{{2,}}te|the|an?|we|it)\b")
_OF_A_DAY = re.compile(
    r"(?:veröffentlicht|erschienen|erstellt|aktualisiert|publiziert|publi|gepostet|published|posted|update|uhr|von|vom|in|im|um|aus|durch|bei|beim|bis|"
    r"unter|mit|vor|für|auf|an|zum?|zur|nach|über|anlässlich|seit|online|freigegeben|eingestellt|bekannt ?gegeben|herausgegeben|"
    r"hochgeladen|hinzugefügt|by|at|from|under|with|for)\b",
    re.IGNORECASE,
)  # may stand behind it, and no verb


def _is_sentence(before: str, rest: str) -> bool:
    if not rest or rest[0] in _SET_OFF or _OF_A_DAY.match(rest):
        return False
    if _OF_A_SENTENCE.match(before):
        return _OF_A_VERB_OR_SUBJECT.match(rest) is not None
    is_whole = rest[-1] in ".!?…" and rest[-3:-1].isalpha()
    return is_whole and _OF_A_VERB.match(rest) is not None and not before.strip() and " " in rest


# A day as it is told by clocks and not by calendars: no day without a sign for machines beside it.
_UNIT = r"(?:sekunde|minute|stunde|tag|woche|monat|jahr|second|hour|day|week|month|year)\w{0,2}|min\.?|std\.?"
_COUNT = r"(?:\d{1,3}|ein\w{0,2}|an?|one|zwei|drei)"
RELATIVE = re.compile(
    r"(?:heute|gestern|vorgestern|today|yesterday|soeben|(?:gerade )?eben|just now|dnes|včera|dziś|dzisiaj|wczoraj|"
    rf"vor (?:etwa |ca\. )?{_COUNT} (?:{_UNIT})|(?:about )?{_COUNT} (?:{_UNIT}) ago){_CLOCK}",
    re.IGNORECASE,
)

# A day without its year: "20. Nov.", "Do, 20.11., 14:30 Uhr"
PARTIAL = re.compile(
    rf"(?:{_WEEKDAY},?\s*)?(?:\d{{1,2}}\.?\s?(?:{_MONTH}|\d{{1,2}})\.?|(?:{_MONTH})\.?\s\d{{1,2}}\.?){_CLOCK}",
    re.IGNORECASE,
)

# "12.-14.05.2026", "12. bis 14. Mai 2026", "10:00 - 16:00 Uhr", "06.02.2020 - 08.02.2020": the days or hours of an event.
SPAN = re.compile(
    rf"\d{{1,2}}\.(?:\s?\d{{1,2}}\.(?:\s?\d{{2,4}})?|\s?(?:{_MONTH})\.?(?:\s\d{{4}})?)?,?\s*"
    rf"(?:bis(?: zum)?|–|—|-|until)\s*\d{{1,2}}\.\s?(?:\d|\w{{3}})|"
    r"\d{1,2}[:.]\d{2}\s*(?:Uhr\s*)?(?:bis|–|—|-)\s*\d{1,2}[:.]\d{2}",
    re.IGNORECASE,
)
EVENT_NAME = re.compile(r"(?<![a-z])(?:event|termin|veranstaltung|kalender|calendar)")
REFERENCE = re.compile(r"^(?:\w*\s*(?:Nr\.?|Nummer)\s*:?\s*)?\d{1,4}\s?[/|]\s?(?:\d{4}|\d{2})$")
# "(PDF, 1 MB)" behind the name of a file
OF_FILE_AT_END = re.compile(
    r"\s*[(\[](?:[^()\[\]]{0,60}\d\s?[KMG]i?B\b|(?:pdf|docx?|xlsx?|zip)(?=[,;|)\]\s]))[^()\[\]]{0,40}[)\]]$",
    re.IGNORECASE,
)
ISSUED_BY = re.compile(
    r"^(?:Erstellt von|Herausgeber(?:in)?:?|Herausgegeben (?:von|durch):?|Ressort:|Absender:|Quelle:|Issued by:?)\s+(.{3,160})$"
)

# The text of a link that only says that there is more.
MORE = re.compile(
    r"^[\s\[(…»›>→.]*(?:mehr|mehr (?:erfahren|lesen|infos?|informationen|dazu|zum thema)|weiter|weiterlesen|weiter lesen|lesen|details?|"
    r"(?:zur|zum|zu den) (?:detailseite|detailansicht|artikel|meldung|pressemitteilung|medieninformation|beitrag|seite|details|nachricht|"
    r"veranstaltung|termin|volltext)|"
    r"artikel (?:lesen|öffnen)|meldung lesen|jetzt lesen|read more|more|learn more|download|pdf|herunterladen|"
    r"ansehen|öffnen|link|hier)[\s\])…»›>→.:]*$",
    re.IGNORECASE,
)
# The text, or the picture, of a link to the same document in another form.
OTHER_FORM = re.compile(
    r"^(?:(?:diese |die )?(?:seite|artikel|meldung|pressemitteilung)? ?(?:aus)?drucken|druck(?:version|ansicht|fassung)?|"
    r"print(?: version)?|zum (?:aus)?drucken|(?:seite |artikel |meldung )?(?:versenden|weiterempfehlen|empfehlen|vorlesen))$",
    re.IGNORECASE,
)
LEADS_ON = re.compile(
    r"^(?:(?:hier|direkt|weiter|jetzt)\s+)*zu[rm]?\s|\b(?:lesen|pdf|herunterladen|download|read|more)\b", re.IGNORECASE
)  # in the words of a link
MORE_ABOUT = re.compile(
    r"^(?:mehr (?:erfahren |lesen )?(?:zu|zum|zur|über)|weiterlesen(?: zu| über)?|read more(?: about)?|details zu|öffnet)\s*[:»\"„]?\s*",
    re.IGNORECASE,
)
MORE_AT_END = re.compile(
    r"(?:(?<=[.!?…“»])\s*|\s*(?=[\[(]))[\[(]?(?:mehr|weiterlesen|mehr lesen|read more)[\])]?\s*[»›>]*$", re.IGNORECASE
)

RELATED = re.compile(
    r"^(?:weitere (?:meldungen|artikel|beiträge|nachrichten|informationen|themen|pressemitteilungen|news|inhalte|links)|"
    r"ähnliche|verwandte|"
    r"das könnte sie|mehr zum thema|zum thema|mehr (?:artikel|meldungen|beiträge|aus)|auch interessant|lesen sie auch|"
    r"passend dazu|meistgelesen|most read|related|you may also|"
    r"more (?:from|on|news|articles)|read next|beliebt|letzte beiträge|neueste beiträge|recent posts)",
    re.IGNORECASE,
)
# What a page offers besides its releases, as a heading.
SERVICE = re.compile(
    r"(?:(?:unser )?service\w*|service(?: und|,| &) .{3,40}|kontakte?|ihr kontakt|pressekontakte?|ansprechpartner(?:innen)?|"
    r"(?:weitere |weiterführende |nützliche |interne |externe |wichtige )?"
    r"(?:links?|themen|inhalte|informationen|angebote|seiten|webseiten)(?: zum thema)?|"
    r"themen von a bis z|(?:mehr )?zum thema|schwerpunkte?|downloads?|newsletter(?:-abo)?|abonnements?|social media|folgen sie uns|"
    r"schnell(?:zugriff|einstieg)|direkteinstieg|quick ?links?|das könnte sie .{3,40}|auch interessant|mediathek|"
    r"služby|kontakty|kontakt|odkazy|linki|related links|further information|services?|useful links|contacts?)\s*:?",
    re.IGNORECASE,
)
NOTHING = re.compile(
    r"\bkeine? (?:\w+ ){0,3}?(?:einträge|ergebnisse|treffer|meldungen|nachrichten|artikel|beiträge|pressemitteilungen|medieninformationen|"
    r"veranstaltungen|termine|inhalte|dokumente|datensätze|news)\b[^.!<]{0,60}?\b(?:gefunden|vorhanden|verfügbar|vor)\b|"
    r"\b(?:ergab|ergibt|lieferte|brachte)[^.!<]{0,30} keine (?:treffer|ergebnisse)|(?<![\d.])0 (?:treffer|ergebnisse|results)\b|"
    r"\bno (?:results|entries|items|news|articles|posts|records)(?: were| was)? (?:found|available)",
    re.IGNORECASE,
)

NEXT_TEXT = re.compile(
    r"^(?:weiter|(?:zur )?nächsten?(?: seite| einträge| meldungen| ergebnisse)?|next(?: page)?|vor|vorwärts|"
    r"ältere (?:beiträge|einträge|meldungen|artikel)|"
    r"older(?: posts| entries)?|mehr (?:laden|anzeigen|ergebnisse|meldungen)|weitere (?:laden|anzeigen|ergebnisse|meldungen)|load more|"
    r"další|następna|"
    r"(?:eine )?seite (?:vor|weiter|vorwärts)|)$",
    re.IGNORECASE,
)
# What a button says that loads more of a listing, and not of its filters or of the events beside it.
_OF_LISTINGS = (
    r"(?:\w*(?:meldung|mitteilung|information|nachricht|beiträg|einträg|ergebnis)\w*|artikel|treffer|news|einträge|pressetexte|"
    r"(?:press )?releases|results|posts|articles|entries|items|stories)"
)
LOADS_MORE = re.compile(
    rf"^(?:(?:mehr|weitere|ältere) (?:{_OF_LISTINGS}|(?:{_OF_LISTINGS} )?(?:laden|anzeigen))|(?:show|load|view) more(?: {_OF_LISTINGS})?)$",
    re.IGNORECASE,
)
NEXT_LABEL = re.compile(
    r"(?:zur |zu )?(?:nächsten?|next)\b|(?:eine )?seite (?:vor|weiter)|weiter zu seite|ältere ", re.IGNORECASE
)
NEXT_ARROWS = frozenset((">", "»", "›", "→", "≫", "▶", ">>", "&gt;", "⟩", "❯"))
NEXT_NAME = re.compile(r"(?<![a-z])(?:next|forward|naechste|weiter|vor)(?![a-z])")
PAGE_IN_URL = re.compile(
    r"[?&;/\[_-](?:page|seite|p|pg|pagenumber|paged|start|offset|currentpage|gtp|page_\w+)(?:\]|%5D)?[=/_-]\d|(?:page|seite)[-/]?\d",
    re.IGNORECASE,
)

PRESS = re.compile(
    r"presse|medien|meldung|aktuell|nachricht|neuigkeit|news|veranstaltung|termin|archiv|beitr|bericht|rückblick|blog|publikation|veröffentlichung",
    re.IGNORECASE,
)
