"""Where figures stand: amounts, shares, measures and counts, in digits or in words, German and English. All patterns are bounded."""

import re
from collections.abc import Iterator

_MEASURES = (
    r"(?:(?:[Qq]uadrat|[Kk]ubik)?(?:[Kk]ilo|[Zz]enti|[Mm]illi)?[Mm]etern?|Hektar|Ar|(?:Kilo|Mega|Milli)?[Tt]onnen?|(?:Kilo|Milli)?[Gg]ramm|"
    r"(?:Hekto)?[Ll]itern?|(?:Kilo|Mega|Giga|Tera)?[Ww]att(?:stunden?|peak)?|Jahre?n?|Monate?n?|Wochen?|Tagen?|Stunden?|Minuten?|"
    r"(?:square|cubic)\s(?:kilo|centi)?(?:met(?:re|er)s?|feet|miles?)|(?:kilo|centi)?met(?:re|er)s?|feet|miles?|acres?|hectares?|tons?|tonnes?|"
    r"(?:kilo)?grams?|litres?|liters?|(?:kilo|mega|giga|tera)watts?(?:[\s-]hours?)?|years?|months?|weeks?|days?|hours?|minutes?|"
    r"Grad|degrees?|[kMGT]?Wp?h?|[kcdm]?m[²³23]?|km/h|kg|ha|t|hl|l)\b|°C?"
)
_MONEY = (
    r"(?:(?:(?:US-)?Dollars?|dollars?|[Ee]uros?|pounds?|Pfund|Franken|Cents?|cents?|EUR|USD|GBP|CHF|TEUR)\b|T?€|\$|£)"
)
_SHARE = r"(?:v\.\s?H\.|Prozent(?:punkten?)?|Promille|per\s?cent(?:age\spoints?)?)(?!\w)|[%‰]"
_UNIT = (
    rf"(?:{_MONEY}|{_SHARE}|{_MEASURES})(?:/\w{{1,12}}|\s(?:je|pro|per)\s(?:square\s|cubic\s)?[^\W\d_][\w²³]{{0,30}})?"
)
_SCALE = r"(?:Tausend|Millionen|Million|Milliarden|Milliarde|Billionen|Mio\.?|Mrd\.?|Tsd\.?|thousand|(?:[mb]|tr)illions?|milliards?)"
# what is counted: in German a noun by its capital, in English one in the plural
_NO_NOUN = r"(?:bereits|jeweils|damals|anders|abends|morgens|rechts|links|plus|minus|less|this|does|was|has|towards|versus|perhaps)\b"
_COUNTED = rf"(?P<counted>\s(?:[A-ZÄÖÜ][\w-]{{2,60}}|(?!{_NO_NOUN}|\w{{0,12}}stens\b)[a-z]{{3,20}}s\b))"
_DIGITS = r"(?:\d{1,3}(?:(?:[.\u202f\u00a0 ]\d{3}){1,5}|(?:,\d{3}){2,5}|,\d{3}(?=\.\d))|\d{1,18})(?:[.,]\d{1,6})?"  # 1,200,000.50
_BOUND = (  # belongs to the figure: under 5 per cent is another figure than over 5 per cent
    r"(?:[Bb]is\szu|[Mm]indestens|[Hh]öchstens|[Mm]aximal|[Mm]ehr\sals|[Ww]eniger\sals|[Uu]nter|[Üü]ber|"
    r"[Uu]p\sto|[Aa]t\s(?:least|most)|[Mm]ore\sthan|[Ll]ess\sthan|[Oo]ver|[Uu]nder|[Bb]elow|[Aa]bove)"
)
_FIGURE = re.compile(
    rf"(?=[-+−–€$£§\dEUGC])(?<![\w.,/|])(?:(?P<law>§§?\s?)|[-+−–])?(?P<money>[€$£]\s?|(?:US\$|EUR|USD|GBP|CHF)\s?(?=\d))?"
    rf"{_DIGITS}(?:(?(money)(?:bn|tn|mn|m|k)|(?:bn|tn|mn))\b|(?={_UNIT})|,[-–]{{1,2}}|(?![\w|]))"
    rf"(?(law)|(?:-[^\W\d_][\w-]{{1,40}}|(?:\s(?:bis|to)\s\d{{1,9}}(?:[.,]\d{{1,4}})?)?(?:\s{_SCALE})?(?:\s?{_UNIT}|{_COUNTED})?))"
)
_ONES = r"ein|zwei|drei|vier|fünf|sechs?|sieb(?:en)?|acht|neun|zehn|elf|zwölf|zwan|hundert|tausend"
_IN_WORDS = (
    rf"(?:(?!ein\b)(?:{_ONES})(?:{_ONES}|und|zig|ßig|einhalb){{0,8}}|anderthalb|hälfte|drittel|viertel|fünftel|zehntel|(?:hundert|tausend|dutzend)en?|"
    r"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:thir|four|fif|six|seven|eigh|nine)teen|two|three|four|five|six|seven|eight|nine|"
    r"ten|eleven|twelve|hundreds?|thousands?|half|third|quarter|dozens?)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_ONE_OF_SCALE = (
    r"(?:[Ee]in(?:e[rnms]?)?|[Oo]ne|[Aa])\s"
    r"(?:Dutzend|Million|Milliarde|Billion|hundred|thousand|million|billion|trillion|dozen)"
)
_WORD_FIGURE = re.compile(
    rf"\b(?:{_ONE_OF_SCALE}|(?i:{_IN_WORDS})\b(?:\s(?:hundred|Dutzend|dozen|{_SCALE}))?)(?!\w)(?:\s{_UNIT}|{_COUNTED})?"
)
_NUMBER_WORD = re.compile(rf"\b(?:(?i:{_IN_WORDS})|{_SCALE})\b")
_MAY_BE_ONE = re.compile(r"\b(?:[Ee]ine?[rnm]?|[Oo]ne|[Aa])\b")  # "ein Dutzend", "a million"
_ONLY_BOUND = re.compile(_BOUND)
_BOUND_BEFORE = re.compile(rf"(?<!\w){_BOUND}\s$")
_LONGEST_BOUND = 13  # letters
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"\b[A-ZÄÖÜ]\w+ (\d{1,2})(?![\w.,])")


def figures(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Figures in digits, in order; what is counted ("120 Arbeitsplätze") is the group of that name."""
    return _FIGURE.finditer(text, start, end) if _DIGIT.search(text, start, end) else iter(())


def word_figures(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """ "zwei Millionen Euro", "fünfundzwanzig Betriebe", "half"; costs more than digits do."""
    return _WORD_FIGURE.finditer(text, start, end)


def has_number_word(text: str) -> bool:
    return _NUMBER_WORD.search(text) is not None or _MAY_BE_ONE.search(text) is not None


def numbered(text: str) -> set[str]:
    """The figures that only tell one thing from others like it: "Halle 1"."""
    return set(_NUMBERED.findall(text))


def begins(figure: re.Match[str]) -> int:
    """With what bounds it."""
    start = figure.start()
    bound = _BOUND_BEFORE.search(figure.string, max(0, start - _LONGEST_BOUND), start)
    return bound.start() if bound else start


def is_bound(words: str) -> bool:
    """ "bis zu", "over": what belongs to a figure and is none."""
    return _ONLY_BOUND.fullmatch(words) is not None


def is_number_word(word: str) -> bool:
    return _NUMBER_WORD.fullmatch(word) is not None
