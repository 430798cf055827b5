"""What a printed figure, date or number to call amounts to, and which were printed otherwise only: 5. Mai and 5.5., 3 Prozent and 3 %."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from model.fingerprint import folded
from monitor.compare.marks import What
from monitor.compare.numerals import number_of
from monitor.compare.spans import Span
from monitor.compare.words import Hunk

_PRINTED = re.compile(r"\d|%|€|EUR|Mio|Mrd")
_SPACE = re.compile(r"(?<=\d)[\u202f\u00a0 ](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,18}(?:[.,]\d{1,18}){1,6}(?![\d.,]\d)")
_SIGN = re.compile(r"[.,]")
_MONEY_FIRST = re.compile(
    r"(?P<money>[€$£]|\b(?:EUR|USD|GBP)\b)\s?(?P<number>\d[\d.,]{0,30}(?<=\d))\s?(?P<scale>(?:bn|tn|mn|m|k|million|billion|trillion)\b)?"
)
_SCALE_OF = {"m": "Millionen"}  # behind an amount only: 12 m are metres
_FIGURES = (
    (re.compile(r"\b(?:Mio\b\.?|million\b|mn\b)"), "Millionen"),
    (re.compile(r"\b(?:Mrd\b\.?|billion\b|bn\b)"), "Milliarden"),
    (re.compile(r"\b(?:Tsd\b\.?|thousand\b)"), "Tausend"),
    (re.compile(r"\s?%|\b(?:percent|per cent)\b"), " Prozent"),
    (re.compile(r"\s?€|\b(?:EUR|euros?)\b"), " Euro"),
    (re.compile(r"\s+"), " "),
)
_SCALES = {
    "Tausend": 3,
    "Million": 6,
    "Millionen": 6,
    "Milliarde": 9,
    "Milliarden": 9,
    "Billion": 12,
    "Billionen": 12,
}  # noughts
_SCALED = re.compile(rf"(?P<number>\d{{1,18}}(?:,\d{{1,18}})?) (?P<scale>{'|'.join(_SCALES)})\b")
_ENDS_IN_NOUGHT = re.compile(r"(?<=\d),0+(?!\d)|(?<=,\d)0+(?!\d)")  # 3,0 and 3; 1,50 and 1,5
_MONTHS = (
    "januar jänner january jan", "februar february feb", "märz march", "april", "mai may", "juni june", "juli july", "august aug",
    "september sept sep", "oktober october okt oct", "november nov", "dezember december dez dec",
)  # fmt: skip
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = rf"(?P<month>{'|'.join(_MONTH_OF)})\b\.?"
_NAMED = re.compile(rf"(?P<day>\d{{1,2}})\.?\s?{_MONTH}(?:\s(?P<year>\d{{4}}))?")
_NAMED_FIRST = re.compile(rf"{_MONTH}\s(?P<day>\d{{1,2}}),?\s(?P<year>\d{{4}})")
_NUMERIC = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4}|\d{2})(?!\d))?")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?\s?uhr\b|\b(\d{1,2}):(\d{2})\b")
_STOPS = re.compile(r"[\s.,;:]+")  # the one behind 5.5. may end a sentence
_CALLED = re.compile(r"\s?[(\[]at[)\]]\s?")
_COUNTRY = re.compile(r"^(?:\+|00)49\s?(?:\(0\))?")
_BETWEEN_DIGITS = re.compile(r"[\s/().-]+")
_BEFORE_DAY = re.compile(r"(?<=tag|och|end),?\s(?:de[nmr]\s)?(?=\d)")  # Montag, den 5.


def value_of(text: str, *, english: bool = False) -> str:
    """The same for figures that differ only in how they are printed: 46.000 € and 46 000 Euro; in English €46,000 and 46000 euros."""
    text = folded(text)
    if _PRINTED.search(text) is None:
        return text
    text = _MONEY_FIRST.sub(_money_last, _SPACE.sub("", text))
    text = _NUMBER.sub(lambda found: _number(found[0], english=english), text)
    for pattern, replacement in _FIGURES:
        text = pattern.sub(replacement, text)
    return text


def amount_of(span: Span, *, english: bool = False) -> str:
    """The same also for what is spelt otherwise: "5. Mai 2026" and "05.05.2026", "10 Uhr" and "10.00 Uhr", "drei" and "3"."""
    if span.what is What.DATE:
        return _day_of(folded(span.text).lower())
    if span.what is What.PHONE:
        return _called(folded(span.text))
    first, space, rest = span.text[: span.end - span.start].partition(" ")
    figure = value_of(f"{number_of(first) or first}{space}{rest}", english=english)
    return _ENDS_IN_NOUGHT.sub("", _SCALED.sub(_in_full, figure))


def _in_full(found: re.Match[str]) -> str:
    """12,5 Millionen as 12500000: a rounded amount is another one."""
    number = Decimal(found["number"].replace(",", ".")).scaleb(_SCALES[found["scale"]])
    return f"{number:f}".replace(".", ",")


def _called(text: str) -> str:
    """A number as it is dialled within the country, an address in lower case."""
    if (address := _CALLED.sub("@", text)).count("@"):
        return address.lower()
    return _BETWEEN_DIGITS.sub("", _COUNTRY.sub("0", text)) if text[:1] in "+0" else text


def _money_last(found: re.Match[str]) -> str:
    scale = found["scale"] or ""
    return " ".join(filter(None, (found["number"], _SCALE_OF.get(scale, scale), found["money"])))


def _number(printed: str, *, english: bool) -> str:
    """Without thousands, a comma before the decimals. 1.200,5 and 1,200.5 say which is which; of 1.200 and 1,200 the language does."""
    first, *groups = _SIGN.split(printed)
    signs = _SIGN.findall(printed)
    decimals = ""
    if len(set(signs)) > 1 or (len(signs) == 1 and not _is_thousands(first, groups, signs[0], english=english)):
        decimals = f",{groups.pop()}"
    if len(set(signs[: len(groups)])) > 1 or any(len(group) != 3 for group in groups):
        return printed  # a day, a version
    return "".join((first, *groups)) + decimals


def _is_thousands(first: str, groups: Sequence[str], sign: str, *, english: bool) -> bool:
    return sign == ("," if english else ".") and len(groups[0]) == 3 and len(first) <= 3 and first != "0"


Pair = tuple[Span, Span]  # the old and the new
Amount = tuple[str, Span]


def respelt(went: Sequence[Span], came: Sequence[Span], *, english: bool = False) -> Iterator[Pair]:
    """Each figure, date and number to call that is only printed otherwise, in the order in which they stand."""
    for what in (What.FIGURE, What.DATE, What.PHONE):
        old, new = (sorted({span for span in side if span.what is what}) for side in (went, came))
        if not old or not new:
            continue
        olds, news = ([(amount_of(span, english=english), span) for span in side] for side in (old, new))
        pairs = zip(olds, news, strict=True) if len(olds) == len(news) else _in_order(olds, news)
        yield from (
            (one, other)
            for (amount, one), (same, other) in pairs
            if amount == same and folded(one.text) != folded(other.text)
        )


def _in_order(olds: Sequence[Amount], news: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Each with the next that amounts to the same, where more stand on one side."""
    at = 0
    for one in olds:
        found = next((n for n in range(at, len(news)) if news[n][0] == one[0]), None)
        if found is not None:
            at = found + 1
            yield one, news[found]


def is_notation(hunk: Hunk, pairs: Sequence[Pair], old: str, new: str) -> bool:
    """Nothing differs at this place but how these are printed."""
    before = _without(old, hunk.old_from, hunk.old_from + len(hunk.old), [one for one, _ in pairs])
    after = _without(new, hunk.new_from, hunk.new_from + len(hunk.new), [other for _, other in pairs])
    return before == after


def _without(text: str, start: int, end: int, found: Sequence[Span]) -> str:
    """The words of a place, and of what reaches into it, with a number for each of these amounts."""
    start, end = min(start, found[0].start), max(end, found[-1].end)
    kept = []
    for number, span in enumerate(found):
        kept += [text[start : span.start], f"\0{number}\0"]
        start = span.end
    return _STOPS.sub("", "".join((*kept, text[start:end])))


def _day_of(text: str) -> str:
    for pattern in (_ISO, _NAMED_FIRST, _NAMED, _NUMERIC):
        text = pattern.sub(_as_numbers, text)
    return _CLOCK.sub(_as_clock, _BEFORE_DAY.sub(" ", text))


def _as_numbers(found: re.Match[str]) -> str:
    month, year = found["month"], found["year"] or ""
    number = int(month) if month.isdigit() else _MONTH_OF[month]
    return f"{int(found['day'])}.{number}.{'20' if len(year) == 2 else ''}{year}"


def _as_clock(found: re.Match[str]) -> str:
    return f"{int(found[1] or found[3])}:{found[2] or found[4] or '00'}"
