app_name = "casebooks"
urlpatterns = []
