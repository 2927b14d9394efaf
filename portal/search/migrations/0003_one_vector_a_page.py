"""PostgreSQL: fills the new tables of the text index from the words that each entry keeps.

The old table stays for the processes that still ask it, until the next rebuild drops it; saves that they make meanwhile are in it alone,
and `search_check` names them. Entries of an older version wait for the rebuild that they need anyway.
"""

from django.db import migrations

from portal.search.backends import backend
from portal.search.streams import VERSION, unpack

_BATCH = 500


def fill(apps, schema_editor):
    state = apps.get_model("search", "IndexState").objects.filter(pk=1).first()
    if schema_editor.connection.vendor != "postgresql" or state is None:
        return
    # A rebuild that is under way would fill the old table and let it answer.
    state.building = None
    state.save()
    index = backend(state.active)
    index.create()
    texts = apps.get_model("search", "EntryText").objects.filter(entry__build=state.active, entry__version=VERSION)
    last = 0
    while rows := list(texts.filter(pk__gt=last).order_by("pk").values_list("pk", "packed")[:_BATCH]):
        index.write([(pk, unpack(packed)[0]) for pk, packed in rows])
        last = rows[-1][0]
    index.finish()
    if not last:
        schema_editor.execute(f"DROP TABLE IF EXISTS search_index_{state.active}")


def drop(apps, schema_editor):
    state = apps.get_model("search", "IndexState").objects.filter(pk=1).first()
    if schema_editor.connection.vendor == "postgresql" and state is not None:
        schema_editor.execute(f"DROP TABLE IF EXISTS search_lexemes_{state.active}, search_texts_{state.active}")


class Migration(migrations.Migration):
    dependencies = [("search", "0002_text_index")]

    operations = [migrations.RunPython(fill, drop)]
