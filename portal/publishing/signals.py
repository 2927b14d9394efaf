"""The one signal of `publishing`: sent inside the transaction in which content changes."""

from django.dispatch import Signal

#: Sent by the class of the changed object, with `instance`; None as instance says that anything may have changed.
content_changed = Signal()
