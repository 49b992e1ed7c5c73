"""What the functions of the grammar say of a line: which are asked, and with what."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from newsnorm.page import Page
from newsnorm.phrases import Phrases

ASKED = (
    *(f"agencies.{name}" for name in ("find_agency", "is_agency", "is_library")),
    *(f"authors.{name}" for name in ("is_byline", "is_named", "is_stamped_name", "without_mail")),
    *(f"captionmarks.{name}" for name in ("find_label", "is_quoting", "may_be_labelled", "sentences")),
    *("code.is_code", "code.statements_end", "credits.leading_credit", "credits.split_caption", "credits.split_credit"),
    *(f"creditmarks.{name}" for name in ("bare", "inner_text", "mark_end", "unmarked", "weigh")),
    *("creditmarks.unrestricted", "creditnames.grade", "creditnames.is_name", "creditnames.is_plausible"),
    *("datelines.find_dateline", "datelines.is_place", "dates.is_stamp", "dates.may_end_in_stamp", "filing.is_filed"),
    *("filing.is_slug", "listheads.announces_stories", "listheads.pages_on", "rows.is_row"),
    *(f"names.{name}" for name in ("are_names", "is_name", "is_role", "leading_name", "quiet", "roles_in")),
    *(f"photocredits.{name}" for name in ("ends_in_agency", "find_credit", "may_hold_credit", "read_credit")),
    *("signs.is_bracketed", "signs.is_credit_line", "signs.is_end_mark", "writers.is_bio", "writers.is_contact"),
    *("signs.is_initials", "signs.is_source", "titles.asks", "titles.is_score"),
)
GIVEN: dict[str, dict[str, bool]] = {
    "captionmarks.is_scene": {"amid": True},
    "captionmarks.is_under_picture": {"doubtful": False},
    "titles.reads_like_title": {"is_first": True},
}
NOTHING = (False, None, "", 0, -1, ("", 0))
FOLDED = ("captionmarks.is_labelled", "captionmarks.says_in_brackets")


@cache
def functions() -> list[tuple[str, str, Callable[..., Any]]]:
    """Return the functions that are asked, with their places and names."""
    places = [(place, *place.split(".")) for place in (*ASKED, *GIVEN, *FOLDED)]
    return [(place, name, function(module, name)) for place, module, name in places]


def function(module: str, name: str) -> Callable[..., Any]:
    """Return a function of a module of the grammar."""
    found: Callable[..., Any] = getattr(import_module(f"newsnorm.grammar.{module}"), name)
    return found


def answers(line: str) -> Iterator[tuple[str, Any]]:
    """Yield what the functions of the grammar say of a line, where it is more than no."""
    key = Page(line, Phrases(())).keys[0]
    for place, name, ask in functions():
        more = (key,) if place in FOLDED else ()
        said = ask(line, *more, **GIVEN.get(place, {}))
        said = said[0] if hasattr(said, "span") else said
        if said not in NOTHING and said not in (line, (line, "", "", "")) and (name, said) != ("sentences", 1):
            yield place, said
