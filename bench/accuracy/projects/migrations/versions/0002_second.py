import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("thing", sa.Column("price", sa.Numeric(8, 2)))


def downgrade():
    op.drop_column("thing", "price")
