"""What stands beside a date in lines of other languages than German: published then, changed then, or something else on that day."""

import re
from itertools import groupby

from monitor.parse.document.wording import beginnings

# Behind these a date is the day of publication, whatever the language of the page is.
_ISSUED = r"""
    mis\s+en\s+ligne paru publi[ée]e? publication publicad[oa] publicaci[oó]n pubblicat[oa] pubblicazione opublikowan[oa]
    data\s+publikacji publikacji publikov[aá]n[oaéý] vyd[aá]no zve[rř]ejn[eě]no uve[rř]ejn[eě]n[oé] objavljeno objavljen
    objavlja gepubliceerd geplaatst publicerad publicerat publiceret udgivet publisert julkaistu avaldatud publicēts
    paskelbta publicat k[oö]zz[eé]t[eé]ve megjelent yay[ıi]nlanma(?:\s+tarihi)? yay[ıi]nland[ıi] опубликовано опубліковано
    публикувано објављено дата\s+публикации δημοσιε[υύ]τηκε δημοσ[ιί]ευση diterbitkan dipublikasikan 发布时间 发表于 公開日 投稿日
    date\s+de\s+(?:publication|parution) fecha\s+de\s+publicaci[oó]n
    data\s+(?:di|de|da)\s+(?:pubblicazione|publica[cç][aã]o)
"""


def _by_first(patterns: list[str]) -> str:
    """As one, which sees by the first letter that none of those begins so: to try all without regard to case takes ten times as long."""
    grouped = groupby(sorted(patterns), lambda pattern: pattern[0])
    parts = ((sign, "|".join(pattern[1:] for pattern in own)) for sign, own in grouped)
    return "|".join(f"(?-i:[{sign}{sign.upper()}])(?:{rest})" for sign, rest in parts)


ISSUED = _by_first(_ISSUED.split())
_CHANGED = (
    r"mis(?:e)?\s+(?:à|a)\s+jour|modifi(?:é|cado|cato|cation|ca|kováno)e?|actuali[sz](?:é|ad[oa]|at|ación|acion)e?|aggiorna(?:t[oa]|mento)|atualiza(?:d[oa]|ção)|"
    r"bijgewerkt|gewijzigd|aktualiz\w+|aktualis\w+|ažurirano|posodobljeno|zmieniono|edytowano|upravené|upraveno|změněno|uppdater\w+|ändrad|opdater\w+|oppdater\w+|"
    r"endret|ændret|päivitetty|muokattu|uuendatud|muudetud|atjaunots|atnaujinta|frissítve|frissítés|módosít\w+|güncelle\w+|обновл\w+|обновен\w*|изменен\w*|"
    r"оновлен\w*|змінен\w*|ажурирано|ενημέρωση|ενημερώθηκε|diperbarui|更新日?|更新时间|edited(?!\s+by)|revised|reviewed|amended|changed|last\s+(?:change|edit|review|revision|update)"
)
_ELSE = (  # whose day it is
    r"acts?|laws?|regulation|directive|decree|loi|décret|arrêté|legge|ley|ustaw[ay]|zákon|born|birth(?:day)?|died|joined|registered|member\s+since|version(?:\s[\d.]+)?|latest\s+release|retrieved|accessed|viewed|downloaded|prices?(?:\s+as)?|checked|taken|airs?|aired|opening|opens|available|"
    r"delivery|shipping|sale|valid|until|founded|next\s+\w+|née?|mort|limite|inscrit\w*|consulté|expire\w*|valable|jusqu['’]au|"
    r"nat[oa]|mort[oa]|scad\w+|entro|iscritto|valid[oa]|fino\s+al?|nacid[oa]|nació|l[ií]mite|hasta|vence|vencimiento|nascid[oa]|prazo|até|validade|"
    r"geboren|geldig|lid\s+sinds|urodzon[ya]|termin|ważn[yae]|narozen[aáý]?|termín|platn\w+|konání|uzávěrka|född|giltig\w*|senast|født|frist|"
    r"gyldig|syntynyt|voimassa|született|határidő|rođen[a]?|doğum|son\s+tarih|рожд\w+|родил\w+|срок|до|народ\w+|γεννήθηκε|"
    r"προθεσμία|lahir|dal|dès|à\s+partir\s+du|dalle?|desde|od|vanaf|från|fra|alkaen|с|з|出生\w*|生日|生年月日"
)
_TODAY = (
    r"today(?:\s+is)?|aujourd['’]hui|nous\s+sommes|oggi(?:\s+è)?|hoy(?:\s+es)?|hoje(?:\s+é)?|vandaag|dzisiaj|dziś|dnes|idag|i\s+dag|tänään|danas|bugün|сегодня|сьогодні|"
    r"днес|σήμερα|hari\s+ini"
)
_TO_DATE = (
    r"(?:[\s:：,(]|\b(?:the|from|by|z|du|del|le|la|el|il|on|em|am|den|dne|dnia|op|kl|of|in|date|data|datum|fecha|is|è|es|"
    r"\w{1,12}(?:day|di|dì|dag|tag|feira|ca))\b)*"
)
_CHANGED_THEN = re.compile(
    rf"\b(?:{_CHANGED})\b[\s:：(,–-]*(?:\b(?:le|el|il|em|op|d\.|den|dne|dnia|on|il\s+giorno|дата)\b[\s:]*)?$",
    re.IGNORECASE,
)
_ELSE_THEN = re.compile(rf"\b(?:{_ELSE})\b\.?{_TO_DATE}$", re.IGNORECASE)
_NOW = re.compile(rf"\W*(?:{_TODAY})\b(?:\s(?:is|es|è|é|le))?\W*(?:\w+\W*)?$", re.IGNORECASE)
_SIGNS = re.compile(r"(?:[©®†*]|\(c\))\W*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_BEGUN = 3  # letters of a word by which most are known to be none of these
_BEGINS = beginnings(f"{_CHANGED}|{_ELSE}|{_TODAY}", _BEGUN)
_TAIL = 60  # letters before the date
_LONG_AGO = re.compile(r"\b1(?:[0-8]\d\d|9(?:[0-8]\d|90))(?!\d)")


def says_changed(before: str) -> bool:
    """What stands before a date says that the page was changed then."""
    tail = before[-_TAIL:]
    return _may_say(tail) and _CHANGED_THEN.search(tail) is not None


def is_of_else(before: str) -> bool:
    """What stands before a date says that it is of something else than the page."""
    tail = before[-_TAIL:]
    return (_may_say(tail) and (_ELSE_THEN.search(tail) or _NOW.match(before)) is not None) or _SIGNS.search(
        tail
    ) is not None


def _may_say(text: str) -> bool:
    words = _WORD.findall(text.lower())
    return any(not _BEGINS.isdisjoint((word[:3], word[:2], word[:1])) for word in words)


def is_long_ago(day: str) -> bool:
    """Before there were web pages: what is printed beside the name of a person, a work."""
    return _LONG_AGO.search(day) is not None
