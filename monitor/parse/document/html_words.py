"""The wording and class names by which pages say what a passage is: furniture, label, caption, end of the text."""

import re


def words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _names(words: str) -> re.Pattern[str]:
    """Matches class and id names (lower case) in which one of the words begins a part: "c-share", "share_bar", "share"."""
    return re.compile(rf"(?:^|[\s_-])(?:{'|'.join(words.split())})(?=$|[\s_-])")


FURNITURE = _names(
    r"nav\d? navi navbar navigation \w*navigation mainnav\w* subnav\w* metanav\w* servicenav\w* topnav pagenav menu \w*menu menue "
    r"breadcrumbs? \w*breadcrumbs? brotkrumen? pagination pager paginator prevnext skip skiplinks? skipnav\w* sprung\w* "
    r"share \w*share sharing sharebar sharer shariff teilen socialmedia social socials soziale\w* "
    r"social\w+ bookmarks? addtoany\w* sharedaddy sd-\w+ "
    r"cookies? cookie\w* consent\w* gdpr dsgvo usercentrics borlabs\w* klaro ccm\d* footer \w*footer fusszeile colophon "
    r"toolbar search searchform searchbox suche suchformular drucken print printbutton login newsletter\w* "
    r"comments? commentlist comment\w* kommentare? respond disqus\w* related \w*related relatedposts verwandte?\w* aehnliche\w* "
    r"recommend\w* empfehlung\w* outbrain taboola advert\w* ads? ad-\w+ adslot werbung anzeigen? sponsor\w* popup modal overlay lightbox "
    r"tags tagcloud taglist tag-links post-tags cat-links rating paywall captions? \w*caption bildunterschrift bildnachweis bildtext "
    r"copyright credits? bildrechte readspeaker\w* rs_\w+ vorlesen lesezeit readingtime toc inhaltsverzeichnis "
    r"backtotop totop to-top nach-oben author-box authorbox author-info about-author widget\w* webform feedback autor-?box "
    r"most-?read meistgelesen trending ticker weitere-\w+ more-\w+ read-?more also-read mehr-zum-thema "
    r"jp-\w+ nocontent noprint screen-only"
)
HIDDEN = _names(
    r"sr-only screen-reader-text screenreader\w* visually-?hidden visuallyhidden aural invisible element-invisible hidden "
    r"u-hidden is-hidden d-none hide unsichtbar versteckt structural"
)
COLLAPSED = re.compile(r"accordion|akkordeon|collaps|panel|tab|toggle|faq|aufklapp|expand|klapp")
ASIDE = _names(
    r"sidebar\w* \w*sidebar side-?bar aside randspalte marginal\w* rightcol\w* right-?column rechte-?spalte content-col-small "
    r"secondary kontakt\w* \w*kontakt contacts? contact\w+ ansprechpartner\w* ansprechperson\w* "
    r"pressekontakt\w* servicebox downloads? \w*downloads?"
)
CONTACT = _names(r"kontakt\w* \w*kontakt contacts? contact\w+ ansprechpartner\w* ansprechperson\w* vcard")
HEADER = _names(r"site-?header page-?header header masthead logo branding kopfbereich \w*header")
ARTICLE = _names(
    r"article-?body article-?text article-?content articlebody entry-?content post-?content post-?body news-?text-?wrap story-?body "
    r"artikel-?text artikel-?inhalt article__body article__content field-name-body body-?text rte__detailtext"
)
LEAD = _names(
    r"lead lead-?text intro \w*intro introtext vorspann teaser-?text abstract anreisser einleitung standfirst excerpt"
)
SUBTITLE = _names(r"sub-?title sub-?head(?:line)? sub-?line unterzeile untertitel untertitle deck")
KICKER = _names(
    r"kicker topline dachzeile roofline overline rubric rubrik spitzmarke eyebrow \w*__rubric \w*__topline category"
)
DATE = _names(
    r"date \w*date datum \w*datum dateline time timestamp published pubdate meta \w*meta \w*__date "
    r"\w*__meta byline info news-?list-date article-info"
)

LABEL_WORDS = (
    r"(?:(?:ihre?|unsere?|weitere|fachlicher?|zentraler?)\s+)?(?:ansprechpartner(?:in(?:nen)?|innen|"
    r"[:*/_]in(?:nen)?)?|ansprechperson(?:en)?|"
    r"kontakt(?:e|daten|person(?:en)?|adresse)?|pressekontakte?|medienkontakte?|"
    r"presseansprechpartner(?:in)?|pressestelle|presseb(?:ü|ue)ro|"
    r"r(?:ü|ue)ckfragen|(?:kontakt|ansprechpartner(?:in)?|r(?:ü|ue)ckfragen)\s+(?:f(?:ü|ue)r|der|und|an|bitte)\b[^.]{0,60}|"
    r"(?:press\s+|media\s+)?contacts?|hausanschrift|anschrift|herausgeber)"
)
CONTACT_LABEL = re.compile(rf"^{LABEL_WORDS}\s*:?\s*$", re.IGNORECASE)
CONTACT_START = re.compile(rf"^{LABEL_WORDS}\s*:", re.IGNORECASE)
LINKS_LABEL = re.compile(
    r"^(?:(?:weiterf(?:ü|ue)hrende|externe|interne|n(?:ü|ue)tzliche|weitere|wichtige)\s+)?(?:links?|"
    r"verweise)(?:\s+(?:zum|zur|und|zu)\s+[^.]{1,40})?\s*:?$|"
    r"^(?:downloads?|dokumente?|zum\s+herunterladen|dateien|anlagen?|anh(?:ä|ae)nge?|materialien|download-?bereich|further\s+links|"
    r"weiterf(?:ü|ue)hrende\s+informationen|weitere\s+informationen|mehr\s+informationen|links\s+und\s+downloads|service)\s*:?$",
    re.IGNORECASE,
)
END = re.compile(
    r"^(?:weitere\s+(?:meldungen|artikel|beitr(?:ä|ae)ge|nachrichten|news|themen|pressemitteilungen|medieninformationen|termine)|"
    r"(?:das|dies)\s+k(?:ö|oe)nnte\s+(?:sie|dich|euch)|(?:ä|ae)hnliche\s+(?:artikel|beitr|themen|news|"
    r"meldungen)|mehr\s+zum\s+thema|verwandte\s+|auch\s+interessant|"
    r"related\s|(?:leser)?kommentare?(?:\s*\(?\d|$|\s+schreiben)|\d+\s+(?:kommentare?|comments?)\b|"
    r"schreibe?n?\s+(?:sie\s+)?(?:einen\s+)?kommentar|leave\s+a\s+(?:reply|comment)|comments?$|"
    r"lesen\s+sie\s+(?:auch|mehr|dazu)|neueste\s+(?:beitr|artikel|kommentare|meldungen)|meistgelesen|newsletter|"
    r"(?:diesen\s+|den\s+)?(?:artikel|beitrag|seite)\s+(?:teilen|empfehlen|bewerten|weiterempfehlen|"
    r"drucken|kommentieren)|teilen(?:\s|$)|share(?:\s|$)|"
    r"folgen\s+sie\s+uns|folge\s+uns|follow\s+us|aktuelle\s+(?:meldungen|nachrichten|pressemitteilungen)|"
    r"mehr\s+(?:aus|von|news|artikel|nachrichten)\b|"
    r"schlagw(?:ö|oe)rter|themen$|tags?:?$|you\s+may\s+also|more\s+(?:from|news|stories)|read\s+(?:more|next)|see\s+also|"
    r"voriger|n(?:ä|ae)chster\s+(?:artikel|beitrag)|beitrags-?navigation|post\s+navigation|"
    r"unsere\s+(?:empfehlungen|partner)|(?:ü|ue)ber\s+den\s+autor|about\s+the\s+author|"
    r"empfehlungen|zum\s+weiterlesen|passend\s+dazu|zum\s+thema$|quellen?verzeichnis$)",
    re.IGNORECASE,
)
NOISE = re.compile(
    r"^(?:jump\s+to\s|skip\s+to\s|zum\s+(?:inhalt|seiteninhalt|hauptinhalt|men(?:ü|ue)|seitenanfang|"
    r"anfang)\b|zur\s+(?:haupt)?navigation\b|seitenbeginn\b|direkt\s+zum\b|springe\s+(?:direkt\s+)?zu|"
    r"folgen?\s+(?:sie\s+)?uns\b|follow\s+us|berechne\s+lesezeit|lesezeit\b|lesedauer\b|"
    r"\d+\s+min(?:uten?)?\.?\s+(?:lesezeit|lesedauer)|nach\s+oben|seitenanfang|seite\s+(?:drucken|teilen|"
    r"empfehlen|weiterempfehlen)|"
    r"drucken|print(?:\s+page)?$|teilen(?:\s+(?:auf|per|mit)\b.*)?:?$|share(?:\s+(?:on|this)\b.*)?:?$|"
    r"zur(?:ü|ue)ck(?:\s+zur?\b.*)?$|(?:ü|ue)bersicht$|mehr$|mehr\s+(?:erfahren|lesen|dazu)|weiterlesen|"
    r"read\s+more|"
    r"(?:bild|foto|photo|image|grafik|illustration|copyright|bildquelle|bildnachweis|titelbild|symbolbild|"
    r"fotoquelle|fotocredit)(?:rechte|er|nachweis)?s?\s*(?:vergr(?:ö|oe)(?:ß|ss)ern|:|©)|©|\(c\)\s|"
    r"\(?(?:foto|bild|quelle):|"
    r"sie\s+(?:sind|befinden\s+sich)\s+hier|vorlesen|artikel\s+(?:anh(?:ö|oe)ren|vorlesen|merken)|"
    r"(?:auf\s+)?(?:facebook|twitter|x|linkedin|xing|whatsapp|instagram|youtube|mastodon|pinterest|"
    r"telegram|e-?mail)(?:\s+teilen)?$|"
    r"(?:diese\s+website|wir)\s+(?:verwende[nt]|nutz(?:t|en)|setz(?:t|en))\s+[^.]{0,40}cookies|"
    r"cookies?\b[^.]{0,30}(?:einstellungen|akzeptieren|zustimmen)|alle\s+(?:cookies\s+)?akzeptieren|"
    r"anzeige$|werbung$|advertisement$|impressum|datenschutz|"
    r"(?:schlagw(?:ö|oe)rter|tags?|kategorien?|ressort|rubrik|categories|category|filed\s+under|"
    r"stichw(?:ö|oe)rter|themen)\s*:|artikel-?nr|artikel\s+versenden|merken$|link\s+kopieren|kopieren$|"
    r"inhalt$|suche$|men(?:ü|ue)$|schlie(?:ß|ss)en$|anmelden|abonnieren|jetzt\s+(?:abonnieren|teilen|"
    r"anmelden)|"
    r"(?:link|url)\s+(?:wurde\s+)?kopiert|in\s+neuem\s+fenster|javascript|"
    r"bitte\s+aktivieren\s+sie\s+javascript|\d+\s+(?:aufrufe|views|shares|klicks)\b|erstver(?:ö|"
    r"oe)ffentlichung)",
    re.IGNORECASE,
)
SKIP_BAR = re.compile(
    r"^(?:seitenbeginn|jump\s+to|skip\s+to|zum\s+seiteninhalt|zur\s+hauptnavigation)\b[^,;:!?]{0,140}$", re.IGNORECASE
)
BYLINE = re.compile(
    r"^(?:von|by|autor(?:in)?|text|redaktion|quelle|erstellt\s+von|ver(?:ö|oe)ffentlicht\s+(?:von|in)|"
    r"posted\s+(?:by|in|on))\b:?\s+\S.{0,60}$",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"\S\s/\s\S.*\S\s/\s\S|\b(?:foto|bild|photo|fotograf(?:in)?|quelle|symbolbild|grafik)\s*:|©|\(c\)|\b\d{4} \d{2} \d{2}\b",
    re.IGNORECASE,
)
REFERENCE = re.compile(
    r"^(?:(?:medien|presse)(?:information|mitteilung|meldung)|pressedienst|pm|mi)?\s*(?:nr\.?|"
    r"nummer)?\s*:?\s*(\d{1,4}\s?[|/]\s?(?:\d{4}|\d{2}))(?!\d)|"
    r"\b(?:(?:medien|presse)(?:information|mitteilung|meldung))\s+(?:nr\.?|"
    r"nummer)?\s*:?\s*(\d{1,4}(?:\s?[|/-]\s?(?:\d{4}|\d{2}))?)\b(?!\.)",
    re.IGNORECASE,
)
PRESS = re.compile(r"(?:presse|medien)-?(?:mitteilung|information|meldung)|medienservice|press release", re.IGNORECASE)
SECTION = re.compile(
    r"^(?:veranstaltungen|aktuelles|aktuelle\s+meldungen|presse(?:mitteilung(?:en)?|information(?:en)?|"
    r"meldung(?:en)?|bereich|archiv)?|medieninformation(?:en)?|"
    r"medien(?:service)?|news|termine?|nachrichten|meldung(?:en)?|r(?:ü|ue)ckblicke?|service|themen|"
    r"events?|press\s+releases?|home|startseite|artikel)\s*$",
    re.IGNORECASE,
)
