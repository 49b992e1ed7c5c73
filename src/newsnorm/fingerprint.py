"""Fingerprints: all that the output of a pipeline depends on, in one short string for caches to go by."""

import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from newsnorm.errors import FingerprintError
from newsnorm.phrases import Phrases
from newsnorm.rules import Labeller, Normalizer
from newsnorm.sources import reached, read_module
from newsnorm.version import VERSION

__all__ = ["fingerprint"]

CORE = "newsnorm.pipeline"  # what runs the rules, with all that it imports
LENGTH = 32  # hexadecimal digits


def fingerprint(rules: Iterable[Normalizer], phrases: Phrases | None) -> str:
    """Return a string that is the same wherever the same rules and phrases run, and another where output may differ.

    Args:
        rules: those of a pipeline, in order.
        phrases: what the labellers among them look up; None where there is no labeller.

    Raises:
        FingerprintError: a rule is no function of a module, or its code or that of what it imports cannot be read.

    """
    rules = tuple(rules)
    parts = [f"newsnorm {VERSION}", *map(_rule, rules)]
    parts += sorted(reached({CORE, *(rule.find.__module__ for rule in rules)}))
    if phrases is not None:
        parts += _sections(phrases)
    return sha256("\n".join(parts).encode()).hexdigest()[:LENGTH]


def _rule(rule: Normalizer) -> str:
    """Tell everything about a rule: its kind, its function, and what else it was given.

    Raises:
        FingerprintError: the function is not to be found in its module, so what it does cannot be known.

    """
    module, name = getattr(rule.find, "__module__", None) or "builtins", rule.find.__qualname__
    found: Any = sys.modules.get(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is not rule.find:
        raise FingerprintError(
            f"what rule {rule.name!r} does cannot be known: {module}.{name} is not its function; "
            "write it with `def` at the top of a module"
        )
    by_place = isinstance(rule, Labeller) and rule.by_place
    return f"{type(rule).__name__} {read_module(module).digest} {name} {rule.needles!a} {by_place}"


def _sections(phrases: Phrases) -> Iterator[str]:
    """Tell what phrases say, whatever file and line they stand in."""
    for section in phrases.sections:
        if section.texts:
            yield "\n".join((f"[{section.role} {section.how} {section.sure}]", *sorted(section.texts)))
