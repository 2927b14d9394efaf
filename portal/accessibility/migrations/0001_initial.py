import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Evaluation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "language",
                    models.CharField(
                        choices=[("ja", "Japanese pages"), ("en", "English pages")],
                        max_length=2,
                        verbose_name="set of pages",
                    ),
                ),
                (
                    "stated_on",
                    models.DateField(
                        blank=True,
                        help_text="Visitors see these results once a date is given.",
                        null=True,
                        verbose_name="date of the statement",
                    ),
                ),
                ("description", models.TextField(blank=True, verbose_name="short description of the pages")),
                (
                    "description_ja",
                    models.TextField(blank=True, null=True, verbose_name="short description of the pages"),
                ),
                (
                    "description_en",
                    models.TextField(blank=True, null=True, verbose_name="short description of the pages"),
                ),
                (
                    "technologies",
                    models.CharField(
                        default="HTML, CSS, SVG",
                        help_text="Separated by commas.",
                        max_length=200,
                        verbose_name="technologies relied on",
                    ),
                ),
                ("seed", models.PositiveBigIntegerField(editable=False, verbose_name="seed of the random pages")),
                ("drawn_from", models.PositiveIntegerField(editable=False, verbose_name="pages to draw from")),
                ("began_on", models.DateField(blank=True, null=True, verbose_name="beginning of the test")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="end of the test")),
                (
                    "machine",
                    models.CharField(blank=True, editable=False, max_length=100, verbose_name="tool and version"),
                ),
            ],
            options={
                "verbose_name": "accessibility test",
                "verbose_name_plural": "accessibility tests",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("language__in", ("ja", "en"))), name="evaluation_of_a_site_language"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("began_on__isnull", True),
                            ("ended_on__isnull", True),
                            ("began_on__lte", models.F("ended_on")),
                            _connector="OR",
                        ),
                        name="evaluation_begins_before_it_ends",
                        violation_error_message="The test ends before it begins. Correct one of the two dates.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "number",
                    models.CharField(
                        choices=[
                            ("1.1.1", "1.1.1"),
                            ("1.2.1", "1.2.1"),
                            ("1.2.2", "1.2.2"),
                            ("1.2.3", "1.2.3"),
                            ("1.2.4", "1.2.4"),
                            ("1.2.5", "1.2.5"),
                            ("1.3.1", "1.3.1"),
                            ("1.3.2", "1.3.2"),
                            ("1.3.3", "1.3.3"),
                            ("1.3.4", "1.3.4"),
                            ("1.3.5", "1.3.5"),
                            ("1.4.1", "1.4.1"),
                            ("1.4.2", "1.4.2"),
                            ("1.4.3", "1.4.3"),
                            ("1.4.4", "1.4.4"),
                            ("1.4.5", "1.4.5"),
                            ("1.4.10", "1.4.10"),
                            ("1.4.11", "1.4.11"),
                            ("1.4.12", "1.4.12"),
                            ("1.4.13", "1.4.13"),
                            ("2.1.1", "2.1.1"),
                            ("2.1.2", "2.1.2"),
                            ("2.1.4", "2.1.4"),
                            ("2.2.1", "2.2.1"),
                            ("2.2.2", "2.2.2"),
                            ("2.3.1", "2.3.1"),
                            ("2.4.1", "2.4.1"),
                            ("2.4.2", "2.4.2"),
                            ("2.4.3", "2.4.3"),
                            ("2.4.4", "2.4.4"),
                            ("2.4.5", "2.4.5"),
                            ("2.4.6", "2.4.6"),
                            ("2.4.7", "2.4.7"),
                            ("2.4.11", "2.4.11"),
                            ("2.5.1", "2.5.1"),
                            ("2.5.2", "2.5.2"),
                            ("2.5.3", "2.5.3"),
                            ("2.5.4", "2.5.4"),
                            ("2.5.7", "2.5.7"),
                            ("2.5.8", "2.5.8"),
                            ("3.1.1", "3.1.1"),
                            ("3.1.2", "3.1.2"),
                            ("3.2.1", "3.2.1"),
                            ("3.2.2", "3.2.2"),
                            ("3.2.3", "3.2.3"),
                            ("3.2.4", "3.2.4"),
                            ("3.2.6", "3.2.6"),
                            ("3.3.1", "3.3.1"),
                            ("3.3.2", "3.3.2"),
                            ("3.3.3", "3.3.3"),
                            ("3.3.4", "3.3.4"),
                            ("3.3.7", "3.3.7"),
                            ("3.3.8", "3.3.8"),
                            ("4.1.1", "4.1.1"),
                            ("4.1.2", "4.1.2"),
                            ("4.1.3", "4.1.3"),
                        ],
                        editable=False,
                        max_length=8,
                        verbose_name="criterion",
                    ),
                ),
                (
                    "machine",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "no rule of the tool tests this"),
                            ("fault", "fault found"),
                            ("no-fault", "no fault found by machine"),
                        ],
                        editable=False,
                        max_length=8,
                        verbose_name="by machine",
                    ),
                ),
                ("machine_note", models.TextField(blank=True, editable=False, verbose_name="what the machine found")),
                (
                    "judgement",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "not judged"),
                            ("passed", "passed"),
                            ("failed", "failed"),
                            ("not-applicable", "nothing on the pages it applies to"),
                        ],
                        max_length=16,
                        verbose_name="judged by a person",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("note_ja", models.TextField(blank=True, null=True, verbose_name="note")),
                ("note_en", models.TextField(blank=True, null=True, verbose_name="note")),
                (
                    "evaluation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="accessibility.evaluation",
                    ),
                ),
            ],
            options={
                "verbose_name": "finding",
                "verbose_name_plural": "findings",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("evaluation", "number"), name="finding_once_a_criterion"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("machine", "fault"), _negated=True),
                            models.Q(("judgement__in", ("passed", "not-applicable")), _negated=True),
                            _connector="OR",
                        ),
                        name="finding_no_pass_over_a_fault",
                        violation_error_message="The machine found a fault against this criterion, so it cannot have passed. Mend the pages and test them anew, or judge it as failed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SampledPage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("path", models.CharField(max_length=500, verbose_name="address")),
                ("is_random", models.BooleanField(verbose_name="drawn at random")),
                ("order", models.PositiveSmallIntegerField(default=0)),
                (
                    "evaluation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pages", to="accessibility.evaluation"
                    ),
                ),
            ],
            options={
                "verbose_name": "tested page",
                "verbose_name_plural": "tested pages",
                "ordering": ["order", "pk"],
                "constraints": [models.UniqueConstraint(fields=("evaluation", "path"), name="sampled_page_once")],
            },
        ),
    ]
