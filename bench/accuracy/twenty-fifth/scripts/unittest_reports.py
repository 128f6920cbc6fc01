"""Runs unittest cases in the process with XML results, parameters, matchers and concurrency."""
import asyncio
import io
import sys
import unittest
import xml.etree.ElementTree as ET

import aiounittest
import callee
import xmlrunner
from concurrencytest import ConcurrentTestSuite
from mock_alchemy.mocking import UnifiedAlchemyMagicMock
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base
from unittest import mock
from unittest_parametrize import ParametrizedTestCase, param, parametrize
from xmlunittest import XmlTestCase

Base = declarative_base()


class Tool(Base):
    __tablename__ = "tool"
    id = Column(Integer, primary_key=True)
    name = Column(String)

    def __eq__(self, other):
        return isinstance(other, Tool) and self.name == other.name


def dear(session):
    return session.query(Tool).filter(Tool.id > 1).all()


class Shops(ParametrizedTestCase):
    @parametrize("text,length", [param("saw", 3, id="short"), ("hammer", 6)])
    def test_length(self, text, length):
        self.assertEqual(len(text), length)

    def test_matchers(self):
        send = mock.Mock()
        send("saw", count=3, to="ann@shed.test")
        send.assert_called_with(callee.String(), count=callee.GreaterThan(2), to=callee.EndsWith(".test"))

    def test_session(self):
        session = UnifiedAlchemyMagicMock(data=[([mock.call.query(Tool), mock.call.filter(Tool.id > 1)], [Tool(id=2, name="saw")])])
        self.assertEqual([tool.name for tool in dear(session)], ["saw"])


class Documents(XmlTestCase):
    def test_namespace(self):
        root = self.assertXmlDocument(b"<shed><tool id='1'/></shed>")
        self.assertXmlNode(root, tag="shed")
        self.assertXpathsUniqueValue(root, ["./tool/@id"])


class Waiting(aiounittest.AsyncTestCase):
    async def test_sleep(self):
        self.assertEqual(await asyncio.sleep(0, "done"), "done")

    async def test_future(self):
        self.assertEqual(await aiounittest.futurized("x"), "x")


def main():
    loader = unittest.defaultTestLoader
    suite = unittest.TestSuite(loader.loadTestsFromTestCase(case) for case in (Shops, Documents, Waiting))
    print(suite.countTestCases(), ConcurrentTestSuite.__name__)
    out = io.BytesIO()
    result = xmlrunner.XMLTestRunner(output=out, stream=io.StringIO(), outsuffix="").run(suite)
    root = ET.fromstring(out.getvalue())
    print(sorted((case.get("classname").split(".")[-1], case.get("name")) for case in root.iter("testcase")))
    print(len(result.failures), len(result.errors))
    return not result.wasSuccessful()


if __name__ == "__main__":
    sys.exit(main())
