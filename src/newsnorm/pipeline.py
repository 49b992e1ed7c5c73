"""Pipelines: which rules run, in which order."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import evolve, field, frozen

from newsnorm.article import Article
from newsnorm.engine import label, repair
from newsnorm.errors import UnknownRuleError
from newsnorm.fingerprint import fingerprint
from newsnorm.page import Page
from newsnorm.phrases import Phrases, shipped
from newsnorm.rules import Labeller, Normalizer, Repair

__all__ = ["Pipeline"]


def _kept(rules: Iterable[Normalizer]) -> tuple[Normalizer, ...]:
    """Keep rules as a tuple, so that a pipeline can be hashed."""
    return tuple(rules)


@frozen
class Pipeline:
    """An ordered, immutable set of rules, and a function from text to article.

    Every method returns a new pipeline.

    Attributes:
        rules: repairs before labellers, in the order in which they run.
        own_phrases: the phrases that labellers look up; None stands for all that newsnorm ships.

    Raises:
        ValueError: two rules have one name, or a repair stands after a labeller.

    """

    rules: tuple[Normalizer, ...] = field(converter=_kept)
    own_phrases: Phrases | None = None

    def __attrs_post_init__(self) -> None:
        names = self.names
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"rules of a pipeline have different names; {', '.join(twice)} stands there twice")
        kinds = [isinstance(rule, Labeller) for rule in self.rules]
        if kinds != sorted(kinds):
            late = self.rules[kinds.index(True) :]
            name = next(rule.name for rule in late if isinstance(rule, Repair))
            raise ValueError(f"repairs end before labelling begins, but {name!r} stands after a labeller")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the rules, in order."""
        return tuple(rule.name for rule in self.rules)

    @cached_property
    def repairs(self) -> tuple[Repair, ...]:
        """The rules that change text."""
        return tuple(rule for rule in self.rules if isinstance(rule, Repair))

    @cached_property
    def labellers(self) -> tuple[Labeller, ...]:
        """The rules that say what lines are."""
        return tuple(rule for rule in self.rules if isinstance(rule, Labeller))

    @cached_property
    def ruleset(self) -> str:
        """The fingerprint of version, rules and phrases, for caches: it changes when output can change, and only then.

        It is the same in every process and on every Python. What counts is the code of the rules and of all that they
        import, without comments and docstrings; of installed packages, their versions; the phrases, if there is a
        labeller. Data that a rule of one's own reads from elsewhere is not seen. Counting it takes some tenths of a
        second, once.

        Raises:
            FingerprintError: a rule of one's own is no function at the top of a module that has a source.

        """
        return fingerprint(self.rules, self._phrases if self.labellers else None)

    @property
    def _phrases(self) -> Phrases:
        """The phrases that labellers look up."""
        return shipped() if self.own_phrases is None else self.own_phrases

    def __iter__(self) -> Iterator[Normalizer]:
        return iter(self.rules)

    def __call__(self, text: str, *, title: str | None = None) -> Article:
        """Normalize a text.

        Args:
            text: any str.
            title: the title, where it is known from elsewhere; it is repaired as the text is.

        Raises:
            TypeError: `text` is not a str, or `title` is neither a str nor None.
            RuleError: a rule of one's own broke its contract.

        """
        source = _exact(text)
        repaired, changes = repair(source, self.repairs)
        known = None if title is None else " ".join(repair(_exact(title), self.repairs)[0].split()) or None
        labels = label(Page(repaired, self._phrases, known), self.labellers)
        return Article(source, repaired, changes, labels, known)

    def only(self, *names: str) -> "Pipeline":
        """Keep the rules with these names, in the order they have here.

        Raises:
            UnknownRuleError: there is no rule of a name.

        """
        self._check(names)
        return evolve(self, rules=[rule for rule in self.rules if rule.name in names])

    def without(self, *names: str) -> "Pipeline":
        """Leave the rules with these names out.

        Raises:
            UnknownRuleError: there is no rule of a name.

        """
        self._check(names)
        return evolve(self, rules=[rule for rule in self.rules if rule.name not in names])

    def add(self, rule: Normalizer, before: str | None = None) -> "Pipeline":
        """Put a rule in before the one named, else after the last of its kind.

        Raises:
            UnknownRuleError: there is no rule called `before`.
            ValueError: there is a rule of this name already, or a repair would stand after a labeller.

        """
        if before is not None:
            self._check([before])
            place = self.names.index(before)
        elif isinstance(rule, Repair):
            place = len(self.repairs)
        else:
            place = len(self.rules)
        return evolve(self, rules=(*self.rules[:place], rule, *self.rules[place:]))

    def swap(self, rule: Normalizer) -> "Pipeline":
        """Put a rule in the place of the one with the same name.

        Raises:
            UnknownRuleError: there is no rule of this name.

        """
        self._check([rule.name])
        return evolve(self, rules=[rule if other.name == rule.name else other for other in self.rules])

    def phrases(self, phrases: Phrases) -> "Pipeline":
        """Look lines up in these phrases: `NEWS.phrases(shipped() | mine)`, `NEWS.phrases(shipped("en"))`."""
        return evolve(self, own_phrases=phrases)

    def _check(self, names: Iterable[str]) -> None:
        unknown = [name for name in names if name not in self.names]
        if unknown:
            raise UnknownRuleError(f"no rule {', '.join(map(repr, unknown))}; rules are {', '.join(self.names)}")


def _exact(text: str) -> str:
    """Return the text as a plain str.

    Raises:
        TypeError: it is none; the message says what came and what to do.

    """
    if type(text) is str:
        return text
    if isinstance(text, str):
        return str.__str__(text)
    kind = type(text).__name__
    if isinstance(text, (bytes, bytearray, memoryview)):
        raise TypeError(
            f"normalize() takes a str, not {kind}; decode it first, for example bytes(data).decode('utf-8')"
        )
    raise TypeError(f"normalize() takes a str, not {kind}; pass the text itself, and skip or fill missing values")
