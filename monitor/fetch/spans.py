"""A span of time as a person would say it."""

import math
from datetime import timedelta

_UNITS = (  # its seconds; from how many seconds on it is used; English, German after "in"
    (86400, 48 * 3600, ("day", "days"), ("Tag", "Tagen")),
    (3600, 3 * 3600, ("hour", "hours"), ("Stunde", "Stunden")),
    (60, 120, ("minute", "minutes"), ("Minute", "Minuten")),
    (1, 0, ("second", "seconds"), ("Sekunde", "Sekunden")),
)


def span(time: timedelta) -> tuple[str, str]:
    """English, and German in the dative: “90 minutes”, “90 Minuten”. Rounded up; a single whole unit is said as one."""
    seconds = math.ceil(time.total_seconds())
    for size, least, english, german in _UNITS:
        if seconds >= least or seconds == size:
            count = math.ceil(seconds / size)
            return f"{count} {english[count != 1]}", f"{count} {german[count != 1]}"
    return "0 seconds", "0 Sekunden"
