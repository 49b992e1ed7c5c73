"""What becomes of many varied pages, as digests: `ledger_digests.txt` has two characters for each page.

A row of the file is a row of cases/ or a series (series.py): a digest of what its pages are made from, and one for each
page of all that becomes of it. Most variants of a row go through the rules of its family alone, which is quick, and
shows what other rules would hide, and their lines to the grammar that these rules ask; some go through all.
`python tests/ledger.py` writes the file anew, and `python tests/ledger.py changed` prints the pages that come out
otherwise than it says.
"""

from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from asked import ASKED, answers, function
from newsnorm import NEWS, Article, Page, normalize
from newsnorm.grammar.plainlines import is_plain
from newsnorm.phrases import Phrases
from series import all_series
from test_cases import files, rows_of
from variants import Variant, varied

DIGESTS = Path(__file__).with_name("ledger_digests.txt")
WHOLE, ALONE = 1, 36  # variants of each row that go through all rules, and through those of its family
HEADS = ("boilerplate", "captions", "timestamps", "bylines")
# Where a row does not name its rules; rules that read others' labels have those before them.
FAMILIES: dict[str, tuple[str, ...]] = {
    "boilerplate": ("boilerplate",),
    "eastern": (*HEADS, "signoffs", "bios"),
    "closings": ("copyrights", "feed_notes", "tag_lists"),
    "company": ("boilerplate", "company"),
    "credits": ("captions",),
    "glue": ("glued_notices", "drop_caps", "broken_hyphens"),
    "datelines": (*HEADS, "headlines"),
    "encoding": ("surrogates", "c1_controls", "mojibake", "replacement_characters"),
    "escapes": ("unicode_escapes", "escaped_quotes", "escaped_breaks"),
    "headlines": (*HEADS, "headlines"),
    "html": ("scripts", "comments", "html_tags"),
    "kickers": ("glued_kickers",),
    "known_titles": ("known_titles", "headlines"),
    "related": ("boilerplate", "related"),
    "remnants": ("boilerplate", "remnants"),
    "spaces": ("line_ends", "invisible_characters", "spaces"),
    "tails": ("boilerplate", "tails"),
    "tokens": ("cms_tokens", "bbcode", "templates"),
}
# What the lines of a family's variants are asked, by module of the grammar.
PHOTOS = ("agencies", "captionmarks", "creditmarks", "creditnames", "credits", "photocredits", "plainlines")
PEOPLE = ("agencies", "authors", "names", "dates", "signs")
GRAMMARS: dict[str, tuple[str, ...]] = {
    "bios": PEOPLE,
    "bylines": PEOPLE,
    "captions": PHOTOS,
    "closings": ("dates", "feeds", "filing", "signs"),
    "credits": PHOTOS,
    "datelines": ("agencies", "datelines", "dates"),
    "glued_captions": PHOTOS,
    "headlines": ("filing", "names", "rows", "titles"),
    "kickers": ("names", "titles"),
    "related": ("listheads", "pagers", "titles"),
    "signoffs": ("agencies", "filing", "names", "signs"),
    "teasers": ("names", "titles"),
    "timestamps": ("dates", "authors"),
    "widgets": ("code", "signs"),
}
MORE: tuple[str, ...] = ("agencies.may_be_agency", "dates.read_stamp", "dates.without_stamp")
MORE += ("photocredits.has_mark", "photocredits.names_maker")


class Group(NamedTuple):
    """Pages that are made from one thing, how it is told what becomes of them, and the modules that this tells of."""

    name: str
    variants: Iterable[Variant]
    tell: Callable[[Variant], Any]
    about: tuple[str, ...] = ()


def told(article: Article) -> tuple[Any, ...]:
    """Return what rules did to a page."""
    changes = [(change.rule, [tuple(edit) for edit in change.edits]) for change in article.changes]
    return changes, [(label.line, str(label.role), label.rule) for label in article.labels]


def of_all(variant: Variant) -> tuple[Any, ...]:
    """Return all that becomes of a variant, and what the grammar says of its line."""
    article = normalize(variant.text, title=variant.title)
    captions = [(caption.text, caption.credit) for caption in article.captions]
    views = (article.title, article.byline, article.dateline, article.timestamps, captions, article.paragraphs)
    said = [list(answers(line)) for line in variant.line.splitlines()[:1] if line.strip()]
    return (*told(article), views, said)


@cache
def alone(*rules: str) -> Callable[[Variant], Any]:
    """Return what tells of some rules alone."""
    pipeline = NEWS.only(*rules)
    return lambda variant: told(normalize(variant.text, pipeline, title=variant.title))


@cache
def asking(*modules: str) -> Callable[[Variant], Any]:
    """Return what tells what some modules of the grammar say of a variant's line."""
    functions = [
        function(module, name) for module, name in (place.split(".") for place in (*ASKED, *MORE)) if module in modules
    ]

    def said(variant: Variant) -> list[Any]:
        lines = variant.line.split("\n")[:1] if variant.line.strip() else []
        found = [ask(line.strip()) for line in lines if line.strip() for ask in functions]
        if "plainlines" in modules:
            page = Page(variant.text, Phrases(()))
            found += [is_plain(*three) for three in zip(page.lines, page.keys, page.signs, strict=True) if three[0]]
        return found

    return said


def variants(source: str, numbers: range) -> Iterator[Variant]:
    return (varied(source, number) for number in numbers)


def groups() -> Iterator[Group]:
    """Yield the groups, each in a row of the file; those first that are quick to tell of."""
    rows = [(row, path.stem) for path in files() for row in rows_of(path)]
    numbers = range(WHOLE, WHOLE + ALONE)
    for row, family in rows:
        source, rules = row["source"], row.get("rules") or FAMILIES.get(family, (family,))
        about = tuple(rule.find.__module__.rpartition(".")[2] for rule in NEWS.rules if rule.name in rules)
        yield Group(f"{source} with {' '.join(rules)}", variants(source, numbers), alone(*rules), about)
        if family in GRAMMARS:
            modules = GRAMMARS[family]
            yield Group(f"{source} in the grammar", variants(source, numbers), asking(*modules), modules)
    for row, _ in rows:
        yield Group(f"{row['source']} with all", variants(row["source"], range(WHOLE)), of_all)
    yield from (Group(name, pages, of_all) for name, pages in all_series())


def digest(text: str, size: int) -> str:
    """Return so many characters of a digest, of six bits each."""
    hashed = blake2b(text.encode(errors="surrogatepass"), digest_size=12).digest()
    return urlsafe_b64encode(hashed).decode("ascii")[:size]


def written(group: Group) -> str:
    """Return the row of a group."""
    return f"{digest(group.name, 8)} {''.join(digest(repr(group.tell(variant)), 2) for variant in group.variants)}"


def kept() -> list[str]:
    """Return the rows of the file."""
    return DIGESTS.read_text(encoding="ascii").splitlines()


def changed() -> Iterator[tuple[Variant, Any]]:
    """Yield the pages of which the file says something else, or nothing, and what becomes of them."""
    was = dict(row.split(" ") for row in kept())
    for lazy in groups():
        group = lazy._replace(variants=list(lazy.variants))
        key, now = written(group).split(" ")
        for number, variant in enumerate(group.variants):
            place = slice(2 * number, 2 * number + 2)
            if was.get(key, "")[place] != now[place]:
                yield variant, group.tell(variant)
