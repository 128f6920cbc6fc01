import io
import sys
import tempfile
import unittest
from pathlib import Path

import coverage

CODE = """
def grade(points):
    if points > 90:
        return "A"
    elif points > 50:
        return "B"
    return "F"
"""

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "graded.py").write_text(CODE)
    sys.path.insert(0, folder)
    measure = coverage.Coverage(include=[f"{folder}/*"], branch=True, data_file=None)
    measure.start()
    import graded

    class GradeTest(unittest.TestCase):
        def test_top(self):
            self.assertEqual(graded.grade(95), "A")

        def test_bottom(self):
            for points in (0, 10):
                with self.subTest(points=points):
                    self.assertEqual(graded.grade(points), "F")

    result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(GradeTest))
    measure.stop()
    report = io.StringIO()
    total = measure.report(file=report, show_missing=True)
    print(result.testsRun, result.wasSuccessful(), round(total))
    print(measure.analysis2(f"{folder}/graded.py")[3])
    measure.json_report(outfile=f"{folder}/c.json")
    measure.html_report(directory=f"{folder}/html")
    print(sorted(p.suffix for p in Path(folder, "html").iterdir() if p.suffix == ".html"))
