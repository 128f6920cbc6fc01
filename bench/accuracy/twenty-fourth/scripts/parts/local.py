DEBUG = True
SITE_ID += 1  # noqa: F821
