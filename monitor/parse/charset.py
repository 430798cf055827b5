"""Bytes to text: which encoding a page is in, by BOM, HTTP header, meta element, and only then by looking at the bytes."""

import re
from codecs import utf_8_decode
from collections.abc import Iterable
from email.message import Message

import webencodings

_PRESCAN = 16 * 1024  # bytes; the standard asks for 1024 at least, long comments before the head need more
_BEGIN = 64  # bytes; in UTF-16 every other one of markup is 0
_SAMPLE = 16 * 1024  # bytes that detection looks at, as it is slow
_BOM = b"\xef\xbb\xbf"
_BOMS_OF_16 = (b"\xfe\xff", b"\xff\xfe")
_BOMS = ((_BOM, "utf-8"), (b"\xfe\xff", "utf-16be"), (b"\xff\xfe", "utf-16le"))
_PIECE = 8 * 1024  # bytes that are decoded at once
_MOSTLY = 3  # letters of UTF-8 for each broken one
_MARKUP = re.compile(rb"<(?:(?P<comment>!--)|(?P<meta>meta[\t\n\x0c\r /])|(?P<tag>/?[a-z])|[!/?])", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    rb"""[\t\n\x0c\r /]*([^\t\n\x0c\r />=][^\t\n\x0c\r />=]*|=[^\t\n\x0c\r />=]*)"""
    rb"""(?:[\t\n\x0c\r ]*=[\t\n\x0c\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\x0c\r >"'][^\t\n\x0c\r >]*)|(?=>)))?"""
)
_TAG = re.compile(rb"<[^\t\n\x0c\r />]*(?:" + _ATTRIBUTE.pattern + rb")*")  # up to its end
_CONTENT_CHARSET = re.compile(
    rb"""charset[\t\n\x0c\r ]*=[\t\n\x0c\r ]*(?:"([^"]*)"|'([^']*)'|([^"'\t\n\x0c\r ;][^\t\n\x0c\r ;]*))""",
    re.IGNORECASE,
)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']""")
# The first of the letters that "ä", "–" and a protected space become when UTF-8 is taken for Latin-1 or Windows-1252 and written as
# UTF-8 once more; to look for two letters takes ten times as long.
_TWICE = ("Ã", "â", "Â")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_SINGLE_BYTE = ("windows-125", "iso-8859-", "macintosh", "koi8")


def decode(body: bytes, content_type: str = "") -> str:
    """The text of a page. Never fails: what cannot be decoded becomes U+FFFD.

    A declaration that the bytes plainly contradict is not believed: UTF-8 is hardly ever valid by accident.
    """
    return _read(body, declared(body, content_type))


def _read(body: bytes, name: str | None) -> str:
    if name is None:
        return _undeclared(body)
    if name.startswith(_SINGLE_BYTE) and not body.isascii() and (text := _utf8(body)) is not None:
        return text
    if name == "utf-8":
        text = _utf8(body, least=1)
        return _decoded(body, "windows-1252") if text is None else text
    return _decoded(body, name)


def as_utf8(body: bytes) -> bytes | None:
    """The bytes as a parser takes them that works on UTF-8; None where they are anything else."""
    if body.startswith(_BOMS_OF_16) or b"\0" in body[:_BEGIN]:
        return None
    return body.removeprefix(_BOM) if body.isascii() or _is_utf8(body) else None


def read_otherwise(body: bytes, content_type: str = "") -> str | None:
    """The text of a page that is valid UTF-8, where it is declared to be, or encoded so, that it is another one."""
    name = declared(body, content_type)
    plain = body.removeprefix(_BOM).decode()
    text = _encoded_once(plain) if name in (None, "utf-8") or name.startswith(_SINGLE_BYTE) else _decoded(body, name)
    return None if text == plain else text


def may_be_misread(body: bytes, texts: Iterable[str]) -> bool:
    """Though the body is UTF-8, its texts hold what becomes of letters that are encoded twice, or of Japanese in seven bits.

    Plain texts tell nothing of other letters, which may stand in a day or an address.
    """
    text = " ".join(texts)
    if text.isascii():
        return "\x1b" in text or not body.isascii()
    return any(sign in text for sign in _TWICE)


def declared(body: bytes, content_type: str = "") -> str | None:
    """The lower-case WHATWG name of the encoding the page declares; None when it declares none that is known."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return name
    return _of_header(content_type) or sniff_meta(body) or _of_xml(body)


def sniff_meta(body: bytes) -> str | None:
    """The encoding named by a meta element in the first bytes (WHATWG HTML, "prescan a byte stream")."""
    head, at = body[:_PRESCAN], 0
    while found := _MARKUP.search(head, at):
        at = found.start()
        if found.lastgroup == "comment":
            end = head.find(b"-->", at + 2)
            if end < 0:
                return None
            at = end + 3
        elif found.lastgroup == "meta":
            attributes, at = _attributes(head, at + 5)
            if head[at : at + 1] == b">" and (name := _of_meta(attributes)):
                return name
        elif found.lastgroup == "tag":
            tag = _TAG.match(head, at)
            at = _behind(head, tag.end() if tag else at)
        else:
            end = head.find(b">", at)
            at = end if end >= 0 else len(head)
    return None


def _attributes(head: bytes, at: int) -> tuple[dict[bytes, bytes], int]:
    attributes: dict[bytes, bytes] = {}
    while found := _ATTRIBUTE.match(head, at):
        attributes.setdefault(found[1].lower(), (found[2] or found[3] or found[4] or b"").lower())
        at = found.end()
    return attributes, _behind(head, at)


def _behind(head: bytes, at: int) -> int:
    """The end of the tag whose attributes end here."""
    return max(at, head.find(b">", at)) if at < len(head) else len(head)


def _of_meta(attributes: dict[bytes, bytes]) -> str | None:
    name = _label(attributes[b"charset"]) if b"charset" in attributes else None
    if name is None and attributes.get(b"http-equiv") == b"content-type":
        found = _CONTENT_CHARSET.search(attributes.get(b"content", b""))
        name = _label(found[1] or found[2] or found[3] or b"") if found else None
    if name in ("utf-16be", "utf-16le"):  # a page whose meta element could be read is not in UTF-16
        return "utf-8"
    return "windows-1252" if name == "x-user-defined" else name


def _label(label: bytes) -> str | None:
    encoding = webencodings.lookup(label.decode("latin-1").strip())
    return str(encoding.name) if encoding else None


def _of_header(content_type: str) -> str | None:
    if "charset" not in content_type.lower():
        return None
    message = Message()
    message["content-type"] = content_type.replace("\r", " ").replace("\n", " ")
    charset = message.get_param("charset")
    return _label(charset.encode("latin-1", "replace")) if isinstance(charset, str) else None


def _of_xml(body: bytes) -> str | None:
    found = _XML.match(body[:300])
    return _label(found[1]) if found else None


def _undeclared(body: bytes) -> str:
    text = _utf8(body)
    if text is not None:
        return text
    import charset_normalizer  # slow to load and to run, and hardly ever needed

    best = charset_normalizer.from_bytes(body[:_SAMPLE]).best()
    name = _label(best.encoding.encode()) if best else None
    return _decoded(body, name or "windows-1252")


def _but_for_strays(body: bytes, least: int) -> str | None:
    """UTF-8 in which a few bytes are broken; None where there are less than so many letters of it for each broken one.

    Hardly any letter of another encoding is one of UTF-8 by accident. A stray byte stays U+FFFD.
    """
    text = body.decode("utf-8", "replace").removeprefix("\ufeff")
    broken = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - broken
    return text if good >= least * broken else None


def _is_utf8(body: bytes) -> bool:
    """Piece by piece: a whole page would push out of the processor what is needed next."""
    left = memoryview(body)
    try:
        while left:
            _, read = utf_8_decode(left[:_PIECE], "strict", len(left) <= _PIECE)
            left = left[read:]
    except UnicodeDecodeError:
        return False
    return True


def _utf8(body: bytes, *, least: int = _MOSTLY) -> str | None:
    text = _strict(body, "utf-8")
    return _but_for_strays(body, least) if text is None else _encoded_once(text)


def _encoded_once(text: str) -> str:
    """Some sites encode twice what they publish; that is undone where all of the page agrees."""
    if not any(sign in text for sign in _TWICE):
        return text
    names = ("latin-1", "cp1252") if "Ã" in text or "â€" in text else ("latin-1",)
    first = _FOREIGN.search(text)
    for name in names:
        try:
            if first:
                first[0].encode(name).decode("utf-8")  # says of nearly all pages that they are right as they are
            return text.encode(name).decode("utf-8")
        except UnicodeError:
            continue
    return text


def _strict(body: bytes, name: str) -> str | None:
    try:
        return body.decode(name).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None


def _decoded(body: bytes, name: str) -> str:
    text, _ = webencodings.decode(body, name, "replace")
    return str(text).removeprefix("\ufeff")
