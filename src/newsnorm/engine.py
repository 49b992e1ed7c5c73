"""The engine: two loops. One makes the edits that repairs find, the other keeps the labels that labellers find."""

from collections.abc import Iterable, Sequence

from newsnorm.edits import Change
from newsnorm.errors import RuleError
from newsnorm.grammar.characters import has_any
from newsnorm.page import Page
from newsnorm.roles import BODY, Label, Role
from newsnorm.rules import Labeller, Repair

__all__ = ["label", "repair"]

READINGS = 6


def repair(text: str, repairs: Iterable[Repair]) -> tuple[str, list[Change]]:
    """Let each repair read the text as the ones before it left it, and make its edits.

    Raises:
        RuleError: a repair's edits are not sorted, overlap, or misquote the text.

    """
    changes = []
    for rule in repairs:
        if rule.needles and not awake(rule.needles, text):
            continue
        if edits := tuple(rule.find(text)):
            change = Change(rule.name, edits)
            text = change.do(text)
            changes.append(change)
    return text, changes


def label(page: Page, labellers: Sequence[Labeller]) -> list[Label]:
    """Let each labeller read the page with the labels so far; the first label on a line stands.

    What is left is read again as a page of its own, by the rules that go by a line's place, until nothing more is
    found, `READINGS` times at most: so the body of an article is an article with nothing to take out.

    Raises:
        RuleError: a labeller names a line that is not there or is blank, or something that is no role.

    """
    labels = _read(page, labellers)
    for _ in range(READINGS):
        if page.is_settled:
            break
        rest, numbers = page.rest()
        again = _read(rest, [rule for rule in labellers if rule.by_place])
        found = [Label(numbers[line], role, rule) for line, role, rule in again if role not in BODY]
        more = [label for label in found if page.roles[label.line] is None]
        if not more:
            break
        page.give({number: role for number, role, _ in more})
        labels += more
    return labels


def _read(page: Page, labellers: Iterable[Labeller]) -> list[Label]:
    """Let each labeller read the page once."""
    labels = []
    for rule in labellers:
        if rule.needles and not awake(rule.needles, page.text):
            continue
        given: dict[int, Role] = {}
        for number, role in rule.find(page):
            if not 0 <= number < len(page.lines) or not page.lines[number].strip():
                raise RuleError(f"rule {rule.name!r} labels line {number}, which is blank or not there")
            if not isinstance(role, Role):
                raise RuleError(
                    f"rule {rule.name!r} gives line {number} the role {role!r}; roles are {', '.join(Role)}"
                )
            if page.roles[number] is None and number not in given:
                given[number] = role
                labels.append(Label(number, role, rule.name))
        if given:
            page.give(given)
    return labels


def awake(needles: str, text: str) -> bool:
    """Whether a rule with these needles has anything to look for in a text."""
    return not needles or has_any(text, needles)
