"""Package archives: version schemes, Debian control files, owners, licences and calendar versions."""
import enum
from dataclasses import dataclass
from functools import total_ordering

import dparse2
import spdx_lookup
from calver.integration import version as calendar_version
from ci_info import info as ci_information, is_ci
from codeowners import CodeOwners
from debian_inspector import debcon
from debian_inspector.copyright import DebianCopyright
from debian_inspector.version import Version as DebVersion
from dephell_specifier import RangeSpecifier
from rpm_vercmp import vercmp
from runez import plural, represented_bytesize, snakified
from saneyaml import dump, load
from univers.version_range import NpmVersionRange, PypiVersionRange
from univers.versions import DebianVersion, MavenVersion, PypiVersion, SemverVersion
from debian_inspector.package import DebArchive

OWNERS = "* @all\n/docs/ @ann @bob\n*.py @py-team ann@shed.test\n"
CONTROL = "Package: saw\nVersion: 1:2.0-1\nDepends: libc6 (>= 2.3), wood | metal\nDescription: cuts\n very well\n"


class Scheme(enum.Enum):
    DEB = DebianVersion
    MAVEN = MavenVersion
    PYPI = PypiVersion
    SEMVER = SemverVersion

    def order(self, *texts):
        return [str(v) for v in sorted(self.value(t) for t in texts)]


@total_ordering
@dataclass
class Rpm:
    text: str

    def __lt__(self, other):
        return vercmp(self.text, other.text) < 0


class Ranges:
    """Which of several versions fall into a range."""

    def __init__(self, *versions):
        self.versions = versions

    def pypi(self, text):
        allowed = PypiVersionRange.from_string(text)
        return [v for v in self.versions if PypiVersion(v) in allowed]

    def npm(self, text):
        allowed = NpmVersionRange.from_native(text)
        return [v for v in self.versions if SemverVersion(v) in allowed]

    def any(self, text):
        return [v for v in self.versions if v in RangeSpecifier(text)]


def main():
    print(Scheme.DEB.order("1.0-2", "1:0.5", "1.0~rc1"), Scheme.MAVEN.order("1.0", "1.0-alpha-1"), Scheme.PYPI.order("1.0", "1.0a1"), Scheme.SEMVER.order("2.0.0", "1.10.0"))
    print([r.text for r in sorted([Rpm("1.10"), Rpm("1.9"), Rpm("1.9~1")])])
    ranges = Ranges("1.0.0", "1.5.0", "2.0.0")
    print(ranges.pypi("vers:pypi/>=1.2|<3"), ranges.npm("^1.0.0"), ranges.any(">=1.5"))
    control = debcon.get_paragraph_data(CONTROL)
    print(control["package"], DebVersion.from_string(control["version"]).epoch, DebArchive.__name__)
    print([str(p)[:30] for p in DebianCopyright.from_text("Format: x\n\nFiles: *\nCopyright: 2020 Ann\nLicense: MIT\n").paragraphs][:1])
    owners = CodeOwners(OWNERS)
    print(owners.of("docs/a.md"), owners.of("src/a.py"), owners.of("README"))
    found = dparse2.parse("[tox]\n[testenv]\ndeps = click>=8\n", path="tox.ini", file_name="tox.ini")
    print([(d.name, str(d.specs)) for d in found.dependencies])
    print(spdx_lookup.by_id("mit").name, load("a: 1.10\nb: yes"), dump({"a": ["x"]}).strip())
    print(calendar_version(None, "use_calver", False), is_ci(), sorted(ci_information())[:1], plural(2, "saw"), represented_bytesize(2048), snakified("aB-c"))


if __name__ == "__main__":
    main()
