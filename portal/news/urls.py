"""/news/ and its items."""

from portal.news.models import NewsItem
from portal.news.views import NewsList
from portal.publishing.routes import publishable_routes

app_name = "news"
urlpatterns = publishable_routes(NewsItem, index=NewsList)
