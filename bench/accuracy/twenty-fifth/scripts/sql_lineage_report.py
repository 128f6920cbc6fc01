"""Which columns feed which tables: lineage, validation and parsing of SQL statements."""
import json
import logging
import textwrap

import sqlvalidator
from odata_query.grammar import ODataLexer, ODataParser
from odata_query.roundtrip import AstToODataVisitor
from scim2_filter_parser.lexer import SCIMLexer
from scim2_filter_parser.parser import SCIMParser
from scim2_filter_parser.queries import SQLQuery
from sqllineage.runner import LineageRunner
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, insert, select

log = logging.getLogger("lineage")
STATEMENTS = textwrap.dedent("""
    insert into report select p.name, sum(b.amount) as total from people p join payments b on p.id = b.person group by p.name;
    insert into archive select name, total from report;
""")


def lineage():
    runner = LineageRunner(STATEMENTS, dialect="ansi")
    return {
        "sources": sorted(map(str, runner.source_tables)),
        "targets": sorted(map(str, runner.target_tables)),
        "between": sorted(map(str, runner.intermediate_tables)),
        "columns": [" <- ".join(map(str, reversed(path))) for path in runner.get_column_lineage()],
    }


def odata(expression):
    parser, lexer = ODataParser(), ODataLexer()
    tree = parser.parse(lexer.tokenize(expression))
    return type(tree).__name__, AstToODataVisitor().visit(tree)


def scim(expression):
    query = SQLQuery(expression, "users", {("userName", None, None): "users.username"})
    SCIMParser().parse(SCIMLexer().tokenize(expression))
    return " ".join(query.sql.split())


def rows():
    from odata_query.sqlalchemy import apply_odata_core

    engine = create_engine("sqlite://")
    people = Table("people", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))
    people.create(engine)
    with engine.begin() as connection:
        connection.execute(insert(people), [{"name": "ann"}, {"name": "bob"}, {"name": "anna"}])
        return [row.name for row in connection.execute(apply_odata_core(select(people), "contains(name, 'nn')"))]


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    print(json.dumps(lineage(), indent=1))
    query = sqlvalidator.parse("SELECT name FROM people WHERE id = 1")
    print(query.is_valid(), sqlvalidator.parse("SELECT FROM").is_valid())
    print(odata("name eq 'saw' and price lt 20"))
    print(scim('userName eq "ann"'))
    print(rows())
