"""What a tally counts with: shares of roles and rules, sites, and the few documents that are kept to look at."""

from collections import Counter
from hashlib import blake2b
from heapq import heappush, heappushpop
from typing import NamedTuple
from urllib.parse import urlsplit

from attrs import Factory, define

__all__ = ["Document", "Kept", "Site", "Taken", "drawn", "site_of"]


class Document(NamedTuple):
    """A document to look at: `number` is its line or row, `share` of its text was dropped, `why` it is here."""

    name: str
    number: int | None
    site: str
    share: float
    why: str
    text: str


@define
class Taken:
    """What a role or a rule took: lines or edits, their characters, and the documents that had one."""

    count: int = 0
    characters: int = 0
    documents: int = 0

    def add(self, other: "Taken") -> None:
        """Add what another counted."""
        self.count += other.count
        self.characters += other.characters
        self.documents += other.documents


@define
class Site:
    """What was taken out of the documents of a site, in characters; `roles` has those that were dropped."""

    documents: int = 0
    characters: int = 0
    suspicious: int = 0
    roles: Counter[str] = Factory(Counter)

    def add(self, other: "Site") -> None:
        """Add what another counted."""
        self.documents += other.documents
        self.characters += other.characters
        self.suspicious += other.suspicious
        self.roles.update(other.roles)


@define
class Kept:
    """The documents with the highest weight of all that were offered, and how many those were."""

    size: int
    offered: int = 0
    held: list[tuple[float, int, Document]] = Factory(list)

    def offer(self, weight: float, lot: int, document: Document) -> None:
        """Keep a document if its weight is high enough; of equal weight, that with the higher lot."""
        self.offered += 1
        self._push((weight, lot, document))

    def merge(self, other: "Kept") -> None:
        """Take over what another kept."""
        self.offered += other.offered
        for each in other.held:
            self._push(each)

    def best(self) -> list[Document]:
        """Return what is kept, highest weight first."""
        return [document for *_, document in sorted(self.held, reverse=True)]

    def _push(self, each: tuple[float, int, Document]) -> None:
        if len(self.held) < self.size:
            heappush(self.held, each)
        else:
            heappushpop(self.held, each)


def drawn(seed: int, name: str, number: int | None) -> int:
    """Return the lot of a document: the same for the same seed and place, else as if by chance.

    The documents with the highest lots are a sample in which each is as likely as any other, in whatever order and
    parts they come.
    """
    place = f"{seed}\0{name}\0{number}".encode(errors="surrogatepass")
    return int.from_bytes(blake2b(place, digest_size=8).digest())


def site_of(value: object) -> str:
    """Return the site that a field tells: the host of an address on the web, else what stands there.

    >>> site_of("https://www.harbour-post.example/2024/05/bridge"), site_of("Harbour Post"), site_of(None)
    ('harbour-post.example', 'Harbour Post', '')
    """
    if not isinstance(value, str):
        return ""
    if "://" in value[:12]:
        try:
            return (urlsplit(value).hostname or "").removeprefix("www.")
        except ValueError:  # no address after all
            return ""
    return value.strip()[:100]
