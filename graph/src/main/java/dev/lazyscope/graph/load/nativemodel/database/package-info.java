/// Native model of `_sqlite3`. In come SQL and the values that go with it; a SQLite compiled to
/// Java runs it in memory, where it can reach neither files nor the machine; out go the rows. What
/// is not known goes through a database as it is. Knows nothing of how Python code is run, and
/// nothing of databases that lie on the disk but that they are there.
package dev.lazyscope.graph.load.nativemodel.database;
