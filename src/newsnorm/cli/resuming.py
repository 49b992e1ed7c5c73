"""What is done is kept: each chunk's result in a folder beside the output, so that a run can go on where it was killed.

The folder `OUT.parts` holds `run.json`, which names what is run on what, and for each chunk that is done a file: a line
of JSON with how many records it holds and what could not be read, and then its bytes. A part appears whole, by
renaming; so what is there is done. The output is put together in the same folder, and its renaming is the last step.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from newsnorm.cli.faults import CommandError, Fault
from newsnorm.cli.files import replace

__all__ = ["Done", "Parts"]


class Done(NamedTuple):
    """A chunk that is done: how many records it held, and what could not be read."""

    records: int
    faults: list[Fault]


class Parts(NamedTuple):
    """The folder where a run keeps what is done.

    `identity` is the JSON of all that the output depends on. Names of parts have a hash of it: a part of another run
    that writes the same output at the same time is none of ours.
    """

    folder: Path
    identity: str
    mark: str

    @classmethod
    def beside(cls, output: Path, identity: Mapping[str, Any]) -> "Parts":
        """Return the parts of the run that writes this file."""
        told = json.dumps(identity, indent=1)
        return cls(output.with_name(f"{output.name}.parts"), told, blake2b(told.encode(), digest_size=6).hexdigest())

    def begin(self) -> None:
        """Start anew: what an earlier run left goes.

        Raises:
            CommandError: what stands there is not of a run.

        """
        if self.folder.exists() and os.listdir(self.folder) and not (self.folder / "run.json").exists():
            raise CommandError(f"{self.folder}: in the way, and not of a run of this command")
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        replace(self.folder / "run.json", self.identity.encode())

    def go_on(self) -> None:
        """Keep what an earlier run left, or start anew where none did.

        Raises:
            CommandError: the earlier run was another: other input, options or rules.

        """
        try:
            earlier = json.loads((self.folder / "run.json").read_bytes())
        except FileNotFoundError:
            self.begin()
            return
        changed = [name for name, told in json.loads(self.identity).items() if earlier.get(name) != told]
        if changed:
            what = ", ".join(changed)
            raise CommandError(f"cannot resume, since this has changed: {what}; start anew, without --resume")
        for left in self.folder.glob("*.new"):
            left.unlink()

    def done(self, number: int) -> Done | None:
        """Return what is noted of a chunk, or None where it is yet to do."""
        try:
            with self._part(number).open("rb") as file:
                told = json.loads(file.readline())
        except FileNotFoundError:
            return None
        return Done(told["records"], [Fault(*fault) for fault in told["faults"]])

    def keep(self, number: int, data: bytes, done: Done) -> None:
        """Keep the bytes of a chunk, and what is noted of it."""
        replace(self._part(number), json.dumps(done._asdict()).encode() + b"\n" + data)

    def data(self, number: int) -> bytes:
        """Return the bytes of a chunk that is done."""
        return self._part(number).read_bytes().partition(b"\n")[2]

    def new(self) -> Path:
        """Return where the output is put together."""
        return self.folder / "output.new"

    def write_errors(self, path: Path, count: int) -> None:
        """Write the faults of the first `count` chunks to a file, a JSON object a line; it appears whole."""
        new = self.folder / "errors.new"
        with new.open("w", encoding="utf-8", newline="\n") as file:
            for fault in self._faults(range(count)):
                told = {"file": fault.name, "line": fault.number, "reason": fault.reason}
                file.write(json.dumps(told) + "\n")
        os.replace(new, path)

    def finish(self, output: Path) -> None:
        """Let the output appear and the folder go."""
        os.replace(self.new(), output)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _faults(self, numbers: Iterable[int]) -> Iterator[Fault]:
        for number in numbers:
            done = self.done(number)
            yield from done.faults if done else ()

    def _part(self, number: int) -> Path:
        return self.folder / f"{number:08}-{self.mark}.part"
