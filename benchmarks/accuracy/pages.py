"""What a page says of itself: its language, its site, and what it shows as headline and captions."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha1

import lxml.html
from lxml.etree import ParserError
from tldextract import TLDExtract
from tokens import words
from trafilatura.utils import decode_file

__all__ = ["Shown", "decoded", "half", "site"]

DEV, HELD_OUT = "dev", "heldout"
ALIKE = 0.6  # of the words of the shorter of two headlines that are one


def decoded(page: bytes) -> str:
    """Return a page as text, without the controls that parsers stumble over."""
    return str(decode_file(page)).replace("\x00", "")


@cache
def _domains() -> TLDExtract:
    """Return the public suffixes that come with the package: nothing is fetched."""
    return TLDExtract(suffix_list_urls=())


def site(url: str) -> str:
    """Return the registered domain of an address, or all of its host where that has none."""
    found = _domains()(url)
    return found.top_domain_under_public_suffix or found.fqdn or found.domain


def half(domain: str) -> str:
    """Say which half of the sites a site is in. It goes by its name alone, so all of its pages are in one half."""
    return HELD_OUT if int(sha1(domain.encode(), usedforsecurity=False).hexdigest(), 16) % 2 else DEV


class Shown:
    """A page as a reader sees it, as far as gold does not say."""

    def __init__(self, page: str) -> None:
        """Parse the page; one without elements shows nothing."""
        try:
            self.tree = lxml.html.document_fromstring(page.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
        except ParserError:
            self.tree = lxml.html.document_fromstring("<html><body></body></html>")

    @property
    def language(self) -> str | None:
        """The two letters that the page names, if it does."""
        return (self.tree.get("lang") or "").replace("_", "-").split("-")[0].strip().lower() or None

    def titles(self, title: str) -> list[str]:
        """Return how the page gives its headline elsewhere: its only h1, and what has most words in common."""
        heads = list(self._texts("//h1"))
        named = [str(found) for found in self.tree.xpath("//meta[@property='og:title']/@content")]
        found = [other for other in (*heads, *named) if len(heads) == 1 == heads.count(other) or _alike(other, title)]
        return [other for other in dict.fromkeys(found) if words(other) != words(title)]

    def captions(self) -> list[str]:
        """Return the texts of the elements that are captions."""
        return list(dict.fromkeys(self._texts("//figcaption")))

    def _texts(self, path: str) -> Iterator[str]:
        for element in self.tree.xpath(path):
            if text := " ".join(element.text_content().split()):
                yield text


def _alike(one: str, other: str) -> bool:
    """Whether two texts share most of the words of the shorter one, and more than two."""
    first, second = set(words(one)), set(words(other))
    common = len(first & second)
    return common > 2 and common >= ALIKE * min(len(first), len(second))
