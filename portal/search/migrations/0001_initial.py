import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("build", models.PositiveIntegerField()),
                ("source", models.CharField(max_length=80)),
                ("object_id", models.CharField(max_length=40)),
                ("part", models.PositiveIntegerField(default=0)),
                ("subject", models.BigIntegerField(default=0)),
                ("page_number", models.PositiveSmallIntegerField(default=0)),
                ("file_path", models.CharField(blank=True, max_length=600)),
                ("site_language", models.CharField(max_length=2)),
                ("text_language", models.CharField(max_length=2)),
                ("path", models.CharField(max_length=600)),
                ("section", models.CharField(max_length=20)),
                ("kind", models.CharField(blank=True, max_length=120)),
                ("title", models.CharField(max_length=300)),
                ("title_language", models.CharField(max_length=2)),
                ("date", models.DateField(null=True)),
                ("date_precision", models.CharField(default="unknown", max_length=8)),
                ("fiscal_year", models.PositiveSmallIntegerField(null=True)),
                ("prefectures", models.CharField(blank=True, max_length=400)),
                ("topics", models.CharField(blank=True, max_length=400)),
                ("place_code", models.CharField(blank=True, max_length=6)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("review", "In review"),
                            ("approved", "Approved"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=12,
                    ),
                ),
                ("publish_at", models.DateTimeField()),
                ("expire_at", models.DateTimeField(null=True)),
                ("version", models.CharField(max_length=40)),
                ("digest", models.CharField(max_length=32)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("build", "source", "object_id", "part", "site_language"), name="search_one_entry"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IndexState",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("active", models.PositiveIntegerField(default=1)),
                ("building", models.PositiveIntegerField(null=True)),
                ("has_parts", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="PendingChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("source", models.CharField(max_length=80)),
                ("object_id", models.CharField(max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="PinnedResult",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "query",
                    models.CharField(
                        help_text="Width, case and kana make no difference.",
                        max_length=120,
                        verbose_name="search words",
                    ),
                ),
                ("query_folded", models.CharField(db_index=True, editable=False, max_length=200)),
                (
                    "path",
                    models.CharField(
                        help_text="The page's address on this site without its language, such as /events/fan-meeting-2025/.",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "promoted result",
                "verbose_name_plural": "promoted results",
                "ordering": ["query", "order", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("query_folded", "path"),
                        name="search_pin_once",
                        violation_error_message="This page is already promoted for these words.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Synonym",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "words",
                    models.TextField(
                        help_text="Words that mean the same, one a line, in both languages. A search for one finds them all.",
                        verbose_name="words",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True, help_text="For colleagues; never shown.", max_length=200, verbose_name="note"
                    ),
                ),
            ],
            options={
                "verbose_name": "synonyms",
                "verbose_name_plural": "synonyms",
                "ordering": ["words"],
            },
        ),
        migrations.CreateModel(
            name="AskedQuery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField(verbose_name="month")),
                ("language", models.CharField(max_length=2, verbose_name="language")),
                ("words", models.CharField(max_length=80, verbose_name="search words")),
                ("times", models.PositiveIntegerField(default=0, verbose_name="asked")),
                ("hits", models.PositiveIntegerField(default=0, verbose_name="pages found last")),
            ],
            options={
                "verbose_name": "search words asked for",
                "verbose_name_plural": "search words asked for",
                "ordering": ["-month", "-times", "words"],
                "constraints": [
                    models.UniqueConstraint(fields=("month", "language", "words"), name="search_asked_once_a_month")
                ],
            },
        ),
        migrations.CreateModel(
            name="EntryText",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="search.entry",
                    ),
                ),
                ("packed", models.BinaryField()),
            ],
        ),
    ]
