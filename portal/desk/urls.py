"""Staff addresses beside the admin's own."""

from django.urls import path

from portal.desk.views import choose_language

urlpatterns = [path("language/", choose_language, name="desk-language")]
