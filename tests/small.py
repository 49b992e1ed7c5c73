"""Two small rules of one's own, and the pipeline of them: a repair and a labeller."""

from collections.abc import Iterator

from newsnorm import Edit, Labeller, Page, Pipeline, Repair, Role


def shouts(text: str) -> Iterator[Edit]:
    for offset, character in enumerate(text):
        if character == "!":
            yield Edit(offset, "!", ".")


def thanks(page: Page) -> Iterator[tuple[int, Role]]:
    for number in page.open:
        if page.keys[number] == "thank you":
            yield number, Role.SIGNOFF


SMALL = Pipeline([Repair(shouts, needles="!"), Labeller(thanks)])
