"""Which parts of facts.json the initiatives take. Each module registers its own collections when it is imported."""

from initiatives.loading import contests, council, matching, moment

__all__ = ["contests", "council", "matching", "moment"]
