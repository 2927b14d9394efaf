import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import portal.bilingual.dates
import portal.publishing.sources


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("places", "0001_initial"),
        ("topics", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AwardYear",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("opens_on", models.DateField(blank=True, null=True, verbose_name="applications from")),
                ("opens_time", models.TimeField(blank=True, null=True, verbose_name="from (time)")),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="deadline")),
                (
                    "closes_time",
                    models.TimeField(
                        blank=True,
                        help_text="Japan time, to the minute. Empty: until the end of the day.",
                        null=True,
                        verbose_name="deadline (time)",
                    ),
                ),
                ("by_arrival", models.BooleanField(default=False, verbose_name="must arrive by the deadline")),
                (
                    "result_on",
                    portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="result announced on"),
                ),
                ("who_may_apply", models.TextField(blank=True, verbose_name="who may apply")),
                ("who_may_apply_ja", models.TextField(blank=True, null=True, verbose_name="who may apply")),
                ("who_may_apply_en", models.TextField(blank=True, null=True, verbose_name="who may apply")),
                ("what_to_send", models.TextField(blank=True, verbose_name="what to send")),
                ("what_to_send_ja", models.TextField(blank=True, null=True, verbose_name="what to send")),
                ("what_to_send_en", models.TextField(blank=True, null=True, verbose_name="what to send")),
                ("where_to_send", models.TextField(blank=True, verbose_name="where to send it")),
                ("where_to_send_ja", models.TextField(blank=True, null=True, verbose_name="where to send it")),
                ("where_to_send_en", models.TextField(blank=True, null=True, verbose_name="where to send it")),
                ("apply_url", models.URLField(blank=True, max_length=500, verbose_name="address of the form")),
                (
                    "slug",
                    models.CharField(
                        help_text="The last part of the page's address, the same in both languages. A change leaves a redirect behind.",
                        max_length=80,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9]+(?:-[a-z0-9]+)*$",
                                "An address may hold small letters, digits and single hyphens only, such as “fan-meeting-2026”.",
                            )
                        ],
                        verbose_name="address",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_ja", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists and search engines.",
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_ja",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists and search engines.",
                        null=True,
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_en",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists and search engines.",
                        null=True,
                        verbose_name="summary",
                    ),
                ),
                ("body", models.TextField(blank=True, verbose_name="text")),
                ("body_ja", models.TextField(blank=True, null=True, verbose_name="text")),
                ("body_en", models.TextField(blank=True, null=True, verbose_name="text")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("review", "In review"),
                            ("approved", "Approved"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "publish_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Japan time. The page appears at this second, in both languages.",
                        null=True,
                        verbose_name="publish at",
                    ),
                ),
                (
                    "expire_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Japan time. From this second the address says that publication has ended.",
                        null=True,
                        verbose_name="expire at",
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="withdrawn at"),
                ),
                (
                    "withdrawal_reason",
                    models.TextField(blank=True, help_text="Shown to visitors.", verbose_name="reason for withdrawal"),
                ),
                (
                    "withdrawal_reason_ja",
                    models.TextField(
                        blank=True, help_text="Shown to visitors.", null=True, verbose_name="reason for withdrawal"
                    ),
                ),
                (
                    "withdrawal_reason_en",
                    models.TextField(
                        blank=True, help_text="Shown to visitors.", null=True, verbose_name="reason for withdrawal"
                    ),
                ),
                (
                    "successor",
                    models.CharField(
                        blank=True,
                        help_text="Where visitors find what replaces this page: an address on this site without its language, such as /events/, or https://…",
                        max_length=500,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^(/(?!/)\\S*|https://\\S+)$",
                                "Give an address on this site such as /events/, or one that begins with https://.",
                            )
                        ],
                        verbose_name="successor",
                    ),
                ),
                (
                    "sources",
                    portal.publishing.sources.SourcesField(
                        blank=True,
                        help_text="Web addresses that the statements rest on, one a line.",
                        verbose_name="sources",
                    ),
                ),
                (
                    "fact_key",
                    models.CharField(
                        blank=True, db_index=True, editable=False, max_length=80, verbose_name="record key"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="last updated")),
                (
                    "fiscal_year",
                    models.PositiveSmallIntegerField(
                        help_text="The year in which it begins, such as 2026. The award of FY2026 is handed over in February 2027.",
                        verbose_name="fiscal year",
                    ),
                ),
                (
                    "award_name",
                    models.CharField(blank=True, max_length=120, verbose_name="name of the award in that year"),
                ),
                (
                    "award_name_ja",
                    models.CharField(
                        blank=True, max_length=120, null=True, verbose_name="name of the award in that year"
                    ),
                ),
                (
                    "award_name_en",
                    models.CharField(
                        blank=True, max_length=120, null=True, verbose_name="name of the award in that year"
                    ),
                ),
                ("entries", models.PositiveIntegerField(blank=True, null=True, verbose_name="entries")),
                ("entries_unit", models.CharField(blank=True, max_length=20, verbose_name="unit of entries")),
                (
                    "entries_unit_ja",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="unit of entries"),
                ),
                (
                    "entries_unit_en",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="unit of entries"),
                ),
                (
                    "laureates_total",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="How many there were, also where not all of them are listed here.",
                        null=True,
                        verbose_name="laureates",
                    ),
                ),
                ("laureates_unit", models.CharField(blank=True, max_length=20, verbose_name="unit of laureates")),
                (
                    "laureates_unit_ja",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="unit of laureates"),
                ),
                (
                    "laureates_unit_en",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="unit of laureates"),
                ),
                ("ceremony", portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="ceremony")),
                ("ceremony_start", models.TimeField(blank=True, null=True, verbose_name="ceremony from")),
                ("ceremony_end", models.TimeField(blank=True, null=True, verbose_name="ceremony until")),
                ("ceremony_place", models.CharField(blank=True, max_length=200, verbose_name="place of the ceremony")),
                (
                    "ceremony_place_ja",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="place of the ceremony"),
                ),
                (
                    "ceremony_place_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="place of the ceremony"),
                ),
                ("with_event", models.CharField(blank=True, max_length=200, verbose_name="held together with")),
                (
                    "with_event_ja",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="held together with"),
                ),
                (
                    "with_event_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="held together with"),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("note_ja", models.TextField(blank=True, null=True, verbose_name="note")),
                ("note_en", models.TextField(blank=True, null=True, verbose_name="note")),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="working_copies",
                        to="awards.awardyear",
                        verbose_name="working copy of",
                    ),
                ),
            ],
            options={
                "verbose_name": "award year",
                "verbose_name_plural": "award years",
                "ordering": ["-fiscal_year"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="awards_awardyear_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="awards_awardyear_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="awards_awardyear_expires_after_start",
                        violation_error_message="The end of publication must be later than its beginning.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                ("withdrawal_reason_ja__isnull", False),
                                models.Q(("withdrawal_reason_ja", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="awards_awardyear_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opens_on__isnull", True),
                            ("closes_on__isnull", True),
                            ("closes_on__gte", models.F("opens_on")),
                            _connector="OR",
                        ),
                        name="awards_awardyear_closes_after_opening",
                        violation_error_message="The deadline must not come before the first day of applications.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("slug",),
                        name="awards_awardyear_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("fiscal_year",),
                        name="awards_awardyear_one_a_year",
                        violation_error_message="This fiscal year already has its award.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AwardCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "what",
                    models.CharField(
                        choices=[("entries", "Entries"), ("laureates", "Laureates")],
                        max_length=10,
                        verbose_name="of what",
                    ),
                ),
                ("label", models.CharField(max_length=120, verbose_name="division")),
                ("label_ja", models.CharField(max_length=120, null=True, verbose_name="division")),
                ("label_en", models.CharField(max_length=120, null=True, verbose_name="division")),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("unit", models.CharField(blank=True, max_length=20, verbose_name="unit")),
                ("unit_ja", models.CharField(blank=True, max_length=20, null=True, verbose_name="unit")),
                ("unit_en", models.CharField(blank=True, max_length=20, null=True, verbose_name="unit")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "award_year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="counts", to="awards.awardyear"
                    ),
                ),
            ],
            options={
                "verbose_name": "count by division",
                "verbose_name_plural": "counts by division",
                "ordering": ["what", "order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Laureate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "slug",
                    models.CharField(
                        help_text="The last part of the page's address, the same in both languages. A change leaves a redirect behind.",
                        max_length=80,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9]+(?:-[a-z0-9]+)*$",
                                "An address may hold small letters, digits and single hyphens only, such as “fan-meeting-2026”.",
                            )
                        ],
                        verbose_name="address",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_ja", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists and search engines.",
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_ja",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists and search engines.",
                        null=True,
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_en",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists and search engines.",
                        null=True,
                        verbose_name="summary",
                    ),
                ),
                ("body", models.TextField(blank=True, verbose_name="text")),
                ("body_ja", models.TextField(blank=True, null=True, verbose_name="text")),
                ("body_en", models.TextField(blank=True, null=True, verbose_name="text")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("review", "In review"),
                            ("approved", "Approved"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "publish_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Japan time. The page appears at this second, in both languages.",
                        null=True,
                        verbose_name="publish at",
                    ),
                ),
                (
                    "expire_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Japan time. From this second the address says that publication has ended.",
                        null=True,
                        verbose_name="expire at",
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="withdrawn at"),
                ),
                (
                    "withdrawal_reason",
                    models.TextField(blank=True, help_text="Shown to visitors.", verbose_name="reason for withdrawal"),
                ),
                (
                    "withdrawal_reason_ja",
                    models.TextField(
                        blank=True, help_text="Shown to visitors.", null=True, verbose_name="reason for withdrawal"
                    ),
                ),
                (
                    "withdrawal_reason_en",
                    models.TextField(
                        blank=True, help_text="Shown to visitors.", null=True, verbose_name="reason for withdrawal"
                    ),
                ),
                (
                    "successor",
                    models.CharField(
                        blank=True,
                        help_text="Where visitors find what replaces this page: an address on this site without its language, such as /events/, or https://…",
                        max_length=500,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^(/(?!/)\\S*|https://\\S+)$",
                                "Give an address on this site such as /events/, or one that begins with https://.",
                            )
                        ],
                        verbose_name="successor",
                    ),
                ),
                (
                    "sources",
                    portal.publishing.sources.SourcesField(
                        blank=True,
                        help_text="Web addresses that the statements rest on, one a line.",
                        verbose_name="sources",
                    ),
                ),
                (
                    "fact_key",
                    models.CharField(
                        blank=True, db_index=True, editable=False, max_length=80, verbose_name="record key"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="last updated")),
                (
                    "reading",
                    models.CharField(
                        blank=True,
                        help_text="In hiragana, from a source or from the laureate; laureates are listed by it. Never a guess.",
                        max_length=200,
                        verbose_name="reading",
                    ),
                ),
                ("category", models.CharField(blank=True, max_length=120, verbose_name="division")),
                ("category_ja", models.CharField(blank=True, max_length=120, null=True, verbose_name="division")),
                ("category_en", models.CharField(blank=True, max_length=120, null=True, verbose_name="division")),
                (
                    "seat_town",
                    models.CharField(
                        blank=True,
                        help_text="Only where the list of municipalities does not have it.",
                        max_length=120,
                        verbose_name="town of its seat",
                    ),
                ),
                (
                    "seat_town_ja",
                    models.CharField(
                        blank=True,
                        help_text="Only where the list of municipalities does not have it.",
                        max_length=120,
                        null=True,
                        verbose_name="town of its seat",
                    ),
                ),
                (
                    "seat_town_en",
                    models.CharField(
                        blank=True,
                        help_text="Only where the list of municipalities does not have it.",
                        max_length=120,
                        null=True,
                        verbose_name="town of its seat",
                    ),
                ),
                (
                    "work_town",
                    models.CharField(
                        blank=True,
                        help_text="Only where the list of municipalities does not have it.",
                        max_length=120,
                        verbose_name="town where it works",
                    ),
                ),
                (
                    "work_town_ja",
                    models.CharField(
                        blank=True,
                        help_text="Only where the list of municipalities does not have it.",
                        max_length=120,
                        null=True,
                        verbose_name="town where it works",
                    ),
                ),
                (
                    "work_town_en",
                    models.CharField(
                        blank=True,
                        help_text="Only where the list of municipalities does not have it.",
                        max_length=120,
                        null=True,
                        verbose_name="town where it works",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="why it was chosen")),
                ("reason_ja", models.TextField(blank=True, null=True, verbose_name="why it was chosen")),
                ("reason_en", models.TextField(blank=True, null=True, verbose_name="why it was chosen")),
                (
                    "order",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Among those of a prefecture whose reading is not known.",
                        verbose_name="order",
                    ),
                ),
                (
                    "award_year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="laureates",
                        to="awards.awardyear",
                        verbose_name="award year",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="working_copies",
                        to="awards.laureate",
                        verbose_name="working copy of",
                    ),
                ),
                (
                    "seat_municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.municipality",
                        verbose_name="municipality of its seat",
                    ),
                ),
                (
                    "seat_prefecture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.prefecture",
                        verbose_name="prefecture of its seat",
                    ),
                ),
                (
                    "topics",
                    models.ManyToManyField(blank=True, related_name="+", to="topics.topic", verbose_name="topics"),
                ),
                (
                    "work_municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.municipality",
                        verbose_name="municipality where it works",
                    ),
                ),
                (
                    "work_prefecture",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where it differs from the seat.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.prefecture",
                        verbose_name="prefecture where it works",
                    ),
                ),
            ],
            options={
                "verbose_name": "laureate",
                "verbose_name_plural": "laureates",
                "ordering": ["-award_year__fiscal_year", "order", "pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="awards_laureate_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="awards_laureate_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="awards_laureate_expires_after_start",
                        violation_error_message="The end of publication must be later than its beginning.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                ("withdrawal_reason_ja__isnull", False),
                                models.Q(("withdrawal_reason_ja", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="awards_laureate_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("award_year", "slug"),
                        name="awards_laureate_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                ],
            },
        ),
    ]
