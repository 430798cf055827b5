"""The day of publication as the address of a page tells it."""

import re

# Year, what parts them, month, day: "/2020/06/05/", "/2020-06-05-text", "text-20200605.html", "/2020/6/5/", "/2020/jun/05/", "/2020/0605/".
# A number alone, "/20200605.html", may count pages.
_URLS = (
    re.compile(r"(?!/\d{8}\.)(?:/t?|[_-])(20[0-4]\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[./_?#-]|$)"),
    re.compile(r"/(20[0-4]\d)(/)([1-9]|1[0-2]|[a-z]{3})/(0?[1-9]|[12]\d|3[01])/"),
    re.compile(r"/(20[0-4]\d)([/-])(0[1-9]|1[0-2])/?(0[1-9]|[12]\d|3[01])/"),
)
_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day_in_url(url: str) -> str | None:
    found = next((found for pattern in _URLS if (found := pattern.search(url))), None)
    if not found:
        return None
    year, month, day = found.group(1, 3, 4)
    number = month if month.isdigit() else _SHORT.index(month) + 1 if month in _SHORT else 0
    return f"{year}-{int(number):02}-{int(day):02}" if number else None
