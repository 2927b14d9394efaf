import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import portal.press.models.kinds
import portal.publishing.clock
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
            name="BuiltFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("subject", models.CharField(db_index=True, max_length=520)),
                ("name", models.CharField(max_length=120)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="PressContact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("team", models.CharField(max_length=200, verbose_name="team")),
                ("team_ja", models.CharField(max_length=200, null=True, verbose_name="team")),
                ("team_en", models.CharField(max_length=200, null=True, verbose_name="team")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("hours", models.CharField(blank=True, max_length=200, verbose_name="hours")),
                ("hours_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="hours")),
                ("hours_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="hours")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "press contact",
                "verbose_name_plural": "press contacts",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PressKind",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "key",
                    models.SlugField(
                        help_text="Small letters and underscores. It stands in addresses of filtered lists.",
                        max_length=40,
                        unique=True,
                        verbose_name="key",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("name_ja", models.CharField(max_length=120, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=120, null=True, verbose_name="name")),
                (
                    "form",
                    models.TextField(
                        blank=True,
                        help_text="In which form it appears, and in which order its parts stand.",
                        verbose_name="form",
                    ),
                ),
                (
                    "form_ja",
                    models.TextField(
                        blank=True,
                        help_text="In which form it appears, and in which order its parts stand.",
                        null=True,
                        verbose_name="form",
                    ),
                ),
                (
                    "form_en",
                    models.TextField(
                        blank=True,
                        help_text="In which form it appears, and in which order its parts stand.",
                        null=True,
                        verbose_name="form",
                    ),
                ),
                (
                    "parts",
                    models.JSONField(
                        blank=True,
                        default=list,
                        validators=[portal.press.models.kinds.validate_parts],
                        verbose_name="parts",
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
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "kind of press material",
                "verbose_name_plural": "kinds of press material",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ShortText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(verbose_name="text")),
                ("text_ja", models.TextField(null=True, verbose_name="text")),
                ("text_en", models.TextField(null=True, verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "short text for the press",
                "verbose_name_plural": "short texts for the press",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="KitEdition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject", models.CharField(max_length=500)),
                ("digest", models.CharField(max_length=64)),
                ("parts", models.JSONField(default=dict)),
                ("first_public_at", models.DateTimeField(null=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("subject", "digest"), name="press_kit_edition_once"),
                    models.CheckConstraint(
                        condition=models.Q(("digest", ""), _negated=True), name="press_kit_edition_has_digest"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PhotoSet",
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
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="working_copies",
                        to="press.photoset",
                        verbose_name="working copy of",
                    ),
                ),
            ],
            options={
                "verbose_name": "set of press pictures",
                "verbose_name_plural": "sets of press pictures",
                "ordering": ["-publish_at", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="press_photoset_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="press_photoset_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="press_photoset_expires_after_start",
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
                        name="press_photoset_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("slug",),
                        name="press_photoset_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PressRelease",
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
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="Printed on top, such as 報道資料. Empty: the name of the kind.",
                        max_length=60,
                        verbose_name="label",
                    ),
                ),
                (
                    "label_ja",
                    models.CharField(
                        blank=True,
                        help_text="Printed on top, such as 報道資料. Empty: the name of the kind.",
                        max_length=60,
                        null=True,
                        verbose_name="label",
                    ),
                ),
                (
                    "label_en",
                    models.CharField(
                        blank=True,
                        help_text="Printed on top, such as 報道資料. Empty: the name of the kind.",
                        max_length=60,
                        null=True,
                        verbose_name="label",
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True,
                        help_text="As printed on the release; empty where it has none.",
                        max_length=40,
                        verbose_name="release number",
                    ),
                ),
                ("subtitle", models.CharField(blank=True, max_length=200, verbose_name="subtitle")),
                ("subtitle_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="subtitle")),
                ("subtitle_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="subtitle")),
                ("issued_on", models.DateField(verbose_name="date")),
                ("agency", models.CharField(blank=True, max_length=200, verbose_name="issued by")),
                ("agency_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="issued by")),
                ("agency_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="issued by")),
                (
                    "belongs_to",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("council", "Council"),
                            ("initiatives", "Initiatives"),
                            ("events", "Events"),
                            ("awards", "Awards"),
                            ("handson", "Hands-on support"),
                            ("casebooks", "Casebooks"),
                        ],
                        help_text="The section that shows the release as well; empty where none fits.",
                        max_length=20,
                        verbose_name="belongs to",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                ("place_ja", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                ("place_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                ("start_time", models.TimeField(blank=True, null=True, verbose_name="from")),
                ("end_time", models.TimeField(blank=True, null=True, verbose_name="until")),
                (
                    "speaker",
                    models.CharField(
                        blank=True,
                        help_text="The minister’s office, such as Minister for Reconstruction.",
                        max_length=200,
                        verbose_name="speaker",
                    ),
                ),
                (
                    "speaker_ja",
                    models.CharField(
                        blank=True,
                        help_text="The minister’s office, such as Minister for Reconstruction.",
                        max_length=200,
                        null=True,
                        verbose_name="speaker",
                    ),
                ),
                (
                    "speaker_en",
                    models.CharField(
                        blank=True,
                        help_text="The minister’s office, such as Minister for Reconstruction.",
                        max_length=200,
                        null=True,
                        verbose_name="speaker",
                    ),
                ),
                (
                    "occasion_on",
                    models.DateField(
                        blank=True,
                        help_text="For an invitation to the press: what happens on this day can be covered.",
                        null=True,
                        verbose_name="day of the occasion",
                    ),
                ),
                (
                    "register_by",
                    models.DateTimeField(
                        blank=True, help_text="Japan time, to the minute.", null=True, verbose_name="registration until"
                    ),
                ),
                ("how_to_register", models.TextField(blank=True, verbose_name="how to register")),
                ("how_to_register_ja", models.TextField(blank=True, null=True, verbose_name="how to register")),
                ("how_to_register_en", models.TextField(blank=True, null=True, verbose_name="how to register")),
                ("contact_team", models.CharField(blank=True, max_length=200, verbose_name="contact: team")),
                (
                    "contact_team_ja",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="contact: team"),
                ),
                (
                    "contact_team_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="contact: team"),
                ),
                ("contact_phone", models.CharField(blank=True, max_length=40, verbose_name="contact: telephone")),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="For example where the date was read from. Stands beside the facts.",
                        verbose_name="note",
                    ),
                ),
                (
                    "note_ja",
                    models.TextField(
                        blank=True,
                        help_text="For example where the date was read from. Stands beside the facts.",
                        null=True,
                        verbose_name="note",
                    ),
                ),
                (
                    "note_en",
                    models.TextField(
                        blank=True,
                        help_text="For example where the date was read from. Stands beside the facts.",
                        null=True,
                        verbose_name="note",
                    ),
                ),
                (
                    "municipalities",
                    models.ManyToManyField(
                        blank=True, related_name="+", to="places.municipality", verbose_name="places"
                    ),
                ),
                (
                    "press_kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="releases",
                        to="press.presskind",
                        verbose_name="kind",
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
                        to="press.pressrelease",
                        verbose_name="working copy of",
                    ),
                ),
                (
                    "topics",
                    models.ManyToManyField(blank=True, related_name="+", to="topics.topic", verbose_name="topics"),
                ),
            ],
            options={
                "verbose_name": "press release",
                "verbose_name_plural": "press releases",
                "ordering": ["-issued_on", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="press_pressrelease_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="press_pressrelease_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="press_pressrelease_expires_after_start",
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
                        name="press_pressrelease_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("slug",),
                        name="press_pressrelease_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start_time__isnull", True),
                            ("end_time__isnull", True),
                            ("end_time__gt", models.F("start_time")),
                            _connector="OR",
                        ),
                        name="press_release_ends_after_start",
                        violation_error_message="The end must be later than the beginning.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("register_by__isnull", True), ("occasion_on__isnull", False), _connector="OR"
                        ),
                        name="press_release_registration_has_occasion",
                        violation_error_message="Say on which day the occasion is that one registers for.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PressQuestion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("question", models.TextField(verbose_name="question")),
                ("question_ja", models.TextField(null=True, verbose_name="question")),
                ("question_en", models.TextField(null=True, verbose_name="question")),
                ("answer", models.TextField(blank=True, verbose_name="answer")),
                ("answer_ja", models.TextField(blank=True, null=True, verbose_name="answer")),
                ("answer_en", models.TextField(blank=True, null=True, verbose_name="answer")),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="press.pressrelease", verbose_name="release"
                    ),
                ),
            ],
            options={
                "verbose_name": "question and answer",
                "verbose_name_plural": "questions and answers",
                "ordering": ["order", "pk"],
                "abstract": False,
                "default_related_name": "questions",
            },
        ),
        migrations.CreateModel(
            name="PressPhoto",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "image",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="media.image",
                        verbose_name="picture",
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="press.pressrelease", verbose_name="release"
                    ),
                ),
            ],
            options={
                "verbose_name": "press photo",
                "verbose_name_plural": "press photos",
                "ordering": ["order", "pk"],
                "abstract": False,
                "default_related_name": "photos",
            },
        ),
        migrations.CreateModel(
            name="PressParticular",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("label", models.CharField(max_length=120, verbose_name="label")),
                ("label_ja", models.CharField(max_length=120, null=True, verbose_name="label")),
                ("label_en", models.CharField(max_length=120, null=True, verbose_name="label")),
                ("value", models.TextField(verbose_name="what it says")),
                ("value_ja", models.TextField(null=True, verbose_name="what it says")),
                ("value_en", models.TextField(null=True, verbose_name="what it says")),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="press.pressrelease", verbose_name="release"
                    ),
                ),
            ],
            options={
                "verbose_name": "particular",
                "verbose_name_plural": "particulars",
                "ordering": ["order", "pk"],
                "abstract": False,
                "default_related_name": "particulars",
            },
        ),
        migrations.CreateModel(
            name="PressAttachment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_ja", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="media.document",
                        verbose_name="file",
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="press.pressrelease", verbose_name="release"
                    ),
                ),
            ],
            options={
                "verbose_name": "attachment",
                "verbose_name_plural": "attachments",
                "ordering": ["order", "pk"],
                "abstract": False,
                "default_related_name": "attachments",
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "corrected_at",
                    models.DateTimeField(
                        default=portal.publishing.clock.instant,
                        help_text="Japan time. From this second it is shown.",
                        verbose_name="corrected at",
                    ),
                ),
                ("what", models.TextField(help_text="One sentence for the reader.", verbose_name="what was corrected")),
                (
                    "what_ja",
                    models.TextField(
                        help_text="One sentence for the reader.", null=True, verbose_name="what was corrected"
                    ),
                ),
                (
                    "what_en",
                    models.TextField(
                        help_text="One sentence for the reader.", null=True, verbose_name="what was corrected"
                    ),
                ),
                ("old", models.TextField(blank=True, verbose_name="before")),
                ("old_ja", models.TextField(blank=True, null=True, verbose_name="before")),
                ("old_en", models.TextField(blank=True, null=True, verbose_name="before")),
                ("new", models.TextField(blank=True, verbose_name="now")),
                ("new_ja", models.TextField(blank=True, null=True, verbose_name="now")),
                ("new_en", models.TextField(blank=True, null=True, verbose_name="now")),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="press.pressrelease",
                        verbose_name="release",
                    ),
                ),
            ],
            options={
                "verbose_name": "correction",
                "verbose_name_plural": "corrections",
                "ordering": ["-corrected_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("what_ja__isnull", False), models.Q(("what_ja", ""), _negated=True)),
                        name="press_correction_says_what",
                        violation_error_message="Say in Japanese what was corrected; visitors read it.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PressRemark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("text", models.TextField(verbose_name="remark")),
                ("text_ja", models.TextField(null=True, verbose_name="remark")),
                ("text_en", models.TextField(null=True, verbose_name="remark")),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="press.pressrelease", verbose_name="release"
                    ),
                ),
            ],
            options={
                "verbose_name": "opening remark",
                "verbose_name_plural": "opening remarks",
                "ordering": ["order", "pk"],
                "abstract": False,
                "default_related_name": "remark_units",
            },
        ),
        migrations.CreateModel(
            name="SetPhoto",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "image",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="media.image",
                        verbose_name="picture",
                    ),
                ),
                (
                    "photo_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="photos", to="press.photoset"
                    ),
                ),
            ],
            options={
                "verbose_name": "press picture",
                "verbose_name_plural": "press pictures",
                "ordering": ["order", "pk"],
            },
        ),
    ]
