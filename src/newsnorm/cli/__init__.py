"""The command line: `newsnorm story.txt`, `newsnorm *.jsonl -o out.jsonl`, `newsnorm explain`, `newsnorm audit`."""

from newsnorm.cli.commands import main

__all__ = ["main"]
