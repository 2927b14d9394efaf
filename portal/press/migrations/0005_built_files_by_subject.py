"""Schema: a built file says what it is a form of, so that older forms can go."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("press", "0004_drop_the_single_text_of_remarks")]

    operations = [
        migrations.AddField(
            model_name="builtfile",
            name="subject",
            field=models.CharField(db_index=True, default="", max_length=520),
            preserve_default=False,
        ),
    ]
