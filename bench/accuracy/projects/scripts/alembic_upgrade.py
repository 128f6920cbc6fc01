import os
import tempfile

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect

if __name__ == "__main__":
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "migrations")
    with tempfile.TemporaryDirectory() as folder:
        config = Config()
        config.set_main_option("script_location", here)
        config.set_main_option("sqlalchemy.url", f"sqlite:///{folder}/db")
        command.upgrade(config, "head")
        command.current(config)
        print(inspect(create_engine(f"sqlite:///{folder}/db")).get_table_names())
