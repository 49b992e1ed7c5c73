"""Tallies: what normalizing took out of articles, counted; tallies of parts of a corpus can be merged."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import Factory, define, field

from newsnorm.article import Article
from newsnorm.audit.counts import Document, Kept, Site, Taken, drawn
from newsnorm.audit.frequent import Frequent
from newsnorm.audit.suspicion import REASONS, suspicions
from newsnorm.roles import BODY, FIELDS, Line, Role

__all__ = ["Tally"]

BINS = 20  # steps of the share that was dropped
SITES = 5000  # sites told apart; the rest are counted as one
OTHER = "(other sites)"
EXCERPT = 6_000  # characters of a document that are kept to look at
LINE = 300  # characters by which a dropped line is known
LINES = 20_000  # dropped lines told apart
SUSPECTS = 30
SAMPLES = 20


@define
class Tally:
    """What normalizing took out of articles.

    A tally's memory is bounded, however many articles it has seen. What it holds does not depend on how a corpus is cut
    into parts, but for counts of lines and sites where there are more of them than are told apart.

    Attributes:
        seed: draws the samples; with another one others are drawn.
        documents: how many articles there are.
        unread: how many records could not be read.
        source: characters that came.
        text: characters of the lines after repairs, without line breaks and empty lines.
        roles: how many lines have each role.
        rules: what each rule took out of the body.
        repairs: how many edits each repair made, and by how many characters they made the text shorter.
        shares: how many documents lost which share of their text, in twenty steps.
        sites: what each site lost.
        lines: the most frequent dropped lines, each with its role and rule.
        suspects: for each reason the documents that give most of it.
        samples: documents drawn by chance.

    """

    seed: int = 0
    documents: int = 0
    unread: int = 0
    source: int = 0
    text: int = 0
    roles: dict[str, Taken] = Factory(dict)
    rules: dict[str, Taken] = Factory(dict)
    repairs: dict[str, Taken] = Factory(dict)
    shares: list[int] = Factory(lambda: [0] * BINS)
    sites: dict[str, Site] = Factory(dict)
    lines: Frequent[tuple[str, str, str]] = field(factory=lambda: Frequent(LINES))
    suspects: dict[str, Kept] = Factory(lambda: {reason: Kept(SUSPECTS) for reason in REASONS})
    samples: Kept = Factory(lambda: Kept(SAMPLES))

    def add(self, article: Article, name: str = "", number: int | None = None, site: str = "") -> None:
        """Count an article.

        Args:
            article: what normalizing gave.
            name: the file that it comes from.
            number: its line or row there, from 1.
            site: who published it; empty where nobody knows.

        """
        lines = [line for line in article.lines if line.role is not Role.BLANK]
        dropped = [line for line in lines if line.role not in FIELDS]
        size = _size(lines)
        share = _size(dropped) / max(1, size)
        self.documents += 1
        self.source += len(article.source)
        self.text += size
        self.shares[min(BINS - 1, int(share * BINS))] += 1
        _count(self.roles, ((line.role, len(line.text)) for line in lines))
        _count(self.rules, ((line.rule, len(line.text)) for line in lines if line.role not in BODY))
        _count(self.repairs, _shortened(article))
        for line in dropped:
            self.lines.add((line.text.strip()[:LINE], str(line.role), line.rule))
        document = Document(name, number, site, share, "", article.source[:EXCERPT])
        self._look_at(document, list(suspicions(article, dropped, share)))
        self._site(site).add(Site(1, size))
        for line in dropped:
            self._site(site).roles[str(line.role)] += len(line.text)

    def merge(self, other: "Tally") -> None:
        """Count what another tally counted."""
        self.documents += other.documents
        self.unread += other.unread
        self.source += other.source
        self.text += other.text
        self.shares = [one + two for one, two in zip(self.shares, other.shares, strict=True)]
        for mine, theirs in ((self.roles, other.roles), (self.rules, other.rules), (self.repairs, other.repairs)):
            for name, taken in theirs.items():
                mine.setdefault(name, Taken()).add(taken)
        for name, site in other.sites.items():
            self._site(name).add(site)
        self.lines.merge(other.lines)
        self.samples.merge(other.samples)
        for reason, kept in other.suspects.items():
            self.suspects[reason].merge(kept)

    @property
    def dropped(self) -> int:
        """How many characters were dropped."""
        return sum(taken.characters for role, taken in self.roles.items() if Role(role) not in FIELDS)

    @property
    def body(self) -> int:
        """How many characters are body."""
        return sum(taken.characters for role, taken in self.roles.items() if Role(role) in BODY)

    def _site(self, name: str) -> Site:
        """Return what is counted for a site, or for all others where there are too many."""
        return self.sites.setdefault(name if name in self.sites or len(self.sites) < SITES else OTHER, Site())

    def _look_at(self, document: Document, reasons: Sequence[tuple[str, float, str]]) -> None:
        """Offer a document as a sample, and as a suspect for each reason there is."""
        lot = drawn(self.seed, document.name, document.number)
        self.samples.offer(lot, lot, document)
        for reason, weight, why in reasons:
            self.suspects[reason].offer(weight, lot, document._replace(why=why))
        self._site(document.site).suspicious += bool(reasons)


def _size(lines: Iterable[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _shortened(article: Article) -> Iterator[tuple[str, int]]:
    """Yield the repair of each edit, and by how many characters it made the text shorter."""
    for change in article.changes:
        for edit in change.edits:
            yield change.rule, max(0, len(edit.old) - len(edit.new))


def _count(counted: dict[str, Taken], found: Iterable[tuple[str, int]]) -> None:
    """Count names with their characters, and one document for each name."""
    counts: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for name, size in found:
        counts[str(name)] += 1
        characters[str(name)] += size
    for name, count in counts.items():
        counted.setdefault(name, Taken()).add(Taken(count, characters[name], 1))
