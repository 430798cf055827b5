"""A browser without a network: it asks the pages directly."""

import asyncio
import html
import re

import httpx
from starlette.types import ASGIApp

HOME = "http://127.0.0.1:8000"


class Browser:
    """`origin` is what stands in its address line."""

    def __init__(self, pages: ASGIApp, origin: str = HOME) -> None:
        self._pages, self._origin = pages, origin

    def get(self, path: str, *, method: str = "GET", language: str = "de", **headers: str) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return asyncio.run(self._ask(method, path, {"accept-language": language} | named))

    def post(self, path: str, content: str = "") -> httpx.Response:
        return asyncio.run(self._ask("POST", path, {}, content))

    async def _ask(self, method: str, path: str, headers: dict[str, str], content: str = "") -> httpx.Response:
        transport = httpx.ASGITransport(self._pages, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url=self._origin) as client:
            return await client.request(method, path, headers=headers, content=content)


def words(answer: httpx.Response) -> str:
    """The page without its tags, as one line."""
    inline = re.sub(r"</?(?:a|bdi|code|del|ins|span|strong)\b[^>]*>", "", answer.text)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", inline)).split())
