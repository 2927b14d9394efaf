"""/press/embargo/: the door for journalists and what lies behind it."""

from django.urls import path

from portal.embargo import reading, views

app_name = "embargo"
urlpatterns = [
    path("", views.index, name="index"),
    path("link/", views.ask, name="ask"),
    path("sent/", views.sent, name="sent"),
    path("sign-in/<str:token>/", views.enter, name="sign-in"),
    path("sign-out/", views.leave, name="sign-out"),
    path("releases/<slug:slug>/", reading.release, name="release"),
]
