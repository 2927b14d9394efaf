import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Prefecture",
            fields=[
                (
                    "code",
                    models.CharField(
                        max_length=6,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{6}$", "A code has six digits, the last of which is the check digit."
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(max_length=20, verbose_name="name")),
                ("name_ja", models.CharField(max_length=20, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=20, null=True, verbose_name="name")),
                ("kana", models.CharField(blank=True, max_length=40, verbose_name="reading")),
            ],
            options={
                "verbose_name": "prefecture",
                "verbose_name_plural": "prefectures",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Municipality",
            fields=[
                (
                    "code",
                    models.CharField(
                        max_length=6,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{6}$", "A code has six digits, the last of which is the check digit."
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="name")),
                ("name_ja", models.CharField(max_length=60, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=60, null=True, verbose_name="name")),
                ("kana", models.CharField(blank=True, max_length=80, verbose_name="reading")),
                (
                    "variants",
                    models.CharField(
                        blank=True,
                        help_text="Separated by spaces, such as 塩竃市 塩釜市.",
                        max_length=200,
                        verbose_name="other spellings",
                    ),
                ),
                ("latitude", models.FloatField(blank=True, null=True, verbose_name="latitude")),
                ("longitude", models.FloatField(blank=True, null=True, verbose_name="longitude")),
                (
                    "prefecture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipalities",
                        to="places.prefecture",
                        verbose_name="prefecture",
                    ),
                ),
            ],
            options={
                "verbose_name": "municipality",
                "verbose_name_plural": "municipalities",
                "ordering": ["code"],
            },
        ),
    ]
