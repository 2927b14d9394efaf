"""The first build of the text index, in the words of whichever database this is."""

from django.db import migrations

SQLITE = (
    "CREATE VIRTUAL TABLE search_fts_1 USING fts5(tw, bw, tb, bb, alt, content='', tokenize='ascii')",
    "CREATE VIRTUAL TABLE search_vocab_1 USING fts5vocab('search_fts_1', 'col')",
)
POSTGRESQL = (
    "CREATE TABLE search_index_1 (entry_id bigint PRIMARY KEY, n_words integer NOT NULL, title text NOT NULL, folded text NOT NULL,"
    " tw tsvector NOT NULL, tb tsvector NOT NULL, alt tsvector NOT NULL) WITH (toast_tuple_target = 4080)",
    "ALTER TABLE search_index_1 ALTER tw SET STORAGE MAIN, ALTER alt SET STORAGE EXTENDED, ALTER tb SET STORAGE EXTERNAL",
    "CREATE INDEX search_index_1_tw ON search_index_1 USING gin (tw) WITH (fastupdate = off)",
    "CREATE INDEX search_index_1_tb ON search_index_1 USING gin (tb) WITH (fastupdate = off)",
    "CREATE INDEX search_index_1_alt ON search_index_1 USING gin (alt) WITH (fastupdate = off)",
    'CREATE TABLE search_term_1 (term text COLLATE "C" PRIMARY KEY, df integer NOT NULL)',
)


def create(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)
    apps.get_model("search", "IndexState").objects.create(pk=1, active=1)


def drop(apps, schema_editor):
    state = apps.get_model("search", "IndexState").objects.filter(pk=1).first()
    for build in {1, *((state.active, state.building) if state else ())} - {None}:
        for name in (f"search_vocab_{build}", f"search_fts_{build}", f"search_term_{build}", f"search_index_{build}"):
            schema_editor.execute(f"DROP TABLE IF EXISTS {name}")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]
