"""Run as a program: saves findings until it is killed, and says each one only after it was kept."""

import sys
from datetime import timedelta

from storage import Archive, open_database
from tests.storage.making import NOW, finding_of, url_of

if __name__ == "__main__":
    archive = Archive(open_database(sys.argv[1]))
    while True:
        for number in range(5):
            page = archive.known([url_of(number)])[url_of(number)]
            held = archive.held(page)
            following = held.version.number + 1 if held.version else 1
            finding = finding_of(held.page, number, following, NOW + timedelta(seconds=following))
            if archive.save(finding):
                sys.stdout.write(f"{finding.changes[0].id}\n")
                sys.stdout.flush()
