"""Fingerprints: they change when output can change, and only then."""

import os
import pickle
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import partial, wraps
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

import newsnorm
from newsnorm import NEWS, Edit, FingerprintError, Labeller, Phrases, Pipeline, Repair, shipped
from newsnorm.sources import _version, reached, read_module
from small import SMALL, shouts, thanks

PACKAGE = Path(newsnorm.__file__).parent


def told(expression: str, *arguments: str, path: Path = PACKAGE.parent, **environment: str) -> str:
    """Evaluate an expression in another process, with the package at `path`."""
    code = f"import sys, newsnorm; from newsnorm import *; print({expression}, 'ftfy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, *arguments, "-c", code],
        capture_output=True,
        check=False,
        text=True,
        env=os.environ | {"PYTHONPATH": str(path)} | environment,
    )
    assert done.returncode == 0, done.stderr
    found, ftfy = done.stdout.split()
    assert ftfy == "False"
    return found


# what does not change it


def test_it_is_the_same_in_every_process_and_for_every_seed() -> None:
    assert {told("newsnorm.RULESET", PYTHONHASHSEED=seed) for seed in "01"} == {newsnorm.RULESET}
    assert told("newsnorm.RULESET", "-O", "-B", "-X", "utf8=0", LC_ALL="C") == newsnorm.RULESET


def test_it_is_the_same_from_an_archive(tmp_path: Path) -> None:
    archive = shutil.make_archive(str(tmp_path / "newsnorm"), "zip", PACKAGE.parent, "newsnorm")
    assert told("newsnorm.RULESET", path=Path(archive)) == newsnorm.RULESET


def test_it_is_that_of_news() -> None:
    assert newsnorm.RULESET == NEWS.ruleset == Pipeline(NEWS.rules).ruleset
    assert len(newsnorm.RULESET) == 32
    assert set(newsnorm.RULESET) <= set("0123456789abcdef")


def test_importing_newsnorm_does_not_count_it() -> None:
    code = "import newsnorm; from newsnorm import NEWS; from newsnorm.sources import read_module as read; "
    done = subprocess.run(
        [sys.executable, "-c", code + "print(read.cache_info().currsize)"], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "0"
    with pytest.raises(AttributeError, match="module 'newsnorm' has no attribute 'RULES'"):
        _ = newsnorm.RULES  # type: ignore[attr-defined]


def test_a_pickled_pipeline_counts_its_own() -> None:
    assert b"ruleset" not in pickle.dumps(SMALL)
    assert SMALL.ruleset.encode() not in pickle.dumps(SMALL)
    assert pickle.loads(pickle.dumps(SMALL)).ruleset == SMALL.ruleset


def test_phrases_that_say_the_same_count_the_same() -> None:
    listed = Phrases.read("# ours\n[ad line]\nadvert\nsponsored\n[share line]\nsend\n", "ours.txt")
    other = Phrases.read("[ad line]\n\nsponsored\nadvert\n\n[share line]\n# by mail\nsend\n", "theirs.txt")
    assert NEWS.phrases(listed).ruleset == NEWS.phrases(other).ruleset
    assert NEWS.phrases(shipped()).ruleset == NEWS.ruleset


def test_phrases_do_not_count_where_nobody_looks_them_up() -> None:
    assert NEWS.only("spaces").phrases(shipped("en")).ruleset == NEWS.only("spaces").ruleset


# what changes it


def test_rules_their_order_and_what_they_are_given_count() -> None:
    swapped = Pipeline([*reversed(NEWS.repairs), *NEWS.labellers])
    pipelines = [
        NEWS,
        *(NEWS.without(name) for name in NEWS.names),
        swapped,
        SMALL,
        SMALL.swap(Repair(shouts)),
        SMALL.swap(Labeller(thanks, by_place=False)),
        NEWS.add(Repair(shouts)),
    ]
    assert len({pipeline.ruleset for pipeline in pipelines}) == len(pipelines)


def test_phrases_count() -> None:
    listed = [
        shipped(),
        shipped("en"),
        shipped() | Phrases.read("[ad line]\nbuy a lighthouse\n"),
        shipped() | Phrases.read("[ad line?]\nbuy a lighthouse\n"),
        shipped() | Phrases.read("[ad start]\nbuy a lighthouse\n"),
        shipped() | Phrases.read("[promo line]\nbuy a lighthouse\n"),
    ]
    assert len({NEWS.phrases(phrases).ruleset for phrases in listed}) == len(listed)


SILENT = {
    "labels/tails.py": ("\n\n\ndef ", "\n\n# a comment\n\n\n\ndef "),
    "grammar/authors.py": ('"""', '"""Once more: '),
    "phrases/en.txt": ("\n[ad line]\n", "\n# a comment\n[ad line]\n"),
    "report/plain.py": ("WIDTH = 100", "WIDTH = 90"),
}
OF_LABELLERS = {
    "labels/tails.py": ("\n\n\ndef ", "\n\nMORE = 1\n\n\ndef "),
    "grammar/authors.py": ("\n\n\ndef ", "\n\nMORE = 1\n\n\ndef "),
    "phrases/en.txt": ("\n[ad line]\n", "\n[ad line]\na made-up phrase\n"),
}
OF_ALL = {
    "article.py": ("(line.text.strip() for", "(line.text.rstrip() for"),
    "version.py": ('VERSION = "', 'VERSION = "1'),
}
SPACES = NEWS.only("spaces")


def changed(folder: Path, **files: tuple[str, str]) -> tuple[str, str]:
    """Return the fingerprints of NEWS and of a single repair in a copy of newsnorm with something replaced."""
    shutil.copytree(PACKAGE, folder / "newsnorm", ignore=shutil.ignore_patterns("__pycache__"))
    for file, (old, new) in files.items():
        path = folder / "newsnorm" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    news, spaces = told('newsnorm.RULESET + "-" + NEWS.only("spaces").ruleset', path=folder).split("-")
    return news, spaces


def test_comments_docstrings_and_what_only_tells_do_not_count(tmp_path: Path) -> None:
    assert changed(tmp_path, **SILENT) == (NEWS.ruleset, SPACES.ruleset)


@pytest.mark.parametrize("file", OF_LABELLERS)
def test_code_and_phrases_of_labellers_count_where_they_run(tmp_path: Path, file: str) -> None:
    news, spaces = changed(tmp_path, **{file: OF_LABELLERS[file]})
    assert (news != NEWS.ruleset, spaces) == (True, SPACES.ruleset)


@pytest.mark.parametrize("file", OF_ALL)
def test_the_views_and_the_version_count_for_all(tmp_path: Path, file: str) -> None:
    news, spaces = changed(tmp_path, **{file: OF_ALL[file]})
    assert news != NEWS.ruleset
    assert spaces != SPACES.ruleset


def test_the_version_is_that_of_the_project() -> None:
    project = Path(__file__).parent.parent / "pyproject.toml"
    assert tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"] == newsnorm.__version__


def test_the_version_of_what_is_installed_counts_but_not_that_of_attrs() -> None:
    assert any(part.startswith("ftfy ") for part in reached({"newsnorm.repairs.mojibake"}))
    assert not any("attr" in part for part in reached({"newsnorm.article"}))


# rules of one's own

MINE = '''
"""Our rules."""

from newsnorm.edits import Edit
from words import WORDS

def double_stops(text):
    """Take one away."""
    for word in WORDS:
        if word in text:  # once
            yield Edit(text.index(word), word, ".")
'''
WORDS = "WORDS = ('..',)\n"


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], str]]:
    """Write a module with a rule, and one that it imports; say the fingerprint of a pipeline with that rule."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def ruleset(mine: str, words: str) -> str:
        (tmp_path / "mine.py").write_text(mine, encoding="utf-8")
        (tmp_path / "words.py").write_text(words, encoding="utf-8")
        read_module.cache_clear()
        from mine import double_stops  # type: ignore[import-not-found]  # noqa: PLC0415 - it is written above

        return Pipeline([Repair(double_stops)]).ruleset

    yield ruleset
    read_module.cache_clear()
    for name in ("mine", "words"):
        sys.modules.pop(name, None)


def test_the_code_of_a_rule_of_ones_own_counts_with_what_it_imports(written: Callable[[str, str], str]) -> None:
    found = written(MINE, WORDS)
    assert found == written(MINE.replace("# once", "").replace("Take", "Cut"), f"# ours\n{WORDS}")
    assert found != written(MINE.replace('"."', '"…"'), WORDS)
    assert found != written(MINE, "WORDS = ('..', ' .')\n")


@pytest.mark.parametrize("init", [["__init__.py"], []], ids=["package", "folder"])
def test_imports_within_a_package_are_followed(tmp_path: Path, init: list[str]) -> None:
    folder = tmp_path / "ours"
    (folder / "lists").mkdir(parents=True)
    for name in init:
        (folder / name).touch()
    rule = "from . import lists\nfrom .lists.words import WORDS\n\ndef never(text):\n    return ()\n"
    (folder / "rules.py").write_text(rule, encoding="utf-8")
    found = []
    for words in ("WORDS = ()\n", "WORDS = () # none\n", "WORDS = ('a',)\n"):
        (folder / "lists" / "words.py").write_text(words, encoding="utf-8")
        code = "from newsnorm import *; from ours.rules import never; print(Pipeline([Repair(never)]).ruleset)"
        run = [sys.executable, "-c", code]
        found.append(subprocess.run(run, capture_output=True, check=True, text=True, cwd=tmp_path).stdout)
    assert found[0] == found[1] != found[2]


def test_a_rule_in_a_script_counts_as_in_a_module(tmp_path: Path) -> None:
    code = "from newsnorm import Pipeline, Repair\n\ndef never(text):\n    return ()\n\nif __name__ == '__main__':\n"
    script = tmp_path / "script.py"
    script.write_text(f"{code}    print(Pipeline([Repair(never)]).ruleset)\n", encoding="utf-8")
    runs = [["script.py"], ["-m", "script"]]
    done = [
        subprocess.run([sys.executable, *run], capture_output=True, check=True, text=True, cwd=tmp_path).stdout
        for run in runs
    ]
    assert done[0] == done[1] != ""


def another(function: Callable[[str], Iterator[Edit]]) -> Callable[[str], Iterator[Edit]]:
    @wraps(function)
    def wrapped(text: str) -> Iterator[Edit]:
        return function(text)

    return wrapped


class Finder:
    def finds(self, text: str) -> Iterator[Edit]:
        return shouts(text)


def named_partial() -> Any:
    found = partial(shouts)
    found.__name__ = found.__qualname__ = "shouts"  # type: ignore[attr-defined]
    found.__module__ = __name__
    return found


def inner() -> Callable[[str], Iterator[Edit]]:
    def local(text: str) -> Iterator[Edit]:
        return shouts(text)

    return local


@pytest.mark.parametrize(
    "find",
    [lambda text: (), inner(), another(shouts), Finder().finds, named_partial(), str.split],
    ids=["lambda", "local", "wrapped", "method", "partial", "C"],
)
def test_what_cannot_be_known_raises(find: Any) -> None:
    with pytest.raises(FingerprintError, match=r"what (rule|module) .* does cannot be known"):
        _ = Pipeline([Repair(find)]).ruleset


def test_a_rule_that_was_typed_in_has_no_source() -> None:
    code = (
        "from newsnorm import *\ndef never(text):\n    return ()\n"
        "try:\n    print(Pipeline([Repair(never)]).ruleset)\nexcept FingerprintError as error:\n    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.startswith("what module '__main__' does cannot be known: it has no source; keep rules in a .py")


def test_a_module_that_is_no_python_has_no_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "torn_module.py").write_text("def find(text:", encoding="utf-8")
    with pytest.raises(FingerprintError, match="the source of module 'torn_module' cannot be parsed"):
        read_module("torn_module")


def test_a_module_in_an_archive_reads_as_one_in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import re\n\ndef find(text):\n    return ()\n"
    with ZipFile(tmp_path / "archive.zip", "w") as archive:
        archive.writestr("in_an_archive.py", code)
    (tmp_path / "in_a_folder.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path / "archive.zip"))
    monkeypatch.syspath_prepend(str(tmp_path))
    assert read_module("in_an_archive").digest == read_module("in_a_folder").digest


def test_a_package_is_known_by_the_name_that_it_is_distributed_under() -> None:
    assert _version("_pytest") == f"_pytest pytest {pytest.__version__}"
    assert _version("pytest") == f"pytest {pytest.__version__}"


def test_a_heading_without_phrases_says_nothing() -> None:
    listed = Phrases.read("[ad line]\nadvert\n", "ours.txt")
    other = Phrases.read("[share line]\n[ad line]\nadvert\n", "theirs.txt")
    assert NEWS.phrases(listed).ruleset == NEWS.phrases(other).ruleset


# modules of all sorts


def test_the_same_code_reads_the_same_on_every_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The digest was written down once; the tests run on several Pythons, whose syntax trees differ in details."""
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "of_all_sorts.py").write_text(SYNTAX, encoding="utf-8")
    assert read_module("of_all_sorts").digest[:16] == "c6be1b03270ed7f7"


SYNTAX = '''
"""Syntax of all sorts."""
from __future__ import annotations

import re as r
from typing import Generic

TEXT = f"{1!r:>{8}} {{}} {'a' 'b'}" "c" f"" f"{TEXT=}" u"ü" "\\U0001fae0\\ud800" r"\\d"
NUMBERS = [0x10, 1_000, 1e999, -0.0, 3j, ..., b"\\xff", None, True, *(1, 2), {**{}}, {1}, ()]

@r.sub
async def g(a, /, b: int = 1, *c, d=lambda: 0, **e) -> None:
    """Tell."""
    async with a as b, c: await d
    async for x in y: yield [z async for z in x if z]
    else: pass
    return

class A(Generic[T], metaclass=B):
    """Tell."""
    __slots__ = ()
    def f(self): return not (a if b else c)[1:2, ::3] @ d // e

match x:
    case {"a": [1, *_], **rest} | B(c=None) if (y := 2): del z
    case _: raise A from None
try:
    global q
    assert a < b <= c is not d, "e"
except* (A, B) as e: nonlocal_ = 1
else: q += 1
finally:
    while 0: break
'''
