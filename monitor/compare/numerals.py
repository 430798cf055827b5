"""Numbers in words as numbers: "fünfundzwanzig", "zwölf", "twenty-five"."""

import re

_ENGLISH = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_GERMAN = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_ONES = {word: number for words in (_GERMAN, _ENGLISH) for number, word in enumerate(words, 1)}
_ONES |= {"sechzehn": 16, "siebzehn": 17} | {f"{_GERMAN[n - 1]}zehn": 10 + n for n in (3, 4, 5, 8, 9)}
_TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
_TENS |= {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_HUNDREDS = re.compile(r"(?P<hundreds>[a-zäöüß]{0,10})hundert(?:und)?(?P<rest>[a-zäöüß]{0,40})")


def number_of(word: str) -> int | None:
    """Below a thousand; None where the word is no number."""
    word = word.lower()
    if (hundreds := _HUNDREDS.fullmatch(word)) is not None:
        many = _below_hundred(hundreds["hundreds"] or "ein")
        rest = _below_hundred(hundreds["rest"]) if hundreds["rest"] else 0
        return None if many is None or rest is None else 100 * many + rest
    return _below_hundred(word)


def _below_hundred(word: str) -> int | None:
    if word in _ONES or word in _TENS:
        return _ONES.get(word) or _TENS[word]
    one, und, ten = word.partition("und")
    if not und:
        ten, _, one = word.partition("-")
    return _TENS[ten] + _ONES[one] if ten in _TENS and one in _ONES else None
