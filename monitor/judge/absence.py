"""What a page says that has nothing to show any more: "Diese Seite wurde entfernt". Pieces of patterns, German and English."""

THING = (
    r"(?:(?:web|internet)?seite|inhalte?|dokument|datei|meldung|mitteilung|nachricht|(?:medien|presse)information|"
    r"(?:medien|presse)mitteilung|pressemeldung|artikel|beitrag|adresse|url|ressource|veröffentlichung|objekt|"
    r"page|content|document|file|article|(?:press |news )?release|resource|url|requested page|requested url)"
)
_WISHED = r"(?:gewünschten?|angeforderten?|angefragten?|gesuchten?|aufgerufenen?|gewählten?|requested)"
_THIS = r"(?:die|der|das|diese[rs]?|the|this|that|ihre|your)"
THIS = rf"{_THIS}?\s?(?:von ihnen )?{_WISHED}?\s?"
_SOUGHT = r"(?:,? (?:die|den|das|that|which)?\s?(?:sie|you) [^,.!?]{3,40}?,?)?"  # ", die Sie suchen,"
_PLAIN = r"(?:leider |inzwischen |sorry,? |recently )?"
_TAKEN = (
    r"(?:gelöscht|entfernt|depubliziert|offline (?:genommen|gestellt)|"
    r"(?:vom netz|von der (?:web)?seite|aus dem (?:netz|internet|angebot)) (?:genommen|entfernt))(?: worden)?"
)
_REACHED = r"(?:nicht \(?mehr\)? (?:öffentlich )?(?:verfügbar|vorhanden|abrufbar|erreichbar|online|zugänglich))"

MISSING = (
    rf"{THIS}{THING}{_SOUGHT}\s?(?:wurden?|konnten?|ist|sind|existier(?:t|en)|was|is|could|can|does|has|no)?\s?{_PLAIN}"
    rf"(?:nicht gefunden(?: werden)?|{_REACHED}|nicht verfügbar|{_TAKEN}|nicht(?: mehr)?|"
    r"(?:steht|stehen) (?:ihnen )?(?:leider )?nicht(?: mehr)? zur verfügung|gibt es (?:leider )?nicht(?: mehr)?|"
    r"not found|not be found|no longer (?:available|exists?)|longer (?:available|exists?)|not exist|not available|unavailable|"
    r"(?:been )?(?:removed|deleted|taken down|unpublished))"
)
"""The whole of a title or headline."""

ALONE = 400  # characters of running text; a longer one may be about something that was taken down
SAID_ALONE = (
    rf"\b{_THIS} (?:von ihnen )?(?:{_WISHED} )?{THING}{_SOUGHT} (?:(?:wurden?|ist|sind) {_PLAIN}{_TAKEN}|"
    rf"ist {_PLAIN}nicht mehr (?:öffentlich )?(?:online|zugänglich|erreichbar)|"
    r"(?:steht|stehen) (?:ihnen )?(?:leider )?nicht mehr zur verfügung|gibt es (?:leider )?nicht mehr|"
    r"(?:has been|was) (?:recently )?(?:removed|deleted|taken down|unpublished))\b"
)
"""A sentence on a page that says next to nothing else."""
