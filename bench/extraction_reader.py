"""One tool reads many pages: a process of its own for each tool, in that tool's environment, on one core.

Run as a script: the tool's name as argument, a JSON list of `[url, file]` on stdin, a JSON line for each page on stdout with what it
found and the CPU milliseconds it took: at best, at first sight, and with all that is scored. Names nothing of the project at the top, as the
environments of the other tools do not have it.
"""

import gzip
import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

Found = dict[str, str | None]
Reader = Callable[[Any, str], Found]  # given what a fetch hands over: bytes, or for us the snapshot
ROUNDS = 3  # over all pages: the best time of each counts, so that what else the machine does counts for nobody
WARM_UP = 3  # pages read before the clock counts: libraries load parts of themselves late


def ours() -> tuple[Reader, Reader]:
    from monitor.normalize import normalize
    from monitor.parse import read_document

    def record(snapshot: Any, url: str) -> Found:
        read = normalize(read_document(snapshot, None), url=url)
        return {"text": read.text, "title": read.title, "date": str(read.published or "")[:10]}

    return record, record


def _fetched(tool: str, body: bytes, url: str) -> Any:
    """To fetch is nobody's work here, and so neither is the digest that our fetch takes of what it hands over."""
    if tool != "monitor":
        return body
    from model.snapshot import Snapshot

    now = datetime.now(UTC)
    return Snapshot(url=url, final_url=url, status=200, headers=(), body=body, fetched_at=now, elapsed=timedelta(0))


def trafilatura(*, fast: bool) -> tuple[Reader, Reader]:
    import trafilatura

    def text(page: bytes, url: str) -> Found:
        return {"text": trafilatura.extract(page, url=url, fast=fast, include_comments=False)}

    def whole(page: bytes, url: str) -> Found:
        read = trafilatura.bare_extraction(page, url=url, fast=fast, include_comments=False, with_metadata=True)
        return {"title": read.title, "date": read.date} if read else {}

    return text, whole


def resiliparse() -> tuple[Reader, Reader]:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    def text(page: bytes, url: str) -> Found:
        del url
        tree = HTMLTree.parse(bytes_to_str(page, detect_encoding(page)))
        found = extract_plain_text(tree, main_content=True, comments=False, alt_texts=False)
        return {"text": found, "title": tree.title}

    return text, text


def readability() -> tuple[Reader, Reader]:
    from lxml.html import document_fromstring
    from readability import Document

    def text(page: bytes, url: str) -> Found:
        document = Document(page, url=url)
        return {"text": document_fromstring(document.summary()).text_content(), "title": document.short_title()}

    return text, text


def htmldate(*, extensive: bool) -> tuple[Reader, Reader]:
    from htmldate import find_date

    def date(page: bytes, url: str) -> Found:
        return {"date": find_date(page, url=url, extensive_search=extensive, original_date=True)}

    return date, date


TOOLS: dict[str, Callable[[], tuple[Reader, Reader]]] = {
    "monitor": ours,
    "trafilatura": lambda: trafilatura(fast=False),
    "trafilatura fast": lambda: trafilatura(fast=True),
    "resiliparse": resiliparse,
    "readability-lxml": readability,
    "htmldate": lambda: htmldate(extensive=True),
    "htmldate fast": lambda: htmldate(extensive=False),
}


def read_all(tool: str, pages: list[tuple[str, str]]) -> None:
    """Both readers are measured: the first does the tool's main work, the second all that is scored, in one call."""
    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
    main, whole = TOOLS[tool]()
    answers = [(url, _fetched(tool, gzip.decompress(Path(file).read_bytes()), url)) for url, file in pages]
    for url, answer in answers[:WARM_UP]:
        _read(main, answer, url)
    spent = [_timed(main, answers) for _ in range(ROUNDS)]
    spent_whole = spent if whole is main else [_timed(whole, answers) for _ in range(ROUNDS)]
    for number, (url, answer) in enumerate(answers):
        found = {**_read(whole, answer, url), **_read(main, answer, url)}
        times, times_whole = ([of_round[number] for of_round in rounds] for rounds in (spent, spent_whole))
        print(json.dumps({**found, "ms": min(times), "cold": times[0], "whole_ms": min(times_whole)}))


def _timed(reader: Reader, answers: list[tuple[str, Any]]) -> list[float]:
    """CPU milliseconds of each page."""
    times: list[float] = []
    for url, answer in answers:
        started = time.process_time_ns()
        _read(reader, answer, url)
        times.append((time.process_time_ns() - started) / 1e6)
    return times


def _read(reader: Reader, answer: Any, url: str) -> dict[str, Any]:
    """A page that a tool cannot read counts as one in which it found nothing."""
    try:
        return reader(answer, url)
    except Exception as error:  # noqa: BLE001  every tool has errors of its own
        print(f"{url}: {type(error).__name__}: {str(error)[:200]}", file=sys.stderr)
        return {}


if __name__ == "__main__":
    read_all(sys.argv[1], json.load(sys.stdin))
