"""Bytes in and out of files, through gzip and Zstandard where the name ends so."""

import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import IO, Any

from newsnorm.cli.faults import UnreadableError, missing

__all__ = ["COMPRESSED", "check", "unpacked", "write"]

COMPRESSED = (".gz", ".zst")
BLOCK = 1 << 16  # bytes read at a time; what is packed grows a thousand times at most, so memory stays bounded
ZSTD_LEVEL = 9


def unpacked(file: IO[bytes], suffix: str) -> Iterator[bytes]:
    """Yield the bytes of a file in blocks, unpacked where the suffix says that they are packed.

    Packed files may be several put together, as `cat a.gz b.gz` makes them.

    Raises:
        UnreadableError: the file is damaged, or ends too early.
        OSError: it cannot be read.

    """
    blocks = iter(lambda: file.read(BLOCK), b"")
    if suffix not in COMPRESSED:
        yield from blocks
        return
    new, broken = _unpacker(suffix)
    machine = new()
    begun = False
    for block in blocks:
        while block:
            if machine.eof:
                machine = new()
            try:
                yield machine.decompress(block)
            except broken as error:
                raise UnreadableError(f"damaged {suffix} data ({error})") from None
            begun, block = True, machine.unused_data  # noqa: PLW2901 (what is left of the block starts the next stream)
    if begun and not machine.eof:
        raise UnreadableError(f"{suffix} data that ends too early")


def _unpacker(suffix: str) -> tuple[Callable[[], Any], type[Exception]]:
    """Return what makes an unpacking machine, and what it raises."""
    if suffix == ".gz":
        return lambda: zlib.decompressobj(wbits=31), zlib.error
    zstandard = _zstandard()
    return lambda: zstandard.ZstdDecompressor().decompressobj(), zstandard.ZstdError


def write(path: Path, suffix: str, blocks: Iterable[bytes]) -> None:
    """Write blocks of bytes to a file and on to the disk, packed where the suffix says so.

    What the file holds depends on the blocks alone, not on clock or name.
    """
    machine = None if suffix not in COMPRESSED else _packer(suffix)
    with path.open("wb") as file:
        for block in blocks:
            file.write(machine.compress(block) if machine else block)
        if machine:
            file.write(machine.flush())
        file.flush()
        os.fsync(file.fileno())


def _packer(suffix: str) -> Any:  # noqa: ANN401 (of zlib or of zstandard, with the same methods)
    """Return a packing machine; that of zlib writes neither time nor name into its head."""
    return (
        zlib.compressobj(wbits=31) if suffix == ".gz" else _zstandard().ZstdCompressor(level=ZSTD_LEVEL).compressobj()
    )


def check(suffix: str) -> None:
    """Raise CommandError where what packs files with this suffix is not installed."""
    if suffix == ".zst":
        _zstandard()


def _zstandard() -> ModuleType:
    try:
        import zstandard  # noqa: PLC0415 (an extra)
    except ImportError:
        raise missing("a .zst file", "zstandard") from None
    return zstandard
