import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import portal.bilingual.dates
import portal.media.documents
import portal.media.fields
import portal.media.models.rights


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token", models.CharField(editable=False, max_length=32, unique=True)),
                ("digest", models.CharField(blank=True, db_index=True, editable=False, max_length=64)),
                (
                    "credit",
                    models.CharField(
                        blank=True,
                        help_text="Who made it or gave it to us. Stands under it and in the file itself.",
                        max_length=200,
                        verbose_name="credit",
                    ),
                ),
                (
                    "credit_ja",
                    models.CharField(
                        blank=True,
                        help_text="Who made it or gave it to us. Stands under it and in the file itself.",
                        max_length=200,
                        null=True,
                        verbose_name="credit",
                    ),
                ),
                (
                    "credit_en",
                    models.CharField(
                        blank=True,
                        help_text="Who made it or gave it to us. Stands under it and in the file itself.",
                        max_length=200,
                        null=True,
                        verbose_name="credit",
                    ),
                ),
                (
                    "holder",
                    models.CharField(
                        blank=True,
                        help_text="Empty where it is who the credit names.",
                        max_length=200,
                        verbose_name="rights holder",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("pdl-1.0", "Public Data License 1.0"),
                            ("cc-by-4.0", "CC BY 4.0"),
                            ("cc-by-sa-4.0", "CC BY-SA 4.0"),
                            ("cc0-1.0", "CC0 1.0 (no rights reserved)"),
                            ("permission", "All rights reserved, used with permission"),
                            ("other", "Other terms, as written beside"),
                        ],
                        help_text="On what terms it may be used.",
                        max_length=20,
                        verbose_name="licence",
                    ),
                ),
                (
                    "licence_note",
                    models.CharField(
                        blank=True,
                        help_text="In the words of whoever gave the permission.",
                        max_length=200,
                        verbose_name="further terms",
                    ),
                ),
                (
                    "permitted_use",
                    models.TextField(
                        blank=True,
                        help_text="For what and where it may be used. For staff and journalists.",
                        verbose_name="permitted use",
                    ),
                ),
                (
                    "consent",
                    models.CharField(
                        blank=True,
                        help_text="Where the consent is filed, such as a reference number; empty where nobody can be recognised. For staff.",
                        max_length=200,
                        verbose_name="consent of people shown",
                    ),
                ),
                (
                    "rights_until",
                    models.DateTimeField(
                        blank=True,
                        db_index=True,
                        help_text="Japan time. From this second it is shown nowhere and its addresses answer as if it had never been there.",
                        null=True,
                        verbose_name="right ends at",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded")),
                (
                    "file_changed_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="file changed"
                    ),
                ),
                (
                    "file",
                    portal.media.documents.DocumentField(
                        help_text="A PDF file without a password.",
                        max_length=120,
                        upload_to=portal.media.models.rights.stored_under,
                        verbose_name="file",
                    ),
                ),
                (
                    "title",
                    models.CharField(help_text="What the link to the file says.", max_length=200, verbose_name="title"),
                ),
                (
                    "title_ja",
                    models.CharField(
                        help_text="What the link to the file says.", max_length=200, null=True, verbose_name="title"
                    ),
                ),
                (
                    "title_en",
                    models.CharField(
                        help_text="What the link to the file says.", max_length=200, null=True, verbose_name="title"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("ja", "Japanese"), ("en", "English")],
                        default="ja",
                        help_text="Of the file itself.",
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("pages", models.PositiveIntegerField(blank=True, editable=False, null=True, verbose_name="pages")),
                ("size", models.PositiveBigIntegerField(default=0, editable=False, verbose_name="size in bytes")),
                ("credit_stamp", models.CharField(blank=True, editable=False, max_length=8)),
                ("hints", models.JSONField(default=list, editable=False)),
                ("has_cover", models.BooleanField(default=False, editable=False)),
                (
                    "html_alternative",
                    models.CharField(
                        blank=True,
                        help_text="Address of a page that says the same, for those who cannot use the file: /ja/… or https://…",
                        max_length=500,
                        verbose_name="the same as a page",
                    ),
                ),
                (
                    "waived_until",
                    models.DateField(
                        blank=True,
                        help_text="Where there is no such page yet: the day by which there will be one, or the file will be accessible.",
                        null=True,
                        verbose_name="without a page until",
                    ),
                ),
                ("waiver_reason", models.CharField(blank=True, max_length=200, verbose_name="why")),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "ordering": ["-created_at", "-pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("waived_until__isnull", True),
                            models.Q(("waiver_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="document_waiver_says_why",
                        violation_error_message="Say why there is no page that says the same.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Image",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token", models.CharField(editable=False, max_length=32, unique=True)),
                ("digest", models.CharField(blank=True, db_index=True, editable=False, max_length=64)),
                (
                    "credit",
                    models.CharField(
                        blank=True,
                        help_text="Who made it or gave it to us. Stands under it and in the file itself.",
                        max_length=200,
                        verbose_name="credit",
                    ),
                ),
                (
                    "credit_ja",
                    models.CharField(
                        blank=True,
                        help_text="Who made it or gave it to us. Stands under it and in the file itself.",
                        max_length=200,
                        null=True,
                        verbose_name="credit",
                    ),
                ),
                (
                    "credit_en",
                    models.CharField(
                        blank=True,
                        help_text="Who made it or gave it to us. Stands under it and in the file itself.",
                        max_length=200,
                        null=True,
                        verbose_name="credit",
                    ),
                ),
                (
                    "holder",
                    models.CharField(
                        blank=True,
                        help_text="Empty where it is who the credit names.",
                        max_length=200,
                        verbose_name="rights holder",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("pdl-1.0", "Public Data License 1.0"),
                            ("cc-by-4.0", "CC BY 4.0"),
                            ("cc-by-sa-4.0", "CC BY-SA 4.0"),
                            ("cc0-1.0", "CC0 1.0 (no rights reserved)"),
                            ("permission", "All rights reserved, used with permission"),
                            ("other", "Other terms, as written beside"),
                        ],
                        help_text="On what terms it may be used.",
                        max_length=20,
                        verbose_name="licence",
                    ),
                ),
                (
                    "licence_note",
                    models.CharField(
                        blank=True,
                        help_text="In the words of whoever gave the permission.",
                        max_length=200,
                        verbose_name="further terms",
                    ),
                ),
                (
                    "permitted_use",
                    models.TextField(
                        blank=True,
                        help_text="For what and where it may be used. For staff and journalists.",
                        verbose_name="permitted use",
                    ),
                ),
                (
                    "consent",
                    models.CharField(
                        blank=True,
                        help_text="Where the consent is filed, such as a reference number; empty where nobody can be recognised. For staff.",
                        max_length=200,
                        verbose_name="consent of people shown",
                    ),
                ),
                (
                    "rights_until",
                    models.DateTimeField(
                        blank=True,
                        db_index=True,
                        help_text="Japan time. From this second it is shown nowhere and its addresses answer as if it had never been there.",
                        null=True,
                        verbose_name="right ends at",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded")),
                (
                    "file_changed_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="file changed"
                    ),
                ),
                (
                    "file",
                    portal.media.fields.PictureField(
                        help_text="JPEG, PNG, WebP or AVIF, at least 1,280 pixels wide if you can. Place and camera data are taken out.",
                        max_length=120,
                        upload_to=portal.media.models.rights.stored_under,
                        verbose_name="file",
                    ),
                ),
                ("width", models.PositiveIntegerField(default=0, editable=False, verbose_name="width")),
                ("height", models.PositiveIntegerField(default=0, editable=False, verbose_name="height")),
                ("widths", models.JSONField(default=list, editable=False)),
                (
                    "title",
                    models.CharField(
                        help_text="For finding the picture in the library. Visitors do not see it.",
                        max_length=200,
                        verbose_name="title",
                    ),
                ),
                (
                    "alt",
                    models.CharField(
                        blank=True,
                        help_text="What the picture says, for somebody who cannot see it: one sentence, without “picture of”.",
                        max_length=300,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "alt_ja",
                    models.CharField(
                        blank=True,
                        help_text="What the picture says, for somebody who cannot see it: one sentence, without “picture of”.",
                        max_length=300,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "alt_en",
                    models.CharField(
                        blank=True,
                        help_text="What the picture says, for somebody who cannot see it: one sentence, without “picture of”.",
                        max_length=300,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "is_decorative",
                    models.BooleanField(
                        default=False,
                        help_text="The picture adds nothing that the text beside it does not say.",
                        verbose_name="decorative",
                    ),
                ),
                (
                    "caption",
                    models.CharField(
                        blank=True,
                        help_text="Stands under the picture. May stay empty.",
                        max_length=300,
                        verbose_name="caption",
                    ),
                ),
                (
                    "caption_ja",
                    models.CharField(
                        blank=True,
                        help_text="Stands under the picture. May stay empty.",
                        max_length=300,
                        null=True,
                        verbose_name="caption",
                    ),
                ),
                (
                    "caption_en",
                    models.CharField(
                        blank=True,
                        help_text="Stands under the picture. May stay empty.",
                        max_length=300,
                        null=True,
                        verbose_name="caption",
                    ),
                ),
                (
                    "focus_x",
                    models.PositiveSmallIntegerField(
                        default=50,
                        help_text="What must stay in sight where the picture is cut: 0 is the left edge, 100 the right one.",
                        validators=[django.core.validators.MaxValueValidator(100)],
                        verbose_name="focus from the left (%)",
                    ),
                ),
                (
                    "focus_y",
                    models.PositiveSmallIntegerField(
                        default=50,
                        help_text="0 is the upper edge, 100 the lower one.",
                        validators=[django.core.validators.MaxValueValidator(100)],
                        verbose_name="focus from the top (%)",
                    ),
                ),
                (
                    "place",
                    models.CharField(blank=True, help_text="Where it was taken.", max_length=120, verbose_name="place"),
                ),
                (
                    "place_ja",
                    models.CharField(
                        blank=True, help_text="Where it was taken.", max_length=120, null=True, verbose_name="place"
                    ),
                ),
                (
                    "place_en",
                    models.CharField(
                        blank=True, help_text="Where it was taken.", max_length=120, null=True, verbose_name="place"
                    ),
                ),
                (
                    "taken_on",
                    portal.bilingual.dates.PartialDateField(blank=True, default="", verbose_name="date taken"),
                ),
            ],
            options={
                "verbose_name": "image",
                "verbose_name_plural": "images",
                "ordering": ["-created_at", "-pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_decorative", True),
                            models.Q(
                                ("alt_ja__isnull", False),
                                models.Q(("alt_ja", ""), _negated=True),
                                ("alt_en__isnull", False),
                                models.Q(("alt_en", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="image_has_alternative_text",
                        violation_error_message="Describe the picture in Japanese and English, or tick “decorative”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("focus_x__lte", 100), ("focus_y__lte", 100)),
                        name="image_focus_lies_inside",
                        violation_error_message="The focus lies between 0 and 100 %.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentPage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("text", models.TextField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="texts", to="media.document"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [models.UniqueConstraint(fields=("document", "number"), name="document_page_once")],
            },
        ),
    ]
