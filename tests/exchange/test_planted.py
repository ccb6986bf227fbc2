"""The machine is worth something: each bug planted on purpose shows in the shortest story for it."""

from __future__ import annotations

import pytest

from tests.exchange.planted import QUICK, Planted, planted, told
from tests.exchange.stories import STORIES, Story


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize("story", STORIES, ids=lambda each: each.__name__)
def test_the_stories_end_well(story: Story) -> None:
    told(story)


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize("bug", QUICK, ids=lambda each: each.name)
def test_a_planted_bug_is_found(bug: Planted) -> None:
    with planted(bug), pytest.raises(Exception):  # noqa: B017, PT011 - whatever it makes wrong
        told(bug.story)
