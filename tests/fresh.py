"""Run code in a fresh interpreter, where nothing has been imported, warmed or patched."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def run(code: str, *flags: str, **environment: str) -> str:
    """Return what the code prints; it can import the modules beside the tests."""
    paths = os.pathsep.join(filter(None, (str(HERE), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(
        [sys.executable, *flags, "-c", code],
        env=os.environ | {"PYTHONPATH": paths} | environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def core() -> list[Path]:
    """Return the files of newsnorm that importing it and a call load: adapters are not among them."""
    code = """
import sys, newsnorm
newsnorm.normalize("The captainâ€™s log")
for name, module in sys.modules.items():
    if name.partition(".")[0] == "newsnorm":
        print(module.__file__)
"""
    return [Path(line) for line in run(code).split("\n")]
