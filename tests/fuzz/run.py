"""Fuzz newsnorm: `python tests/fuzz/run.py SECONDS [FOLDER]`; needs atheris.

It starts from corpus.jsonl and from the sources of all cases. FOLDER keeps what was found to be new; without it that is
thrown away. What breaks a promise is printed, and belongs into tests/fuzz/finds.toml with a name.
"""

import json
import sys
import tempfile
from pathlib import Path

import atheris

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

with atheris.instrument_imports(include=["newsnorm"]):
    import newsnorm  # noqa: F401

from fuzz.oracles import check, text_of  # noqa: E402
from material import FRAGMENTS, sources  # noqa: E402

LONGEST = 1024  # bytes; longer texts find no more and take longer


def one_input(data: bytes) -> None:
    text = text_of(data)
    try:
        check(text)
    except AssertionError:
        print(f"FOUND {text!a}", flush=True)
        raise


def seeds() -> list[str]:
    kept = (HERE / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
    return [*map(json.loads, kept), *sources()]


def dictionary() -> str:
    """Return the fragments that rules look for, in the form of libFuzzer."""
    told = ("".join(f"\\x{byte:02x}" for byte in part.encode("utf-8", "surrogatepass")) for part in FRAGMENTS)
    return "".join(f'"{part}"\n' for part in told)


def main() -> None:
    seconds, *folder = sys.argv[1:]
    with tempfile.TemporaryDirectory() as start, tempfile.NamedTemporaryFile("w") as words:
        words.write(dictionary())
        words.flush()
        for number, text in enumerate(seeds()):
            (Path(start) / str(number)).write_bytes(text.encode("utf-8", "surrogatepass")[:LONGEST])
        limits = [
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST}",
            "-timeout=20",
            "-rss_limit_mb=2048",
            f"-artifact_prefix={start}/",
            f"-dict={words.name}",
        ]
        atheris.Setup([sys.argv[0], *folder, start, *limits, "-print_final_stats=1", "-close_fd_mask=0"], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
