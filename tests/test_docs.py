"""Run every example that a reader may copy: the Python and shell blocks of README, CONTRIBUTING and docs/."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import newsnorm
from newsnorm import NEWS

ROOT = Path(__file__).parent.parent
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md")),
    *sorted((ROOT / "docs").glob("**/*.md")),
]
FENCE = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PYTHON, SHELL = {"python", "pycon"}, {"console", "shell", "bash", "sh"}
SCRIPTS = "engines.md"  # scripts that want an engine each: test_engines.py runs them
OURS = re.compile(r"(?:python -m newsnorm|(?:^|(?<=&& )|(?<=\$ ))newsnorm) ", re.MULTILINE)
EXTRA = re.compile(r"newsnorm .*\.(?:parquet|zst)\b")


class Block(NamedTuple):
    page: Path
    line: int
    language: str
    code: str


def blocks() -> list[Any]:
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for fence in FENCE.finditer(text):
            block = Block(page, text.count("\n", 0, fence.start()) + 1, fence[1], fence[2])
            found.append(pytest.param(block, id=f"{page.relative_to(ROOT)}:{block.line}"))
    return found


def of(*languages: str) -> list[Any]:
    found = (param for param in blocks() if param.values[0].language in languages)
    return [param for param in found if param.values[0].page.name != SCRIPTS]


@pytest.mark.parametrize("block", of(*PYTHON))
def test_python(block: Block, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a block; the blocks before it on its page have been run, so that a page can tell a story."""
    monkeypatch.chdir(ROOT)
    told: dict[str, Any] = {"__name__": "__main__"}
    for param in of(*PYTHON):
        earlier = param.values[0]
        if earlier.page == block.page and earlier.line <= block.line:
            run(earlier, told)


def run(block: Block, told: dict[str, Any]) -> None:
    if ">>>" not in block.code:
        exec(compile(block.code, f"{block.page}:{block.line}", "exec"), told)
        return
    test = doctest.DocTestParser().get_doctest(block.code, told, block.page.name, str(block.page), block.line)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    report: list[str] = []
    failed = runner.run(test, out=report.append, clear_globs=False).failed
    told.update(test.globs)
    assert not failed, "".join(report)


def shell_pages() -> list[Any]:
    """Return the pages with a command of ours."""
    pages = dict.fromkeys(param.values[0].page for param in of(*SHELL) if OURS.search(param.values[0].code))
    return [pytest.param(page, id=str(page.relative_to(ROOT))) for page in pages]


@pytest.mark.parametrize("page", shell_pages())
def test_shell(page: Path, tmp_path: Path) -> None:
    """Run the commands of a page one after the other, beside a copy of examples/; `...` is any part of an output."""
    found = [param.values[0].code for param in of(*SHELL) if param.values[0].page == page]
    if any(EXTRA.search(code) for code in found):
        pytest.importorskip("pyarrow", reason="the extra newsnorm[cli] is not installed")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for command, expected in (pair for code in found for pair in commands(code)):
        if not (ours := runnable(command)):
            continue
        done = subprocess.run(
            ours,
            shell=True,
            capture_output=True,
            check=False,
            cwd=tmp_path,
            env=os.environ | {"LC_ALL": "C", "PATH": path},
        )
        assert done.returncode == 0, done.stderr.decode()
        if expected:
            pattern = re.escape(expected.strip()).replace(re.escape("..."), ".*")
            assert re.fullmatch(pattern, done.stdout.decode("utf-8").strip(), re.DOTALL), done.stdout.decode("utf-8")


def runnable(command: str) -> str:
    """Return what a test can run of a command: not the installing before it, nor the tools of this project."""
    if command.startswith(("printf ", "cat ")):
        return command
    found = OURS.search(command)
    return command[found.start() :] if found else ""


def commands(code: str) -> list[tuple[str, str]]:
    """Return the commands of a block, and the output told for each: none where there is no `$`."""
    if not re.search(r"^\$ ", code, re.MULTILINE):
        return [(line, "") for line in code.splitlines() if line.strip() and not line.startswith("#")]
    parts = re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]
    split = (part.partition("\n") for part in parts)
    return [(command, output) for command, _, output in split]


def test_every_language_of_a_block_is_known() -> None:
    known = PYTHON | SHELL | {"text", "toml", "json", "yaml", "diff"}
    assert {param.values[0].language for param in blocks()} <= known


def test_the_page_of_the_order_is_the_table_of_news() -> None:
    page = (ROOT / "docs" / "rules" / "index.md").read_text(encoding="utf-8")
    assert tuple(re.findall(r"^\d+\. \[`(\w+)`\]", page, re.MULTILINE)) == NEWS.names


def test_every_rule_is_on_the_page_that_the_order_links_to() -> None:
    folder = ROOT / "docs" / "rules"
    links = re.findall(r"\[`(\w+)`\]\((\w+\.md)", (folder / "index.md").read_text(encoding="utf-8"))
    modules = {rule.name: rule.find.__module__ for rule in NEWS}
    pages = {name: (folder / page).read_text(encoding="utf-8") for name, page in links}
    assert [name for name, page in pages.items() if f"::: {modules[name]}\n" not in page] == []


def test_the_first_example_of_the_package_holds() -> None:
    assert ">>>" in (newsnorm.__doc__ or "")
