import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("media", "0001_initial"),
        ("places", "0001_initial"),
        ("topics", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Generation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveBigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("urgent", "Important"), ("info", "Notice")],
                        default="info",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("heading", models.CharField(max_length=120, verbose_name="heading")),
                ("heading_ja", models.CharField(max_length=120, null=True, verbose_name="heading")),
                ("heading_en", models.CharField(max_length=120, null=True, verbose_name="heading")),
                ("body", models.TextField(blank=True, verbose_name="text")),
                ("body_ja", models.TextField(blank=True, null=True, verbose_name="text")),
                ("body_en", models.TextField(blank=True, null=True, verbose_name="text")),
                ("starts_at", models.DateTimeField(help_text="Japan time.", verbose_name="from")),
                (
                    "ends_at",
                    models.DateTimeField(help_text="Japan time. From this second it is gone.", verbose_name="until"),
                ),
            ],
            options={
                "verbose_name": "notice band",
                "verbose_name_plural": "notice bands",
                "ordering": ["-kind", "starts_at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="notice_ends_after_start",
                        violation_error_message="The notice must end after it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("heading_ja__isnull", False),
                            models.Q(("heading_ja", ""), _negated=True),
                            ("heading_en__isnull", False),
                            models.Q(("heading_en", ""), _negated=True),
                        ),
                        name="notice_is_bilingual",
                        violation_error_message="Give the heading in Japanese and English: everybody must be able to read it.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CatalogueEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("object_id", models.PositiveBigIntegerField()),
                ("site_language", models.CharField(max_length=2)),
                ("text_language", models.CharField(max_length=2)),
                ("path", models.CharField(max_length=500)),
                ("is_page", models.BooleanField(default=True)),
                ("section", models.CharField(max_length=20)),
                ("type_name", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=120)),
                ("title", models.CharField(max_length=200)),
                ("title_language", models.CharField(max_length=2)),
                ("summary", models.TextField(blank=True)),
                ("summary_language", models.CharField(max_length=2)),
                ("key", models.CharField(blank=True, max_length=80)),
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
                ("date", models.DateField(null=True)),
                ("date_precision", models.CharField(max_length=8)),
                ("fiscal_year", models.PositiveSmallIntegerField(null=True)),
                ("updated_at", models.DateTimeField()),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
                ("places", models.ManyToManyField(related_name="catalogue_entries", to="places.municipality")),
                ("topics", models.ManyToManyField(related_name="catalogue_entries", to="topics.topic")),
            ],
            options={
                "ordering": ["-date", "-publish_at", "-pk"],
                "indexes": [
                    models.Index(fields=["site_language", "state", "section", "-date"], name="catalogue_by_section"),
                    models.Index(fields=["path"], name="catalogue_by_path"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "site_language"), name="catalogue_one_row_a_language"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FileUse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("object_id", models.PositiveBigIntegerField()),
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
                ("publish_at", models.DateTimeField(null=True)),
                ("expire_at", models.DateTimeField(null=True)),
                ("stays_readable", models.BooleanField(default=False)),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="uses", to="media.document"
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="uses", to="media.image"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["content_type", "object_id"], name="file_use_by_item")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("document__isnull", True), ("image__isnull", False)),
                            models.Q(("document__isnull", False), ("image__isnull", True)),
                            _connector="OR",
                        ),
                        name="file_use_of_one_file",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Moment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("object_id", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField(db_index=True)),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["content_type", "object_id"], name="moment_by_item")],
            },
        ),
        migrations.CreateModel(
            name="Redirect",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "old_path",
                    models.CharField(
                        help_text="Without the language: /events/old-name/",
                        max_length=500,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^/(?!/)[^\\s\\\\?#]*$",
                                "Give the part of an address after the language, such as /events/old-name/.",
                            )
                        ],
                        verbose_name="old address",
                    ),
                ),
                (
                    "new_path",
                    models.CharField(
                        blank=True,
                        help_text="Without the language. Empty where the redirect follows an item.",
                        max_length=500,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^/(?!/)[^\\s\\\\?#]*$",
                                "Give the part of an address after the language, such as /events/old-name/.",
                            )
                        ],
                        verbose_name="new address",
                    ),
                ),
                ("object_id", models.PositiveBigIntegerField(blank=True, editable=False, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                (
                    "content_type",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="contenttypes.contenttype",
                    ),
                ),
            ],
            options={
                "verbose_name": "redirect",
                "verbose_name_plural": "redirects",
                "ordering": ["old_path"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("new_path", ""), _negated=True), ("object_id__isnull", False), _connector="OR"
                        ),
                        name="redirect_leads_somewhere",
                        violation_error_message="Say where the old address leads.",
                    )
                ],
            },
        ),
    ]
