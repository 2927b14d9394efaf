import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import portal.bilingual.dates
import portal.publishing.sources


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("media", "0001_initial"),
        ("places", "0001_initial"),
        ("topics", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="LeadingModelProject",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fiscal_year", models.PositiveSmallIntegerField(unique=True, verbose_name="fiscal year")),
                ("applications", models.PositiveIntegerField(blank=True, null=True, verbose_name="applications")),
                (
                    "applications_are_at_least",
                    models.BooleanField(
                        default=False, help_text="The source says “over” or “at least”.", verbose_name="at least"
                    ),
                ),
                ("selected", models.PositiveIntegerField(blank=True, null=True, verbose_name="selected projects")),
                (
                    "announced",
                    portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="result announced on"),
                ),
                (
                    "sources",
                    portal.publishing.sources.SourcesField(
                        blank=True,
                        help_text="Web addresses that the statements rest on, one a line.",
                        verbose_name="sources",
                    ),
                ),
            ],
            options={
                "verbose_name": "year of model projects",
                "verbose_name_plural": "years of model projects",
                "ordering": ["-fiscal_year"],
            },
        ),
        migrations.CreateModel(
            name="MatchingRemark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(verbose_name="text")),
                ("text_ja", models.TextField(null=True, verbose_name="text")),
                ("text_en", models.TextField(null=True, verbose_name="text")),
                (
                    "sources",
                    portal.publishing.sources.SourcesField(
                        blank=True,
                        help_text="Web addresses that the statements rest on, one a line.",
                        verbose_name="sources",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "remark on the matching",
                "verbose_name_plural": "remarks on the matching",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="MatchingReportMeeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("held_on", portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="date")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                ("place_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                ("place_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                (
                    "places_so_far",
                    models.TextField(blank=True, help_text="One a line.", verbose_name="places of the sessions so far"),
                ),
                (
                    "places_so_far_ja",
                    models.TextField(
                        blank=True, help_text="One a line.", null=True, verbose_name="places of the sessions so far"
                    ),
                ),
                (
                    "places_so_far_en",
                    models.TextField(
                        blank=True, help_text="One a line.", null=True, verbose_name="places of the sessions so far"
                    ),
                ),
                ("source", models.URLField(max_length=500, verbose_name="source")),
            ],
            options={
                "verbose_name": "report meeting",
                "verbose_name_plural": "report meetings",
                "ordering": ["-held_on"],
            },
        ),
        migrations.CreateModel(
            name="Society",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="theme")),
                ("name_ja", models.CharField(max_length=120, null=True, verbose_name="theme")),
                ("name_en", models.CharField(max_length=120, null=True, verbose_name="theme")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("source", models.URLField(blank=True, max_length=500, verbose_name="source")),
            ],
            options={
                "verbose_name": "society to aim for",
                "verbose_name_plural": "societies to aim for",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="BusinessContest",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "edition",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="5 for the fifth contest.", null=True, verbose_name="edition"
                    ),
                ),
                ("entries", models.PositiveIntegerField(blank=True, null=True, verbose_name="entries")),
                ("laureates", models.PositiveIntegerField(blank=True, null=True, verbose_name="laureates")),
                ("grand_prize", models.CharField(blank=True, max_length=200, verbose_name="grand prize")),
                ("grand_prize_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="grand prize")),
                ("grand_prize_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="grand prize")),
                (
                    "grand_prizes",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="number of grand prizes"),
                ),
                (
                    "excellence_prizes",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="number of excellence prizes"),
                ),
                (
                    "awarded",
                    portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="prizes given on"),
                ),
                ("awarded_place", models.CharField(blank=True, max_length=200, verbose_name="prizes given at")),
                (
                    "awarded_place_ja",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="prizes given at"),
                ),
                (
                    "awarded_place_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="prizes given at"),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("note_ja", models.TextField(blank=True, null=True, verbose_name="note")),
                ("note_en", models.TextField(blank=True, null=True, verbose_name="note")),
                (
                    "activity_municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.municipality",
                        verbose_name="where the winner is active",
                    ),
                ),
                (
                    "grand_prize_municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.municipality",
                        verbose_name="seat of the winner",
                    ),
                ),
                (
                    "grand_prize_prefecture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.prefecture",
                        verbose_name="prefecture of the winner",
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
                        to="initiatives.businesscontest",
                        verbose_name="working copy of",
                    ),
                ),
            ],
            options={
                "verbose_name": "business contest",
                "verbose_name_plural": "business contests",
                "ordering": ["-year"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="initiatives_businesscontest_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="initiatives_businesscontest_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="initiatives_businesscontest_expires_after_start",
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
                        name="initiatives_businesscontest_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opens_on__isnull", True),
                            ("closes_on__isnull", True),
                            ("closes_on__gte", models.F("opens_on")),
                            _connector="OR",
                        ),
                        name="initiatives_businesscontest_closes_after_opening",
                        violation_error_message="The deadline must not come before the first day of applications.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("slug",),
                        name="initiatives_businesscontest_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("year",),
                        name="business_contest_one_a_year",
                        violation_error_message="The contest of this year has already been entered.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContestDivision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("name_ja", models.CharField(max_length=120, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=120, null=True, verbose_name="name")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "contest",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="divisions",
                        to="initiatives.businesscontest",
                        verbose_name="contest",
                    ),
                ),
            ],
            options={
                "verbose_name": "division",
                "verbose_name_plural": "divisions",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Council",
            fields=[
                (
                    "number",
                    models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False),
                ),
                ("founded", portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="founded")),
                (
                    "founding_meeting",
                    portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="founding meeting"),
                ),
                ("founding_note", models.TextField(blank=True, verbose_name="note on the founding")),
                ("founding_note_ja", models.TextField(blank=True, null=True, verbose_name="note on the founding")),
                ("founding_note_en", models.TextField(blank=True, null=True, verbose_name="note on the founding")),
                ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                ("purpose_ja", models.TextField(blank=True, null=True, verbose_name="purpose")),
                ("purpose_en", models.TextField(blank=True, null=True, verbose_name="purpose")),
                ("secretariat", models.CharField(blank=True, max_length=200, verbose_name="secretariat")),
                ("secretariat_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="secretariat")),
                ("secretariat_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="secretariat")),
                (
                    "fee",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="0 for none; empty where it is not known.",
                        null=True,
                        verbose_name="membership fee in yen",
                    ),
                ),
                (
                    "has_general_meeting",
                    models.BooleanField(blank=True, null=True, verbose_name="has a general meeting"),
                ),
                ("channel", models.TextField(blank=True, verbose_name="how members are in touch")),
                ("channel_ja", models.TextField(blank=True, null=True, verbose_name="how members are in touch")),
                ("channel_en", models.TextField(blank=True, null=True, verbose_name="how members are in touch")),
                ("eligibility", models.TextField(blank=True, verbose_name="who can join")),
                ("eligibility_ja", models.TextField(blank=True, null=True, verbose_name="who can join")),
                ("eligibility_en", models.TextField(blank=True, null=True, verbose_name="who can join")),
                ("how_to_join", models.TextField(blank=True, verbose_name="how to join")),
                ("how_to_join_ja", models.TextField(blank=True, null=True, verbose_name="how to join")),
                ("how_to_join_en", models.TextField(blank=True, null=True, verbose_name="how to join")),
                ("future", models.TextField(blank=True, verbose_name="what is to come")),
                ("future_ja", models.TextField(blank=True, null=True, verbose_name="what is to come")),
                ("future_en", models.TextField(blank=True, null=True, verbose_name="what is to come")),
                (
                    "future_sources",
                    portal.publishing.sources.SourcesField(
                        blank=True,
                        help_text="Web addresses that the statements rest on, one a line.",
                        verbose_name="sources of what is to come",
                    ),
                ),
                (
                    "officer_sources",
                    portal.publishing.sources.SourcesField(
                        blank=True,
                        help_text="Web addresses that the statements rest on, one a line.",
                        verbose_name="sources of the officers",
                    ),
                ),
                (
                    "subgroup_sources",
                    portal.publishing.sources.SourcesField(
                        blank=True,
                        help_text="Web addresses that the statements rest on, one a line.",
                        verbose_name="sources of the groups",
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
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="topics.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "council",
                "verbose_name_plural": "council",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number", 1)),
                        name="council_is_one",
                        violation_error_message="There is one council. Edit its row.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CouncilActivity",
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
                ("held_on", portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="date")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                ("place_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                ("place_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                (
                    "only_announced",
                    models.BooleanField(
                        default=False,
                        help_text="Tick where no source says that it took place. Visitors read “Announced”.",
                        verbose_name="only announced",
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("exchange_meeting", "Exchange meeting"),
                            ("steering_committee", "Steering committee"),
                            ("prefectural_meeting", "Prefectural meeting"),
                            ("joint_seminar", "Joint seminar"),
                        ],
                        max_length=24,
                        verbose_name="kind",
                    ),
                ),
                ("booths", models.PositiveIntegerField(blank=True, null=True, verbose_name="booths")),
                ("organisations", models.PositiveIntegerField(blank=True, null=True, verbose_name="organisations")),
                ("people", models.PositiveIntegerField(blank=True, null=True, verbose_name="people")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("note_ja", models.TextField(blank=True, null=True, verbose_name="note")),
                ("note_en", models.TextField(blank=True, null=True, verbose_name="note")),
                (
                    "municipalities",
                    models.ManyToManyField(
                        blank=True, related_name="+", to="places.municipality", verbose_name="places"
                    ),
                ),
                (
                    "prefecture",
                    models.ForeignKey(
                        blank=True,
                        help_text="For a meeting of one prefecture.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.prefecture",
                        verbose_name="prefecture",
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
                        to="initiatives.councilactivity",
                        verbose_name="working copy of",
                    ),
                ),
            ],
            options={
                "verbose_name": "council activity",
                "verbose_name_plural": "council activities",
                "ordering": ["-held_on", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="initiatives_councilactivity_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="initiatives_councilactivity_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="initiatives_councilactivity_expires_after_start",
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
                        name="initiatives_councilactivity_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("slug",),
                        name="initiatives_councilactivity_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FounderCategory",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_ja", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="initiatives.council", verbose_name="council"
                    ),
                ),
            ],
            options={
                "verbose_name": "kind of founder",
                "verbose_name_plural": "kinds of founders",
                "ordering": ["order", "pk"],
                "abstract": False,
                "default_related_name": "founder_categories",
            },
        ),
        migrations.CreateModel(
            name="Invitation",
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
                    "author",
                    models.CharField(
                        blank=True, help_text="As the author wishes to be named.", max_length=200, verbose_name="author"
                    ),
                ),
                (
                    "author_ja",
                    models.CharField(
                        blank=True,
                        help_text="As the author wishes to be named.",
                        max_length=200,
                        null=True,
                        verbose_name="author",
                    ),
                ),
                (
                    "author_en",
                    models.CharField(
                        blank=True,
                        help_text="As the author wishes to be named.",
                        max_length=200,
                        null=True,
                        verbose_name="author",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="media.image",
                        verbose_name="picture",
                    ),
                ),
                (
                    "municipalities",
                    models.ManyToManyField(
                        blank=True, related_name="+", to="places.municipality", verbose_name="places"
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
                        to="initiatives.invitation",
                        verbose_name="working copy of",
                    ),
                ),
            ],
            options={
                "verbose_name": "invitation",
                "verbose_name_plural": "invitations",
                "ordering": ["-publish_at", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="initiatives_invitation_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="initiatives_invitation_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="initiatives_invitation_expires_after_start",
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
                        name="initiatives_invitation_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("slug",),
                        name="initiatives_invitation_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MatchingFigure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("through_fiscal_year", models.PositiveSmallIntegerField(verbose_name="through fiscal year")),
                ("sessions", models.PositiveIntegerField(blank=True, null=True, verbose_name="sessions")),
                ("local_companies", models.PositiveIntegerField(blank=True, null=True, verbose_name="local companies")),
                (
                    "supporting_companies",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="supporting companies"),
                ),
                ("matches", models.PositiveIntegerField(blank=True, null=True, verbose_name="matches")),
                (
                    "proposals_over",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="proposals: more than"),
                ),
                ("source", models.URLField(max_length=500, verbose_name="source")),
            ],
            options={
                "verbose_name": "total through a fiscal year",
                "verbose_name_plural": "totals through fiscal years",
                "ordering": ["-through_fiscal_year", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("through_fiscal_year", "source"),
                        name="matching_figure_once_a_source",
                        violation_error_message="This source has already been entered for this fiscal year.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MatchingSession",
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
                ("held_on", portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="date")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                ("place_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                ("place_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                (
                    "only_announced",
                    models.BooleanField(
                        default=False,
                        help_text="Tick where no source says that it took place. Visitors read “Announced”.",
                        verbose_name="only announced",
                    ),
                ),
                (
                    "session_no",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Empty where the sources do not say.",
                        null=True,
                        verbose_name="number of the session",
                    ),
                ),
                (
                    "date_is_of_report",
                    models.BooleanField(
                        default=False,
                        help_text="Tick where only the day of the report is known, not that of the session.",
                        verbose_name="the date is the report's",
                    ),
                ),
                ("start_time", models.TimeField(blank=True, null=True, verbose_name="from")),
                ("end_time", models.TimeField(blank=True, null=True, verbose_name="until")),
                (
                    "format",
                    models.CharField(
                        blank=True,
                        choices=[("on-site", "On site"), ("online", "Online"), ("hybrid", "On site and online")],
                        max_length=8,
                        verbose_name="format",
                    ),
                ),
                (
                    "local_companies",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="local companies"),
                ),
                (
                    "supporting_companies",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="supporting companies"),
                ),
                ("rounds", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="rounds of talks")),
                (
                    "round_minutes",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minutes of a round"),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("note_ja", models.TextField(blank=True, null=True, verbose_name="note")),
                ("note_en", models.TextField(blank=True, null=True, verbose_name="note")),
                (
                    "municipalities",
                    models.ManyToManyField(
                        blank=True, related_name="+", to="places.municipality", verbose_name="municipalities"
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
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="working_copies",
                        to="initiatives.matchingsession",
                        verbose_name="working copy of",
                    ),
                ),
            ],
            options={
                "verbose_name": "matching session",
                "verbose_name_plural": "matching sessions",
                "ordering": ["-held_on", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="initiatives_matchingsession_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="initiatives_matchingsession_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="initiatives_matchingsession_expires_after_start",
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
                        name="initiatives_matchingsession_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("slug",),
                        name="initiatives_matchingsession_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start_time__isnull", True),
                            ("end_time__isnull", True),
                            ("end_time__gt", models.F("start_time")),
                            _connector="OR",
                        ),
                        name="matching_session_ends_after_start",
                        violation_error_message="The end must be later than the beginning.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MemberCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("as_of", portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="as of")),
                ("members", models.PositiveIntegerField(verbose_name="members")),
                (
                    "is_at_least",
                    models.BooleanField(
                        default=False, help_text="The source says “over” or “at least”.", verbose_name="at least"
                    ),
                ),
                ("source", models.URLField(max_length=500, verbose_name="source")),
            ],
            options={
                "verbose_name": "number of members",
                "verbose_name_plural": "numbers of members",
                "ordering": ["as_of"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("as_of", "source"),
                        name="member_count_once_a_source",
                        violation_error_message="This source has already been entered for this day.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MembershipCall",
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
                ("call_round", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="round")),
                (
                    "original_deadline",
                    models.DateField(
                        blank=True,
                        help_text="Where the deadline was moved: the day first announced.",
                        null=True,
                        verbose_name="first deadline",
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
                        to="initiatives.membershipcall",
                        verbose_name="working copy of",
                    ),
                ),
            ],
            options={
                "verbose_name": "call for members",
                "verbose_name_plural": "calls for members",
                "ordering": ["-closes_on", "-call_round"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="initiatives_membershipcall_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="initiatives_membershipcall_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="initiatives_membershipcall_expires_after_start",
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
                        name="initiatives_membershipcall_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opens_on__isnull", True),
                            ("closes_on__isnull", True),
                            ("closes_on__gte", models.F("opens_on")),
                            _connector="OR",
                        ),
                        name="initiatives_membershipcall_closes_after_opening",
                        violation_error_message="The deadline must not come before the first day of applications.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("slug",),
                        name="initiatives_membershipcall_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficerBody",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_ja", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="initiatives.council", verbose_name="council"
                    ),
                ),
            ],
            options={
                "verbose_name": "officer body",
                "verbose_name_plural": "officer bodies",
                "ordering": ["order", "pk"],
                "abstract": False,
                "default_related_name": "officer_bodies",
            },
        ),
        migrations.CreateModel(
            name="OfficerKind",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_ja", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="initiatives.council", verbose_name="council"
                    ),
                ),
            ],
            options={
                "verbose_name": "kind of officer",
                "verbose_name_plural": "kinds of officers",
                "ordering": ["order", "pk"],
                "abstract": False,
                "default_related_name": "officer_kinds",
            },
        ),
        migrations.CreateModel(
            name="SessionSector",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="line of business")),
                ("name_ja", models.CharField(max_length=120, null=True, verbose_name="line of business")),
                ("name_en", models.CharField(max_length=120, null=True, verbose_name="line of business")),
                ("companies", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="companies")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sectors",
                        to="initiatives.matchingsession",
                        verbose_name="session",
                    ),
                ),
            ],
            options={
                "verbose_name": "line of business",
                "verbose_name_plural": "lines of business",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Showing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("held_on", portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="date")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                ("place_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                ("place_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                (
                    "only_announced",
                    models.BooleanField(
                        default=False,
                        help_text="Tick where no source says that it took place. Visitors read “Announced”.",
                        verbose_name="only announced",
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
                "verbose_name": "showing",
                "verbose_name_plural": "showings",
                "ordering": ["held_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Subgroup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_ja", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="initiatives.council", verbose_name="council"
                    ),
                ),
            ],
            options={
                "verbose_name": "group",
                "verbose_name_plural": "groups",
                "ordering": ["order", "pk"],
                "abstract": False,
                "default_related_name": "subgroups",
            },
        ),
        migrations.CreateModel(
            name="TohokuMoment",
            fields=[
                (
                    "number",
                    models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False),
                ),
                ("what", models.TextField(blank=True, verbose_name="what it is")),
                ("what_ja", models.TextField(blank=True, null=True, verbose_name="what it is")),
                ("what_en", models.TextField(blank=True, null=True, verbose_name="what it is")),
                ("note", models.TextField(blank=True, verbose_name="note on the showings")),
                ("note_ja", models.TextField(blank=True, null=True, verbose_name="note on the showings")),
                ("note_en", models.TextField(blank=True, null=True, verbose_name="note on the showings")),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="topics.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "TOHOKU MOMENT",
                "verbose_name_plural": "TOHOKU MOMENT",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number", 1)),
                        name="tohoku_moment_is_one",
                        violation_error_message="There is one such row. Edit it.",
                    )
                ],
            },
        ),
    ]
