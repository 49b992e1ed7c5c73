"""Write a pattern of Python's `re` as one of JavaScript, from its parse tree, for checkers that read no other.

Possessive and atomic parts become plain ones: what is linear so is linear in Python too; the other way round need not
hold, and the prober in the real engine has the last word there.
"""

from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

CLASSES = {
    code.CATEGORY_DIGIT: r"\p{Nd}",
    code.CATEGORY_NOT_DIGIT: r"\P{Nd}",
    code.CATEGORY_SPACE: r"\s",
    code.CATEGORY_NOT_SPACE: r"\S",
    code.CATEGORY_WORD: r"\p{L}\p{N}_",
}
NOT_WORD = r"[^\p{L}\p{N}_]"
PLACES = {
    code.AT_BEGINNING: "^",
    code.AT_BEGINNING_STRING: "^",
    code.AT_END: "$",
    code.AT_END_STRING: r"(?![\s\S])",
    code.AT_BOUNDARY: r"\b",
    code.AT_NON_BOUNDARY: r"\B",
}
MEANT = frozenset(r"\^$.*+?()[]{}|/")
REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)


class UnreadableError(Exception):
    """There is no way to say it in JavaScript."""


def javascript(pattern: str, flags: int) -> str:
    """Return the source of a JavaScript pattern, to be read with the flag u.

    Raises:
        UnreadableError: the pattern has something that JavaScript has not.

    """
    return "".join(_written(what, value) for what, value in parser.parse(pattern, flags & ~32))


def _literal(value: int) -> str:
    character = chr(value)
    if character in MEANT:
        return f"\\{character}"
    return character if character.isalnum() and value < 128 else f"\\u{{{value:x}}}"  # a hyphen too, in any place


def _member(what: Any, value: Any) -> str:
    """Return what stands between the brackets of a class."""
    if what is code.LITERAL:
        return _literal(value)
    if what is code.RANGE:
        return f"{_literal(value[0])}-{_literal(value[1])}"
    if what is code.NEGATE:
        return "^"
    if what is code.CATEGORY and value in CLASSES:
        return CLASSES[value]
    raise UnreadableError(f"{what} {value}")


def _class(members: list[tuple[Any, Any]]) -> str:
    """Return a class; JavaScript has no class of all but words within a class, so it is said from outside."""
    others = [(what, value) for what, value in members if value is not code.CATEGORY_NOT_WORD]
    if len(others) == len(members):
        return f"[{''.join(_member(*member) for member in members)}]"
    if not others:
        return NOT_WORD
    inside = "".join(_member(*member) for member in others if member[0] is not code.NEGATE)
    if others[0][0] is code.NEGATE:
        return rf"(?:(?![{inside}])[\p{{L}}\p{{N}}_])" if inside else r"[\p{L}\p{N}_]"
    return f"(?:{NOT_WORD}|[{inside}])"


def _all(parts: Any) -> str:
    return "".join(_written(what, value) for what, value in parts)


def _repeated(what: Any, value: Any) -> str:
    low, high, part = value
    most = "" if high is code.MAXREPEAT else high
    return f"(?:{_all(part)}){{{low},{most}}}{'?' if what is code.MIN_REPEAT else ''}"


def _looked(what: Any, value: Any) -> str:
    direction, part = value
    return f"(?{'<' if direction < 0 else ''}{'=' if what is code.ASSERT else '!'}{_all(part)})"


def _written(what: Any, value: Any) -> str:  # noqa: PLR0911 - one return for each kind of node
    if what is code.LITERAL:
        return _literal(value)
    if what is code.NOT_LITERAL:
        return f"[^{_literal(value)}]"
    if what is code.ANY:
        return "[^\\n]"
    if what is code.IN:
        return _class(value)
    if what is code.BRANCH:
        return f"(?:{'|'.join(_all(part) for part in value[1])})"
    if what is code.SUBPATTERN:
        return f"({_all(value[3])})" if value[0] else f"(?:{_all(value[3])})"
    if what is code.ATOMIC_GROUP:
        return f"(?:{_all(value)})"
    if what in REPEATS:
        return _repeated(what, value)
    if what in (code.ASSERT, code.ASSERT_NOT):
        return _looked(what, value)
    if what is code.GROUPREF:
        return f"\\{value}"
    if what is code.AT and value in PLACES:
        return PLACES[value]
    if what is code.FAILURE:
        return r"(?!)"
    raise UnreadableError(f"{what}")
