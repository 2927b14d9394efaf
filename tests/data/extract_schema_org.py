"""Writes schema_org.json from the typings of npm's schema-dts: names of types, properties and values, no prose.

Not part of any test run. When a page says something of a new type, or takes a value of a new enumeration, add its name with an empty value to
schema_org.json and run

    npm pack schema-dts && tar xzf schema-dts-*.tgz
    python -m tests.data.extract_schema_org package/dist/schema.d.ts
"""

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path

MADE_WITH = "npm pack schema-dts (2.1.0), then: python -m tests.data.extract_schema_org package/dist/schema.d.ts"
TARGET = Path(__file__).with_name("schema_org.json")


def extract(typings: str, types: Iterable[str], enumerations: Iterable[str]) -> dict[str, object]:
    interfaces = {
        name: (parents, body)
        for name, parents, body in re.findall(r"interface (\w+) extends ([^{]+?) \{\n(.*?)^\}", typings, re.S | re.M)
    }

    def properties(interface: str) -> set[str]:
        if interface not in interfaces:
            return set()
        parents, body = interfaces[interface]
        own = set(re.findall(r'^    "(\w+)"\??:', body, re.M))
        return own.union(*(properties(parent) for parent in re.findall(r"\w+Base", parents)))

    values = {
        name: sorted(
            set(re.findall(r'"https://schema\.org/(\w+)"', re.search(rf"export type {name} = (.*)", typings)[1]))  # type: ignore[index]
        )
        for name in enumerations
    }
    return {
        "made_with": MADE_WITH,
        "types": {name: " ".join(sorted(properties(f"{name}Leaf"))) for name in types if f"{name}Leaf" in interfaces},
        "values": values,
    }


if __name__ == "__main__":
    known = json.loads(TARGET.read_text(encoding="utf-8"))
    found = extract(Path(sys.argv[1]).read_text(encoding="utf-8"), known["types"], known["values"])
    TARGET.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
