"""Alembic: compare metadata with a database, run operations and show SQL."""
import io

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata, produce_migrations, render_python_code
from alembic.migration import MigrationContext
from alembic.operations import Operations

metadata = sa.MetaData()
users = sa.Table("users", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("email", sa.String(50)))

engine = sa.create_engine("sqlite://")
with engine.begin() as conn:
    conn.execute(sa.text("create table old_stuff (id integer primary key)"))
    context = MigrationContext.configure(conn)
    for op in compare_metadata(context, metadata):
        print(op[0], op[1].name)
    script = produce_migrations(context, metadata)
    print(render_python_code(script.upgrade_ops))
    op = Operations(context)
    op.create_table("users", sa.Column("id", sa.Integer, primary_key=True))
    with op.batch_alter_table("users") as batch:
        batch.add_column(sa.Column("email", sa.String(50)))
    op.drop_table("old_stuff")
    print(compare_metadata(context, metadata))

buffer = io.StringIO()
offline = MigrationContext.configure(dialect_name="postgresql", opts={"as_sql": True, "output_buffer": buffer})
Operations(offline).add_column("users", sa.Column("age", sa.Integer, server_default="0"))
print(buffer.getvalue().strip())
