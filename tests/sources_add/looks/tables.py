# ruff: noqa: E501 -- markup in the lines in which such systems write it
"""A chamber whose pages were last rebuilt in 2008: tables for layout, fonts, addresses by number, Latin-1 without saying so in the header."""

from demo.site import Answer, Request
from tests.sources_add.looks import missing, plain
from tests.sources_add.texts import TEXTS, Text

LIST = "/presse/index.php"
NAME = "Kammer der Werkst&auml;tten Musterland"


def show(_: None, request: Request) -> Answer:
    if request.path == "/robots.txt":
        return plain("User-agent: *\nDisallow: /cgi-bin/\n")
    if request.path == LIST:
        return _latin(_list())
    told = next(
        (
            text
            for text in TEXTS
            if request.path == "/presse/meldung.php" and request.query == {"id": str(_number(text))}
        ),
        None,
    )
    return _latin(_document(told)) if told else missing()


def _latin(page: str) -> Answer:
    return Answer(body=page.encode("cp1252", "xmlcharrefreplace"), content_type="text/html")


def _number(text: Text) -> int:
    return 512 - TEXTS.index(text)


def _list() -> str:
    rows = "".join(
        f"""<TR bgcolor="{"#EEEEEE" if number % 2 else "#FFFFFF"}"><TD width="80" valign="top"><FONT size="2" face="Arial">{text.day}</FONT></TD>
<TD valign="top"><A href="meldung.php?id={_number(text)}"><FONT size="2" face="Arial">{text.title}</FONT></A></TD>
<TD width="30" align="right"><A href="meldung.php?id={_number(text)}&amp;druck=1"><IMG src="../bilder/drucken.gif" width="16" height="16" border="0" alt="Druckversion"></A></TD></TR>"""
        for number, text in enumerate(TEXTS)
    )
    return _page(
        "Presse",
        f"""<FONT size="4" face="Arial" color="#003366"><B>Pressemitteilungen 2026</B></FONT><BR><BR>
<TABLE border="0" cellpadding="4" cellspacing="1" width="100%"><TR bgcolor="#003366"><TD><FONT size="2" face="Arial" color="#FFFFFF"><B>Datum</B></FONT></TD>
<TD colspan="2"><FONT size="2" face="Arial" color="#FFFFFF"><B>Titel</B></FONT></TD></TR>{rows}</TABLE><BR>
<DIV align="center"><FONT size="2" face="Arial">[1] <A href="index.php?seite=2">[2]</A> <A href="index.php?seite=3">[3]</A> <A href="index.php?seite=2">weiter &gt;&gt;</A></FONT></DIV>""",
    )


def _document(text: Text) -> str:
    prose = "<BR><BR>\n".join(text.paragraphs)
    return _page(
        text.title,
        f"""<FONT size="2" face="Arial">Musterburg, {text.day}</FONT><BR><BR><FONT size="4" face="Arial" color="#003366"><B>{text.title}</B></FONT><BR><BR>
<FONT size="2" face="Arial">{prose}<BR><BR></FONT><HR size="1"><FONT size="1" face="Arial">Pressekontakt: Ewald Harke, Tel. 0345 / 55 12 - 17, <A href="mailto:harke@werkstaetten.example">harke@werkstaetten.example</A></FONT><BR>
<A href="javascript:history.back()"><FONT size="2" face="Arial">zur&uuml;ck</FONT></A>""",
    )


def _page(title: str, body: str) -> str:
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><TITLE>{NAME} - {title}</TITLE></HEAD>
<BODY bgcolor="#FFFFFF" topmargin="0" leftmargin="0"><TABLE width="780" border="0" cellspacing="0" cellpadding="0" align="center"><TR><TD colspan="2" bgcolor="#003366" height="70">
<A href="/"><IMG src="/bilder/kopf.gif" width="780" height="70" border="0" alt="{NAME}"></A></TD></TR>
<TR><TD width="160" valign="top" bgcolor="#DDDDDD"><TABLE width="100%" border="0"><TR><TD><A href="/kammer.php"><FONT size="2" face="Arial">Die Kammer</FONT></A></TD></TR>
<TR><TD><A href="/presse/index.php"><FONT size="2" face="Arial">Presse</FONT></A></TD></TR><TR><TD><A href="/ausbildung.php"><FONT size="2" face="Arial">Ausbildung</FONT></A></TD></TR>
<TR><TD><A href="/kontakt.php"><FONT size="2" face="Arial">Kontakt</FONT></A></TD></TR></TABLE></TD>
<TD valign="top"><TABLE width="100%" border="0" cellpadding="10"><TR><TD>{body}</TD></TR></TABLE></TD></TR>
<TR><TD colspan="2" align="center" bgcolor="#DDDDDD"><FONT size="1" face="Arial">&copy; 2008 {NAME} | <A href="/impressum.php">Impressum</A></FONT></TD></TR></TABLE></BODY></HTML>"""
