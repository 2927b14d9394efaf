app_name = "handson"
urlpatterns = []
