"""Hypothesis without its clock: on a machine with other work to do, a slow example is not a wrong one."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
