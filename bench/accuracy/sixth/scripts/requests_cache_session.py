from datetime import timedelta

from requests_cache import CachedSession

session = CachedSession(backend="memory", expire_after=timedelta(days=1))
print(session.cache.contains(url="http://example.org"), session.settings.expire_after)
