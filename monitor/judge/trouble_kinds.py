"""What may stand at an address in place of the page, and what the operator is told of it in German and English."""

from enum import StrEnum


class TroubleKind(StrEnum):
    LOGIN = "login"
    CONSENT = "consent"
    MAINTENANCE = "maintenance"
    WAITING_ROOM = "waiting_room"
    CHALLENGE = "challenge"
    ERROR_PAGE = "error_page"
    SOFT_404 = "soft_404"
    HOME_REDIRECT = "home_redirect"
    OVERVIEW_REDIRECT = "overview_redirect"
    PARKED = "parked"
    EMPTY_SHELL = "empty_shell"
    TRUNCATED = "truncated"
    OTHER_TYPE = "other_type"


SENTENCES = {
    TroubleKind.LOGIN: ("Statt des Inhalts kommt eine Anmeldeseite.", "A login page comes instead of the content."),
    TroubleKind.CONSENT: (
        "Statt des Inhalts kommt eine Einwilligungsseite (Cookies, Datenschutz).",
        "A consent wall comes instead of the content.",
    ),
    TroubleKind.MAINTENANCE: ("Die Website ist in Wartung.", "The site is down for maintenance."),
    TroubleKind.WAITING_ROOM: (
        "Statt des Inhalts kommt ein Warteraum: Der Server ist überlastet.",
        "A waiting room comes instead of the content: the server is overloaded.",
    ),
    TroubleKind.CHALLENGE: (
        "Ein Schutzdienst verlangt einen Browser oder eine Prüfung, statt den Inhalt zu liefern.",
        "A protection service asks for a browser or a challenge instead of giving the content.",
    ),
    TroubleKind.ERROR_PAGE: (
        "Mit Status 200 kommt eine Fehlerseite des Servers.",
        "An error page of the server comes with status 200.",
    ),
    TroubleKind.SOFT_404: (
        "Mit Status 200 kommt eine Seite „nicht gefunden“.",
        "A “not found” page comes with status 200.",
    ),
    TroubleKind.HOME_REDIRECT: (
        "Die Adresse leitet auf die Startseite um.",
        "The address redirects to the home page.",
    ),
    TroubleKind.OVERVIEW_REDIRECT: (
        "Die Adresse leitet auf die Übersicht um.",
        "The address redirects to the overview.",
    ),
    TroubleKind.PARKED: (
        "Unter der Adresse steht eine geparkte oder leere Domain.",
        "A parked or default page stands at the address.",
    ),
    TroubleKind.EMPTY_SHELL: (
        "Die Seite ist ohne JavaScript leer: Es kommt nur ihr Gerüst.",
        "The page is empty without JavaScript: only its shell comes.",
    ),
    TroubleKind.TRUNCATED: ("Die Seite ist mitten im Text abgeschnitten.", "The page is cut off in the middle."),
    TroubleKind.OTHER_TYPE: (
        "Statt einer PDF-Datei kommt eine HTML-Seite.",
        "An HTML page comes instead of a PDF file.",
    ),
}
ANSWERS = {
    TroubleKind.SOFT_404: "soft 404",
    TroubleKind.HOME_REDIRECT: "redirect to the home page",
    TroubleKind.OVERVIEW_REDIRECT: "redirect to the overview",
}


def sentence_of(kind: str) -> tuple[str, str] | None:
    """What a trouble of this kind is called in German and English; None where it is none of ours."""
    return next((said for known, said in SENTENCES.items() if known.value == kind), None)
