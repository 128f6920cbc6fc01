import sqlobject
from sqlobject import SQLObject, StringCol, connectionForURI, sqlhub

sqlhub.processConnection = connectionForURI("sqlite:/:memory:")


class Tea(SQLObject):
    name = StringCol()


Tea.createTable()
Tea(name="mate")
print([tea.name for tea in Tea.select()], sqlobject.__name__)
