import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("press", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Outlet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, unique=True, verbose_name="name")),
                (
                    "accredited_until",
                    models.DateField(
                        help_text="The last day, in Japan. It ends for all journalists of the outlet at once.",
                        verbose_name="accredited until",
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="For staff alone.", verbose_name="note")),
            ],
            options={
                "verbose_name": "outlet",
                "verbose_name_plural": "outlets",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Throttle",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=64, unique=True)),
                ("since", models.DateTimeField(db_index=True)),
                ("count", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Journalist",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="full name")),
                (
                    "email",
                    models.EmailField(
                        help_text="The links for signing in are sent here. Give a personal address, not a shared one.",
                        max_length=254,
                        verbose_name="e-mail",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("ja", "Japanese"), ("en", "English")],
                        default="ja",
                        help_text="Of the mails.",
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                (
                    "accredited_until",
                    models.DateField(
                        blank=True,
                        help_text="The last day, in Japan. Empty: for as long as the outlet is accredited.",
                        null=True,
                        verbose_name="accredited until",
                    ),
                ),
                ("accredited_at", models.DateTimeField(auto_now_add=True, verbose_name="accredited at")),
                ("revoked_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="revoked at")),
                (
                    "accredited_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="accredited by",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="journalists",
                        to="embargo.outlet",
                        verbose_name="outlet",
                    ),
                ),
            ],
            options={
                "verbose_name": "journalist",
                "verbose_name_plural": "journalists",
                "ordering": ["outlet__name", "name", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        name="journalist_address_once",
                        violation_error_message="Another journalist already has this e-mail address.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language__in", ("ja", "en"))), name="journalist_language_is_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Access",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("read", "Read"), ("download", "Downloaded")], max_length=8, verbose_name="kind"
                    ),
                ),
                ("what", models.CharField(max_length=300, verbose_name="what")),
                ("language", models.CharField(max_length=2, verbose_name="language")),
                ("at", models.DateTimeField(db_index=True, verbose_name="at")),
                ("bytes_sent", models.PositiveBigIntegerField(null=True, verbose_name="bytes sent")),
                ("bytes_asked", models.PositiveBigIntegerField(null=True, verbose_name="bytes asked for")),
                ("is_complete", models.BooleanField(default=False, verbose_name="complete")),
                ("visitor", models.CharField(max_length=64, verbose_name="visitor")),
                (
                    "release",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="accesses",
                        to="press.pressrelease",
                        verbose_name="release",
                    ),
                ),
                (
                    "journalist",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="accesses",
                        to="embargo.journalist",
                        verbose_name="journalist",
                    ),
                ),
            ],
            options={
                "verbose_name": "access before publication",
                "verbose_name_plural": "accesses before publication",
                "ordering": ["-at", "-pk"],
                "default_permissions": ("view",),
            },
        ),
        migrations.CreateModel(
            name="JournalistSession",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key_hash", models.CharField(max_length=64, unique=True)),
                ("started_at", models.DateTimeField(verbose_name="signed in at")),
                ("last_seen_at", models.DateTimeField(verbose_name="last seen at")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="ended at")),
                (
                    "journalist",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sessions", to="embargo.journalist"
                    ),
                ),
            ],
            options={
                "verbose_name": "session of a journalist",
                "verbose_name_plural": "sessions of journalists",
                "ordering": ["-started_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Opening",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "opens_at",
                    models.DateTimeField(
                        help_text="Japan time. From then on until its publication the release, once approved, is readable for accredited journalists under its embargo.",
                        verbose_name="open to journalists from",
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="Stands in the band above the release, such as whom to ask before it is public.",
                        verbose_name="note to journalists",
                    ),
                ),
                (
                    "note_ja",
                    models.TextField(
                        blank=True,
                        help_text="Stands in the band above the release, such as whom to ask before it is public.",
                        null=True,
                        verbose_name="note to journalists",
                    ),
                ),
                (
                    "note_en",
                    models.TextField(
                        blank=True,
                        help_text="Stands in the band above the release, such as whom to ask before it is public.",
                        null=True,
                        verbose_name="note to journalists",
                    ),
                ),
                (
                    "release",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="opening", to="press.pressrelease"
                    ),
                ),
            ],
            options={
                "verbose_name": "reading before publication",
                "verbose_name_plural": "reading before publication",
            },
        ),
        migrations.CreateModel(
            name="SignInLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("created_at", models.DateTimeField(verbose_name="asked for at")),
                ("expires_at", models.DateTimeField(verbose_name="valid until")),
                ("sent_at", models.DateTimeField(null=True, verbose_name="sent at")),
                ("used_at", models.DateTimeField(null=True, verbose_name="used at")),
                (
                    "journalist",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="links", to="embargo.journalist"
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="sent by",
                    ),
                ),
            ],
            options={
                "verbose_name": "sign-in link",
                "verbose_name_plural": "sign-in links",
                "ordering": ["-created_at", "-pk"],
            },
        ),
    ]
