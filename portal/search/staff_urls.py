"""The search of the desk, beside the admin's own addresses."""

from django.contrib import admin
from django.urls import path

from portal.search.staff import find

urlpatterns = [path("find/", admin.site.admin_view(find), name="desk-find")]
