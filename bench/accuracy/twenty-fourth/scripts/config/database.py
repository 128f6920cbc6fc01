"""Connections for the Masonite script."""
from masoniteorm.connections import ConnectionResolver

DATABASES = {"default": "sqlite", "sqlite": {"driver": "sqlite", "database": ":memory:", "prefix": ""}}
DB = ConnectionResolver().set_connection_details(DATABASES)
