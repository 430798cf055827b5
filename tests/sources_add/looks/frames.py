"""A water board whose home page is made of frames, in Windows-1252 without saying so; each release is headed by the word for it."""

from demo.site import Answer, Request
from tests.sources_add.looks import missing
from tests.sources_add.texts import TEXTS, Text

LIST = "/presse/liste.htm"
NAME = "Wasserverband Altmühl"
_HOME = (
    f"<HTML><HEAD><TITLE>{NAME}</TITLE></HEAD><FRAMESET cols='180,*'><FRAME src='menue.htm'><FRAME src='start.htm'>"
    "<NOFRAMES><BODY>Ihr Browser kann keine Frames.</BODY></NOFRAMES></FRAMESET></HTML>"
)
_MENU = '<HTML><BODY><A href="start.htm" target="mitte">Start</A><BR><A href="presse/liste.htm" target="mitte">Presse</A></BODY></HTML>'
_START = f"<HTML><TITLE>Start</TITLE><BODY><H2>{NAME}</H2><P>Der Verband unterhält neun Schöpfwerke.</BODY></HTML>"


def show(_: None, request: Request) -> Answer:
    pages = {"/": _HOME, "/menue.htm": _MENU, "/start.htm": _START, LIST: _list()}
    pages |= {f"/presse/{text.slug}.htm": _document(text) for text in TEXTS}
    page = pages.get(request.path)
    return Answer(body=page.encode("cp1252"), content_type="text/html") if page else missing()


def _list() -> str:
    rows = "".join(f'<B>{text.day}</B>&nbsp;&nbsp;<A href="{text.slug}.htm">{text.title}</A><BR>\r\n' for text in TEXTS)
    return f"<HTML><TITLE>Presse</TITLE><BODY><H2>Presse – Mitteilungen</H2><HR>{rows}<HR><A href='../start.htm'>zurück</A></BODY></HTML>"


def _document(text: Text) -> str:
    prose = "".join(f"<P>{paragraph}" for paragraph in text.paragraphs)
    return (
        f"<HTML><TITLE>Pressemitteilung</TITLE><BODY><CENTER><B>{NAME}</B></CENTER><P align=right>Altmühl, den {text.day}"
        f"<P><B>PRESSEMITTEILUNG</B><P><FONT size=+2><B>{text.title}</B></FONT>{prose}"
        "<HR><A href='liste.htm'>zurück zur Liste</A></BODY></HTML>"
    )
