"""Build the SQL of a monthly sales report with PyPika."""
from pypika import Query, Table, Order, functions as fn
from pypika.dialects import PostgreSQLQuery
from pypika.terms import Case


def monthly_sales(year):
    customers, orders = Table("customers"), Table("orders")
    size = (
        Case()
        .when(orders.total > 1000, "large")
        .when(orders.total > 100, "medium")
        .else_("small")
    )
    return (
        Query.from_(orders)
        .join(customers)
        .on(orders.customer_id == customers.id)
        .select(customers.name, size.as_("size"), fn.Sum(orders.total).as_("sum"))
        .where(orders.created[f"{year}-01-01":f"{year}-12-31"])
        .groupby(customers.name)
        .having(fn.Count(orders.id) > 2)
        .orderby(customers.name, order=Order.desc)
        .limit(10)
    )


def upsert(row):
    stock = Table("stock")
    return (
        PostgreSQLQuery.into(stock)
        .columns(*row)
        .insert(*row.values())
        .on_conflict(stock.sku)
        .do_update(stock.amount, row["amount"])
        .returning(stock.sku)
    )


if __name__ == "__main__":
    print(monthly_sales(2024).get_sql())
    print(upsert({"sku": "A-1", "amount": 7}).get_sql())
