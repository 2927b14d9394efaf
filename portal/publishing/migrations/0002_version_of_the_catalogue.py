from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("publishing", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="generation",
            name="catalogue_version",
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
