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
            name="Handbook",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_ja", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                (
                    "path",
                    models.CharField(
                        blank=True,
                        help_text="Without the language, such as /casebooks/handbook/.",
                        max_length=300,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^/(?!/)\\S*/$",
                                "Give an address on this site without its language, such as /casebooks/handbook/.",
                            )
                        ],
                        verbose_name="address on the bookshelf",
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
                ("fact_key", models.CharField(blank=True, editable=False, max_length=80, verbose_name="record key")),
                (
                    "programme",
                    models.ForeignKey(
                        limit_choices_to={"slug__startswith": "handson-"},
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handbooks",
                        to="topics.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "handbook",
                "verbose_name_plural": "handbooks",
                "ordering": ["programme__order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ProgrammeYear",
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
                    "fiscal_year",
                    models.PositiveSmallIntegerField(
                        help_text="The year in which it begins, such as 2026.", verbose_name="fiscal year"
                    ),
                ),
                (
                    "area",
                    models.CharField(
                        blank=True, help_text="Where the supported work must be.", max_length=200, verbose_name="area"
                    ),
                ),
                (
                    "area_ja",
                    models.CharField(
                        blank=True,
                        help_text="Where the supported work must be.",
                        max_length=200,
                        null=True,
                        verbose_name="area",
                    ),
                ),
                (
                    "area_en",
                    models.CharField(
                        blank=True,
                        help_text="Where the supported work must be.",
                        max_length=200,
                        null=True,
                        verbose_name="area",
                    ),
                ),
                (
                    "support_months_max",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="months of support at most"),
                ),
                (
                    "cost_note",
                    models.TextField(
                        blank=True, help_text="What the support costs, and who bears it.", verbose_name="cost"
                    ),
                ),
                (
                    "cost_note_ja",
                    models.TextField(
                        blank=True,
                        help_text="What the support costs, and who bears it.",
                        null=True,
                        verbose_name="cost",
                    ),
                ),
                (
                    "cost_note_en",
                    models.TextField(
                        blank=True,
                        help_text="What the support costs, and who bears it.",
                        null=True,
                        verbose_name="cost",
                    ),
                ),
                ("support_note", models.TextField(blank=True, verbose_name="length and cost of support")),
                ("support_note_ja", models.TextField(blank=True, null=True, verbose_name="length and cost of support")),
                ("support_note_en", models.TextField(blank=True, null=True, verbose_name="length and cost of support")),
                ("secretariat", models.CharField(blank=True, max_length=200, verbose_name="secretariat")),
                ("secretariat_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="secretariat")),
                ("secretariat_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="secretariat")),
                (
                    "results_session_on",
                    portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="session on results"),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        limit_choices_to={"slug__startswith": "handson-"},
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handson_years",
                        to="topics.programme",
                        verbose_name="programme",
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
                        to="handson.programmeyear",
                        verbose_name="working copy of",
                    ),
                ),
            ],
            options={
                "verbose_name": "programme year",
                "verbose_name_plural": "programme years",
                "ordering": ["-fiscal_year", "programme__order", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="handson_programmeyear_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="handson_programmeyear_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="handson_programmeyear_expires_after_start",
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
                        name="handson_programmeyear_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("programme", "slug"),
                        name="handson_programmeyear_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("programme", "fiscal_year"),
                        name="handson_programmeyear_once_a_year",
                        violation_error_message="This programme already has a page for that year. A further call is added there.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Call",
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
                    "round_name",
                    models.CharField(
                        blank=True,
                        help_text="Only where a year has several calls, such as 第一次.",
                        max_length=80,
                        verbose_name="round",
                    ),
                ),
                (
                    "round_name_ja",
                    models.CharField(
                        blank=True,
                        help_text="Only where a year has several calls, such as 第一次.",
                        max_length=80,
                        null=True,
                        verbose_name="round",
                    ),
                ),
                (
                    "round_name_en",
                    models.CharField(
                        blank=True,
                        help_text="Only where a year has several calls, such as 第一次.",
                        max_length=80,
                        null=True,
                        verbose_name="round",
                    ),
                ),
                (
                    "announced_on",
                    portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="announced on"),
                ),
                ("targets", models.PositiveIntegerField(blank=True, null=True, verbose_name="number chosen")),
                ("targets_unit", models.CharField(blank=True, max_length=40, verbose_name="unit of the number")),
                (
                    "targets_unit_ja",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="unit of the number"),
                ),
                (
                    "targets_unit_en",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="unit of the number"),
                ),
                (
                    "support_start",
                    portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="support from"),
                ),
                (
                    "support_end",
                    portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="support until"),
                ),
                (
                    "plan_start",
                    portal.bilingual.dates.PartialDateField(
                        blank=True, default="", verbose_name="period of the plan from"
                    ),
                ),
                (
                    "plan_end",
                    portal.bilingual.dates.PartialDateField(
                        blank=True, default="", verbose_name="period of the plan until"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("note_ja", models.TextField(blank=True, null=True, verbose_name="note")),
                ("note_en", models.TextField(blank=True, null=True, verbose_name="note")),
                ("fact_key", models.CharField(blank=True, editable=False, max_length=80, verbose_name="record key")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "programme_year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="calls",
                        to="handson.programmeyear",
                        verbose_name="programme year",
                    ),
                ),
            ],
            options={
                "verbose_name": "call",
                "verbose_name_plural": "calls",
                "ordering": ["order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opens_on__isnull", True),
                            ("closes_on__isnull", True),
                            ("closes_on__gte", models.F("opens_on")),
                            _connector="OR",
                        ),
                        name="handson_call_closes_after_opening",
                        violation_error_message="The deadline must not come before the first day of applications.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SupportedOrganisation",
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
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "call",
                    models.ForeignKey(
                        blank=True,
                        help_text="Only where it is known in which of several rounds it was chosen.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="organisations",
                        to="handson.call",
                        verbose_name="call",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "prefecture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.prefecture",
                        verbose_name="prefecture",
                    ),
                ),
                (
                    "programme_year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisations",
                        to="handson.programmeyear",
                        verbose_name="programme year",
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
                        to="handson.supportedorganisation",
                        verbose_name="working copy of",
                    ),
                ),
                (
                    "topics",
                    models.ManyToManyField(blank=True, related_name="+", to="topics.topic", verbose_name="topics"),
                ),
            ],
            options={
                "verbose_name": "supported organisation",
                "verbose_name_plural": "supported organisations",
                "ordering": ["-programme_year__fiscal_year", "order", "pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="handson_supportedorganisation_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="handson_supportedorganisation_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="handson_supportedorganisation_expires_after_start",
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
                        name="handson_supportedorganisation_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("programme_year", "slug"),
                        name="handson_supportedorganisation_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SupportItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("step", "Step"), ("menu", "What is offered"), ("kind", "Kind of support")],
                        max_length=4,
                        verbose_name="list",
                    ),
                ),
                ("text", models.CharField(max_length=200, verbose_name="text")),
                ("text_ja", models.CharField(max_length=200, null=True, verbose_name="text")),
                ("text_en", models.CharField(max_length=200, null=True, verbose_name="text")),
                (
                    "detail",
                    models.TextField(
                        blank=True,
                        help_text="Of a step: who acts, when, and the document that is needed.",
                        verbose_name="more about it",
                    ),
                ),
                (
                    "detail_ja",
                    models.TextField(
                        blank=True,
                        help_text="Of a step: who acts, when, and the document that is needed.",
                        null=True,
                        verbose_name="more about it",
                    ),
                ),
                (
                    "detail_en",
                    models.TextField(
                        blank=True,
                        help_text="Of a step: who acts, when, and the document that is needed.",
                        null=True,
                        verbose_name="more about it",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "programme_year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="support_items",
                        to="handson.programmeyear",
                        verbose_name="programme year",
                    ),
                ),
            ],
            options={
                "verbose_name": "line of a list",
                "verbose_name_plural": "steps, offers and kinds of support",
                "ordering": ["kind", "order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SupportKind",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_ja", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=200, null=True, verbose_name="name")),
                (
                    "sources",
                    portal.publishing.sources.SourcesField(
                        blank=True,
                        help_text="Web addresses that the statements rest on, one a line.",
                        verbose_name="sources",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        limit_choices_to={"slug__startswith": "handson-"},
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="support_kinds",
                        to="topics.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "kind of support",
                "verbose_name_plural": "kinds of support",
                "ordering": ["programme__order", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "number"),
                        name="support_kind_numbered_once",
                        violation_error_message="This programme already has a kind of support with that number.",
                    )
                ],
            },
        ),
    ]
