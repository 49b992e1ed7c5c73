"""Run each recipe of docs/engines.md as a script, on its engine, with 1,000 rows and two workers.

An engine that is not installed is skipped. With NEWSNORM_ENGINES=all, as CI has it, it fails:

    pip install ".[test]" --group engines && NEWSNORM_ENGINES=all pytest tests/test_engines.py
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet
import pytest

import newsnorm
from material import sources
from newsnorm import normalize

PAGE = Path(__file__).parent.parent / "docs" / "engines.md"
ENGINES = ["pandas", "Polars", "DuckDB", "Spark", "Spark", "Ray Data", "Hugging Face datasets", "datatrove", "spaCy"]
THREADED = {"Polars", "DuckDB"}  # their threads take turns, and one of them may take every batch
PATIENCE = 400  # seconds; Spark and Ray take half a minute to start where others work beside them
HALF = re.compile("[\ud800-\udfff]")

COUNT_WORKERS = """
import os, pathlib
from newsnorm import Pipeline

normalize = Pipeline.__call__

def counted(pipeline, *given, **named):
    pathlib.Path(os.environ["NEWSNORM_WORKERS"], str(os.getpid())).touch()
    return normalize(pipeline, *given, **named)

Pipeline.__call__ = counted
"""


class Recipe(NamedTuple):
    engine: str
    code: str


def recipes() -> Iterator[Recipe]:
    for section in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        engine = section.partition("\n")[0]
        yield from (Recipe(engine, code) for code in re.findall(r"^```python\n(.*?)^```", section, re.DOTALL | re.M))


RECIPES = list(recipes())


def test_every_engine_has_its_recipe() -> None:
    assert [recipe.engine for recipe in RECIPES] == ENGINES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with 1,000 texts in two files, and settings under which engines stay by themselves."""
    texts = [text for text in sources() if not HALF.search(text)]
    rows = [{"id": f"story-{n}", "text": None if n % 97 == 5 else t} for n, t in enumerate(islice(cycle(texts), 1000))]
    (tmp_path / "articles").mkdir()
    for start in (0, 500):
        part = pa.Table.from_pylist(rows[start : start + 500])
        pa.parquet.write_table(part, tmp_path / "articles" / f"{start}.parquet")
    for name in ("hooks", "workers", "home"):
        (tmp_path / name).mkdir()
    (tmp_path / "hooks" / "sitecustomize.py").write_text(COUNT_WORKERS, encoding="utf-8")
    settings = {
        "HF_HOME": str(tmp_path / "home"),
        "HF_HUB_OFFLINE": "1",
        "NEWSNORM_WORKERS": str(tmp_path / "workers"),
        "POLARS_MAX_THREADS": "2",
        "PYSPARK_PYTHON": sys.executable,
        "PYTHONPATH": str(tmp_path / "hooks"),
        "RAY_USAGE_STATS_ENABLED": "0",
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return tmp_path


def require(recipe: Recipe) -> None:
    """Skip a recipe whose engine is not there; fail where none may be skipped."""
    names = re.findall(r"^(?:import|from) (\w+)", recipe.code, re.MULTILINE)
    missing = [name for name in dict.fromkeys(names) if not find_spec(name)]
    if recipe.engine == "Spark" and not shutil.which("java"):
        missing.append("Java")
    if missing:
        reason = f"{recipe.engine}: {', '.join(missing)} is not installed"
        (pytest.fail if os.environ.get("NEWSNORM_ENGINES") == "all" else pytest.skip)(reason)


def run(code: str, folder: Path) -> dict[str, dict[str, Any]]:
    """Run a script, and return the rows that it wrote, by id."""
    script = folder / "recipe.py"
    script.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script.name], cwd=folder, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 0, done.stderr
    rows = pa.dataset.dataset(folder / "clean", format="parquet").to_table().to_pylist()
    assert len({row["id"] for row in rows}) == len(rows)
    return {row["id"]: row for row in rows}


def loop(folder: Path) -> dict[str, Any]:
    """Return the article of each row that has a text."""
    rows = pa.dataset.dataset(folder / "articles").to_table().to_pylist()
    return {row["id"]: normalize(row["text"]) for row in rows if row["text"] is not None}


@pytest.mark.parametrize("recipe", RECIPES, ids=[f"{number} {recipe.engine}" for number, recipe in enumerate(RECIPES)])
def test_two_workers_give_what_a_plain_loop_gives(recipe: Recipe, folder: Path) -> None:
    require(recipe)
    found, articles = run(recipe.code, folder), loop(folder)
    assert len(found) in (len(articles), 1000)  # some leave out rows without a text
    expected = {key: article.body for key, article in articles.items()}
    if recipe.engine == "datatrove":  # keeps a body in `text`, and writes no text for an empty one
        assert {key: row["text"] or "" for key, row in found.items()} == expected
    else:
        assert {key: row["body"] for key, row in found.items() if row["body"] is not None} == expected
    if "title" in next(iter(found.values())):
        assert {key: found[key]["title"] for key in articles} == {key: art.title for key, art in articles.items()}
    if recipe.engine not in {"spaCy", *THREADED}:  # spaCy's own workers come after newsnorm
        assert len(list((folder / "workers").iterdir())) == 2


def test_what_spacy_finds_is_traced_to_the_source(folder: Path) -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.engine == "spaCy")
    require(recipe)
    found, articles = run(recipe.code, folder), loop(folder)
    spans = 0
    for key, row in found.items():
        places = [match.span() for match in re.finditer(r"\bcouncil\b", articles[key].body)]
        assert row["spans"] == [list(articles[key].body_origin(*place)) for place in places]
        assert row["entities"] == ["council"] * len(places)
        spans += len(places)
    assert spans > 10


def test_datasets_serve_no_stale_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same recipe, run with newsnorm as it is and then with another phrase, as after an upgrade."""
    recipe = next(recipe for recipe in RECIPES if recipe.engine == "Hugging Face datasets")
    require(recipe)
    text = "It rained on the town all day and all night long.\nBuy a lighthouse"
    rows = [{"id": f"story-{number}", "text": text} for number in range(2)]
    shutil.rmtree(folder / "articles")
    (folder / "articles").mkdir()
    pa.parquet.write_table(pa.Table.from_pylist(rows), folder / "articles" / "rows.parquet")
    careless = recipe.code.replace("newsnorm.RULESET", '"always the same"')
    assert careless != recipe.code
    assert "lighthouse" in bodies(recipe.code, folder)
    assert "lighthouse" in bodies(careless, folder)
    kept = caches(folder)
    assert "lighthouse" in bodies(recipe.code, folder)
    assert caches(folder) == kept, "what was done is not done again"

    package = Path(newsnorm.__file__).parent
    shutil.copytree(package, folder / "hooks" / "newsnorm", ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / "hooks" / "newsnorm" / "phrases" / "en.txt").open("a", encoding="utf-8") as phrases:
        phrases.write("\n[ad line]\nbuy a lighthouse\n")
    assert "lighthouse" not in bodies(recipe.code, folder)
    assert "lighthouse" in bodies(careless, folder), "without the fingerprint the old text comes: the test can tell"


def bodies(code: str, folder: Path) -> str:
    """Run a script anew, and return all that is left."""
    (folder / "clean").unlink(missing_ok=True)
    return "\n".join(row["body"] for row in run(code, folder).values())


def caches(folder: Path) -> dict[str, float]:
    """Return the files that datasets keeps, and when they were written."""
    return {str(path): path.stat().st_mtime for path in (folder / "home").rglob("cache-*.arrow")}
