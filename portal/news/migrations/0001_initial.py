import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import portal.publishing.sources


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("places", "0001_initial"),
        ("topics", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="NewsItem",
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
                    "category",
                    models.CharField(
                        choices=[
                            ("council", "Council"),
                            ("events", "Events"),
                            ("awards", "Awards"),
                            ("handson", "Hands-on support"),
                            ("yuinoba", "Yui-no-Ba matching"),
                            ("casebooks", "Casebooks"),
                            ("contest", "Business contest"),
                            ("model", "Model projects"),
                            ("moment", "TOHOKU MOMENT"),
                            ("policy", "Policy"),
                            ("notice", "Notice"),
                        ],
                        max_length=12,
                        verbose_name="category",
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
                        to="news.newsitem",
                        verbose_name="working copy of",
                    ),
                ),
                (
                    "topics",
                    models.ManyToManyField(blank=True, related_name="+", to="topics.topic", verbose_name="topics"),
                ),
            ],
            options={
                "verbose_name": "news item",
                "verbose_name_plural": "news",
                "ordering": ["-publish_at", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title_ja__isnull", False), models.Q(("title_ja", ""), _negated=True)),
                        name="news_newsitem_has_japanese_title",
                        violation_error_message="Give a Japanese title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "review"]), ("publish_at__isnull", False), _connector="OR"
                        ),
                        name="news_newsitem_approved_has_time",
                        violation_error_message="Say when the item is to be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expire_at__isnull", True),
                            ("publish_at__isnull", True),
                            ("expire_at__gt", models.F("publish_at")),
                            _connector="OR",
                        ),
                        name="news_newsitem_expires_after_start",
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
                        name="news_newsitem_withdrawn_says_why",
                        violation_error_message="Say in Japanese why the item is withdrawn; visitors read it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaces__isnull", True)),
                        fields=("slug",),
                        name="news_newsitem_one_address",
                        violation_error_message="Another item already has this address. Choose another one.",
                    ),
                ],
            },
        ),
    ]
