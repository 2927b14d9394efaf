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
            name="YearlyFigure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fiscal_year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="fiscal year")),
                ("brand", models.CharField(blank=True, max_length=120, verbose_name="name then in use")),
                ("brand_ja", models.CharField(blank=True, max_length=120, null=True, verbose_name="name then in use")),
                ("brand_en", models.CharField(blank=True, max_length=120, null=True, verbose_name="name then in use")),
                ("events", models.PositiveIntegerField(blank=True, null=True, verbose_name="events")),
                ("events_unit", models.CharField(blank=True, max_length=20, verbose_name="unit of events")),
                (
                    "events_unit_ja",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="unit of events"),
                ),
                (
                    "events_unit_en",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="unit of events"),
                ),
                ("participants", models.PositiveIntegerField(blank=True, null=True, verbose_name="participants")),
                ("participants_unit", models.CharField(blank=True, max_length=20, verbose_name="unit of participants")),
                (
                    "participants_unit_ja",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="unit of participants"),
                ),
                (
                    "participants_unit_en",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="unit of participants"),
                ),
                (
                    "participants_disputed",
                    models.BooleanField(
                        default=False,
                        help_text="The number is then kept but not shown.",
                        verbose_name="sources disagree on the participants",
                    ),
                ),
                (
                    "format",
                    models.CharField(
                        blank=True,
                        choices=[("on-site", "On site"), ("online", "Online"), ("hybrid", "On site and online")],
                        max_length=8,
                        verbose_name="format",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("note_ja", models.TextField(blank=True, null=True, verbose_name="note")),
                ("note_en", models.TextField(blank=True, null=True, verbose_name="note")),
                (
                    "sources",
                    portal.publishing.sources.SourcesField(
                        blank=True,
                        help_text="Web addresses that the statements rest on, one a line.",
                        verbose_name="sources",
                    ),
                ),
                ("fact_key", models.CharField(blank=True, editable=False, max_length=80, verbose_name="record key")),
            ],
            options={
                "verbose_name": "yearly figure",
                "verbose_name_plural": "yearly figures",
                "ordering": [models.OrderBy(models.F("fiscal_year"), nulls_last=True), "pk"],
            },
        ),
        migrations.CreateModel(
            name="Event",
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
                    "edition",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="Its number in the series.", null=True, verbose_name="edition"
                    ),
                ),
                (
                    "fiscal_year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="The year in which it begins, such as 2026. Empty: taken from the date.",
                        null=True,
                        verbose_name="fiscal year",
                    ),
                ),
                ("starts", portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="first day")),
                ("ends", portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="last day")),
                ("start_time", models.TimeField(blank=True, help_text="Japan time.", null=True, verbose_name="start")),
                (
                    "end_time",
                    models.TimeField(
                        blank=True, help_text="Japan time, on the last day.", null=True, verbose_name="end"
                    ),
                ),
                ("doors_open", models.TimeField(blank=True, null=True, verbose_name="doors open")),
                (
                    "format",
                    models.CharField(
                        blank=True,
                        choices=[("on-site", "On site"), ("online", "Online"), ("hybrid", "On site and online")],
                        help_text="Empty where it is not known.",
                        max_length=8,
                        verbose_name="format",
                    ),
                ),
                (
                    "arrangement",
                    models.CharField(
                        choices=[
                            ("scheduled", "As scheduled"),
                            ("moved-online", "Moved online"),
                            ("postponed", "Postponed"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="scheduled",
                        max_length=12,
                        verbose_name="arrangement",
                    ),
                ),
                ("sequence", models.PositiveIntegerField(default=0, editable=False, verbose_name="number of changes")),
                (
                    "took_place",
                    models.BooleanField(
                        default=False,
                        help_text="Tick when it is known to have been held. What was only announced never reads as held.",
                        verbose_name="took place",
                    ),
                ),
                ("is_full", models.BooleanField(default=False, verbose_name="fully booked")),
                ("capacity", models.PositiveIntegerField(blank=True, null=True, verbose_name="seats")),
                ("capacity_unit", models.CharField(blank=True, max_length=20, verbose_name="unit of seats")),
                (
                    "capacity_unit_ja",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="unit of seats"),
                ),
                (
                    "capacity_unit_en",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="unit of seats"),
                ),
                (
                    "fee",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="In yen; 0 where it is free, empty where it is not known.",
                        null=True,
                        verbose_name="fee",
                    ),
                ),
                ("organiser", models.CharField(blank=True, max_length=200, verbose_name="organiser")),
                ("organiser_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="organiser")),
                ("organiser_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="organiser")),
                (
                    "area",
                    models.CharField(
                        blank=True,
                        help_text="In words, such as 東北全域, beside or in place of the places above.",
                        max_length=120,
                        verbose_name="area it is about",
                    ),
                ),
                (
                    "area_ja",
                    models.CharField(
                        blank=True,
                        help_text="In words, such as 東北全域, beside or in place of the places above.",
                        max_length=120,
                        null=True,
                        verbose_name="area it is about",
                    ),
                ),
                (
                    "area_en",
                    models.CharField(
                        blank=True,
                        help_text="In words, such as 東北全域, beside or in place of the places above.",
                        max_length=120,
                        null=True,
                        verbose_name="area it is about",
                    ),
                ),
                ("online_url", models.URLField(blank=True, max_length=500, verbose_name="address for joining online")),
                ("join_note", models.TextField(blank=True, verbose_name="how to join")),
                ("join_note_ja", models.TextField(blank=True, null=True, verbose_name="how to join")),
                ("join_note_en", models.TextField(blank=True, null=True, verbose_name="how to join")),
                (
                    "access",
                    models.TextField(
                        blank=True,
                        help_text="The way there; sign language, captions, step-free entry, whom to ask.",
                        verbose_name="access and support",
                    ),
                ),
                (
                    "access_ja",
                    models.TextField(
                        blank=True,
                        help_text="The way there; sign language, captions, step-free entry, whom to ask.",
                        null=True,
                        verbose_name="access and support",
                    ),
                ),
                (
                    "access_en",
                    models.TextField(
                        blank=True,
                        help_text="The way there; sign language, captions, step-free entry, whom to ask.",
                        null=True,
                        verbose_name="access and support",
                    ),
                ),
                (
                    "report",
                    models.TextField(
                        blank=True, help_text="Afterwards: what happened and what came of it.", verbose_name="report"
                    ),
                ),
                (
                    "report_ja",
                    models.TextField(
                        blank=True,
                        help_text="Afterwards: what happened and what came of it.",
                        null=True,
                        verbose_name="report",
                    ),
                ),
                (
                    "report_en",
                    models.TextField(
                        blank=True,
                        help_text="Afterwards: what happened and what came of it.",
                        null=True,
                        verbose_name="report",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("note_ja", models.TextField(blank=True, null=True, verbose_name="note")),
                ("note_en", models.TextField(blank=True, null=True, verbose_name="note")),
                (
                    "municipalities",
                    models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        to="places.municipality",
                        verbose_name="municipalities it is about",
                    ),
                ),
                (
                    "prefectures",
                    models.ManyToManyField(
                        blank=True, related_name="+", to="places.prefecture", verbose_name="prefectures it is about"
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
                        to="events.event",
                        verbose_name="working copy of",
                    ),
                ),
                (
                    "topics",
                    models.ManyToManyField(blank=True, related_name="+", to="topics.topic", verbose_name="topics"),
                ),
            ],
            options={
                "verbose_name": "event",
                "verbose_name_plural": "events",
                "ordering": ["-starts", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="events_event_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="events_event_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="events_event_expires_after_start",
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
                        name="events_event_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opens_on__isnull", True),
                            ("closes_on__isnull", True),
                            ("closes_on__gte", models.F("opens_on")),
                            _connector="OR",
                        ),
                        name="events_event_closes_after_opening",
                        violation_error_message="The deadline must not come before the first day of applications.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("slug",),
                        name="events_event_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends", ""), models.Q(("starts", ""), _negated=True), _connector="OR"),
                        name="events_event_ends_only_if_it_starts",
                        violation_error_message="Give the first day as well as the last.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends", ""), ("ends__gte", models.F("starts")), _connector="OR"),
                        name="events_event_ends_after_start",
                        violation_error_message="The last day must not come before the first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProgrammeItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("start_time", models.TimeField(blank=True, null=True, verbose_name="start")),
                ("end_time", models.TimeField(blank=True, null=True, verbose_name="end")),
                ("title", models.CharField(max_length=200, verbose_name="content")),
                ("title_ja", models.CharField(max_length=200, null=True, verbose_name="content")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="content")),
                ("speaker", models.CharField(blank=True, max_length=200, verbose_name="who")),
                ("speaker_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="who")),
                ("speaker_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="who")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="programme_items", to="events.event"
                    ),
                ),
            ],
            options={
                "verbose_name": "programme item",
                "verbose_name_plural": "programme items",
                "ordering": ["order", "start_time", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Series",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("name_ja", models.CharField(max_length=120, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=120, null=True, verbose_name="name")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        help_text="The programme that the series is or was a name of.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="topics.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "series",
                "verbose_name_plural": "series",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.AddField(
            model_name="event",
            name="series",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="events",
                to="events.series",
                verbose_name="series",
            ),
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("name_ja", models.CharField(max_length=120, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=120, null=True, verbose_name="name")),
                (
                    "kana",
                    models.CharField(
                        blank=True,
                        help_text="In hiragana, as the person gives it.",
                        max_length=120,
                        verbose_name="reading",
                    ),
                ),
                ("role", models.CharField(blank=True, max_length=200, verbose_name="position")),
                ("role_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="position")),
                ("role_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="position")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="speakers", to="events.event"
                    ),
                ),
            ],
            options={
                "verbose_name": "speaker",
                "verbose_name_plural": "speakers",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Venue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="venue")),
                ("name_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="venue")),
                ("name_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="venue")),
                ("is_online", models.BooleanField(default=False, verbose_name="online")),
                (
                    "town",
                    models.CharField(
                        blank=True,
                        help_text="Only where the list of municipalities does not have it.",
                        max_length=120,
                        verbose_name="town",
                    ),
                ),
                (
                    "town_ja",
                    models.CharField(
                        blank=True,
                        help_text="Only where the list of municipalities does not have it.",
                        max_length=120,
                        null=True,
                        verbose_name="town",
                    ),
                ),
                (
                    "town_en",
                    models.CharField(
                        blank=True,
                        help_text="Only where the list of municipalities does not have it.",
                        max_length=120,
                        null=True,
                        verbose_name="town",
                    ),
                ),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="address")),
                ("address_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="address")),
                ("address_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="address")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="venues", to="events.event"
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
            ],
            options={
                "verbose_name": "venue",
                "verbose_name_plural": "venues",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="FigurePlace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="Where it is no prefecture, such as オンライン.",
                        max_length=60,
                        verbose_name="in words",
                    ),
                ),
                (
                    "label_ja",
                    models.CharField(
                        blank=True,
                        help_text="Where it is no prefecture, such as オンライン.",
                        max_length=60,
                        null=True,
                        verbose_name="in words",
                    ),
                ),
                (
                    "label_en",
                    models.CharField(
                        blank=True,
                        help_text="Where it is no prefecture, such as オンライン.",
                        max_length=60,
                        null=True,
                        verbose_name="in words",
                    ),
                ),
                ("events", models.PositiveIntegerField(verbose_name="events")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
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
                    "figure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="places", to="events.yearlyfigure"
                    ),
                ),
            ],
            options={
                "verbose_name": "place of events",
                "verbose_name_plural": "places of events",
                "ordering": ["order", "pk"],
            },
        ),
    ]
