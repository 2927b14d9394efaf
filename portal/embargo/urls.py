"""/press/embargo/: the door for journalists and what lies behind it."""

from django.urls import path

from portal.embargo import files, papers, reading, views

app_name = "embargo"
urlpatterns = [
    path("", views.index, name="index"),
    path("link/", views.ask, name="ask"),
    path("sent/", views.sent, name="sent"),
    path("sign-in/<str:token>/", views.enter, name="sign-in"),
    path("sign-out/", views.leave, name="sign-out"),
    path("releases/<slug:slug>/", reading.release, name="release"),
    path("releases/<slug:slug>/release.txt", papers.text, name="text"),
    path("releases/<slug:slug>/release.pdf", papers.pdf, name="pdf"),
    path("releases/<slug:slug>/kit.zip", papers.kit, name="kit"),
    path("releases/<slug:slug>/documents/<digits:pk>/", files.document, name="document"),
    path("releases/<slug:slug>/documents/<digits:pk>/cover.jpg", files.cover, name="cover"),
    path(
        "releases/<slug:slug>/images/<token:token>-<size:width>.<picture_extension:extension>",
        files.rendition,
        name="picture",
    ),
]
