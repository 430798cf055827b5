"""Who answers for a text before the law of the press: a line with a name and no number to call."""

import re

_LONGEST = 200  # letters
_LAW = (
    r"im\s+sinne\s+(?:des\s+)?(?:(?:landes)?presse(?:rechts|gesetzes)|der\s+presse)|\(?i\.?\s?s\.?\s?d\.?\s?p\.?(?:r\.?)?\)?|"
    r"(?:im\s+sinne\s+(?:des|von)|gem(?:äß|\.)|nach)\s+§\s?[\w\s.]{1,30}?"
)
_SHORT = r"v\.?\s?i\.?\s?s\.?\s?d\.?\s?p\.?"
_LONG = rf"presserechtlich\s+verantwortlich|verantwortlich\s+(?:{_LAW}|für\s+diesen\s+pressetext)"
_LABEL = re.compile(
    rf"({_SHORT}(?=[\s:])|(?:{_LONG})(?=\s*[:\n]))\s*:?\s*", re.IGNORECASE
)  # nothing else is meant by it
_ONLY_LABEL = re.compile(rf"(?:{_SHORT}|{_LONG})\s*:?\s*", re.IGNORECASE)
_LOOSE_LABEL = re.compile(r"(verantwortlich(?:\s+für\s+den\s+inhalt)?)\s*:\s*", re.IGNORECASE)
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’-]+"
_NAME = re.compile(
    rf"(?:(?:Herrn?|Frau|Dr|Prof|Dipl|Mag|Ing)\b\.?(?:-[A-Z]\w*\.?)?\s|(?:rer|med|phil|jur|nat|pol|h|c)\.\s?)*"
    rf"{_WORD}(?:\s(?:von|van|der|de|zu|den|vom|zur|[A-Z]\.|{_WORD})){{0,4}}\s{_WORD}"
)
_OFFICE = re.compile(
    r"(?:Referat|Pressestelle|Pressebüro|Presse-\s?und|Stabsstelle|Medienstelle|Pressereferat)\b[^.!?:]{0,90}|"
    r"[A-ZÄÖÜ]?[\w-]*(?:[mM]inisterium|[kK]anzlei|[bB]ehörde|[lL]andesamt)\b[^.!?:]{0,90}"
)
_SPEAKER = r"(?:stellv\S*\s)?(?:presse-?|medien-?|regierungs-?)?sprecher(?:in|[:*/_]-?in)?|presse-?referent(?:in)?"
_HEAD = r"(?:leiter(?:in)?|leitung)\b.{0,20}(?:presse|kommunikation|öffentlichkeit|medien).{0,60}"
_ROLE = re.compile(rf"(?:{_SPEAKER}|{_HEAD})", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,|(;\n]\s*|\s+[–-]\s+")


def is_answering_label(text: str) -> bool:
    """ "V.i.S.d.P." alone; the name stands behind it."""
    return text[:1] in "vVpP" and len(text) < _LONGEST and _ONLY_LABEL.fullmatch(text) is not None


def answering(text: str) -> tuple[str, ...]:
    """The label and the name, and each in a line of its own what is said of them; empty where no name is plain.

    "Verantwortlich" alone may be anybody, in a list of measures too: there the role must be one of the press.
    """
    if text[:1] not in "vVpP" or len(text) > _LONGEST:
        return ()
    label = _LABEL.match(text)
    found = label or _LOOSE_LABEL.match(text)
    if found is None:
        return ()
    who, *more = [part.strip(" )") for part in _BETWEEN.split(text[found.end() :].removesuffix("."))]
    role, who = _parted(who)
    said = tuple(part for part in (role, *more) if part)
    is_plain = _NAME.fullmatch(who) or (label and _OFFICE.fullmatch(who))
    is_of_press = label or any(_ROLE.match(part) for part in said)
    if not (is_plain and is_of_press) or any(_is_sentence(part) for part in said):
        return ()
    return (f"{found[1]}: {who}", *said)


def _parted(who: str) -> tuple[str, str]:
    """ "Pressesprecherin Erika Muster" is a role and a name."""
    role = _ROLE.match(who)
    if role and _NAME.fullmatch(name := who[role.end() :].strip(" :")):
        return role[0], name
    return "", who


def _is_sentence(part: str) -> bool:
    return part[0].islower() or (part.endswith((".", "!", "?")) and not part.endswith("e. V."))
