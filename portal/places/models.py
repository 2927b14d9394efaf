"""Prefectures and municipalities, keyed by the six-digit codes of the 全国地方公共団体コード."""

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import Text, active_language, said

code_validator = RegexValidator(r"^\d{6}$", _("A code has six digits, the last of which is the check digit."))


class Prefecture(models.Model):
    code = models.CharField(_("code"), max_length=6, primary_key=True, validators=[code_validator])
    name = models.CharField(_("name"), max_length=20)
    kana = models.CharField(_("reading"), max_length=40, blank=True)

    class Meta:
        ordering = ["code"]
        verbose_name = _("prefecture")
        verbose_name_plural = _("prefectures")

    def __str__(self) -> str:
        return said(self, "name").value


class Municipality(models.Model):
    """A city, town or village. Latitude and longitude are those of its office, in degrees (WGS 84)."""

    code = models.CharField(_("code"), max_length=6, primary_key=True, validators=[code_validator])
    prefecture = models.ForeignKey(
        Prefecture, verbose_name=_("prefecture"), on_delete=models.PROTECT, related_name="municipalities"
    )
    name = models.CharField(_("name"), max_length=60)
    kana = models.CharField(_("reading"), max_length=80, blank=True)
    variants = models.CharField(
        _("other spellings"), max_length=200, blank=True, help_text=_("Separated by spaces, such as 塩竃市 塩釜市.")
    )
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)

    class Meta:
        ordering = ["code"]
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")

    def __str__(self) -> str:
        return f"{self.prefecture} {said(self, 'name').value}"

    def get_absolute_url(self) -> str:
        return reverse("places:municipality-detail", kwargs={"code": self.code})

    def full_name(self, language: str | None = None) -> Text:
        """岩手県大船渡市 / Ofunato City, Iwate."""
        return place_name(self.prefecture, self, language=language)


def place_name(
    prefecture: Prefecture | None, municipality: Municipality | None, town: str = "", language: str | None = None
) -> Text:
    """A place as a reader of the language expects it; `town` is free text where the place has no code of ours."""
    language = language or active_language()
    local = said(municipality, "name", language) if municipality else Text(town, language)
    wide = said(prefecture, "name", language) if prefecture else Text("", language)
    if language == "ja":
        return Text(wide.value + local.value, "ja")
    language = local.language if local else wide.language
    return Text(", ".join(part for part in (local.value, wide.value) if part), language)
