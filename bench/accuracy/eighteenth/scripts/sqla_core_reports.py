"""SQLAlchemy Core: tables, CTEs, window functions, upserts, reflection."""
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

meta = sa.MetaData(naming_convention={"pk": "pk_%(table_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s"})
regions = sa.Table("regions", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20), unique=True))
sales = sa.Table(
    "sales", meta,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("region_id", sa.ForeignKey("regions.id"), nullable=False),
    sa.Column("month", sa.Integer, sa.CheckConstraint("month between 1 and 12")),
    sa.Column("amount", sa.Numeric(10, 2, asdecimal=False)),
    sa.Index("ix_sales_month", "month"),
)


def load(conn):
    conn.execute(regions.insert(), [{"id": i, "name": n} for i, n in enumerate(["north", "south", "west"], 1)])
    conn.execute(sales.insert(), [{"region_id": r, "month": m, "amount": r * 100 + m * 7} for r in (1, 2, 3) for m in range(1, 5)])


def running_totals():
    total = sa.func.sum(sales.c.amount).over(partition_by=sales.c.region_id, order_by=sales.c.month).label("running")
    inner = sa.select(sales.c.region_id, sales.c.month, total).cte("totals")
    return (sa.select(regions.c.name, inner.c.month, inner.c.running)
            .join_from(inner, regions, inner.c.region_id == regions.c.id)
            .where(inner.c.month.in_([2, 4])).order_by(regions.c.name, inner.c.month))


def main():
    engine = sa.create_engine("sqlite://")
    statements = []
    sa.event.listen(engine, "before_cursor_execute", lambda c, cur, sql, *rest: statements.append(sql.split()[0]))
    meta.create_all(engine)
    with engine.begin() as conn:
        load(conn)
        for row in conn.execute(running_totals()):
            print(f"{row.name:6} {row.month} {row.running:8.2f}")
        upsert = sqlite.insert(regions).values(id=1, name="NORTH")
        conn.execute(upsert.on_conflict_do_update(index_elements=["id"], set_={"name": upsert.excluded.name}))
        print(conn.scalars(sa.select(regions.c.name)).all())
        size = sa.case((sales.c.amount > 310, "big"), (sales.c.amount > 200, "mid"), else_="small")
        print(conn.execute(sa.select(size, sa.func.count()).group_by(size).order_by(size)).all())
    try:
        with engine.begin() as conn:
            conn.execute(sales.insert().values(region_id=1, month=13))
    except sa.exc.IntegrityError as error:
        print("refused:", error.orig)
    print([(c["name"], str(c["type"])) for c in sa.inspect(engine).get_columns("sales")])
    print(running_totals().compile(dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True}))
    print({word: statements.count(word) for word in sorted(set(statements))})


main()
