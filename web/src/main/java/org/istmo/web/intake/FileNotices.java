package org.istmo.web.intake;

import java.time.Clock;
import java.time.ZoneOffset;
import org.istmo.domain.underway.FileUnderway;
import org.istmo.reporting.delivery.OfficeNotice;
import org.jdbi.v3.core.Handle;

/** What whoever brought a file is told once something became of it. */
final class FileNotices {

    static final String TAKEN = "import.taken";
    static final String REHEARSED = "import.rehearsed";
    static final String REFUSED = "import.refused";

    private FileNotices() {}

    static void taken(Handle handle, FileUnderway file, Clock clock) {
        tell(handle, file, TAKEN, clock);
    }

    static void rehearsed(Handle handle, FileUnderway file, Clock clock) {
        tell(handle, file, REHEARSED, clock);
    }

    static void refused(Handle handle, FileUnderway file, Clock clock) {
        tell(handle, file, REFUSED, clock);
    }

    private static void tell(Handle handle, FileUnderway file, String kind, Clock clock) {
        OfficeNotice.onceTo(
                handle,
                file.by().account(),
                file.office(),
                kind,
                "file." + file.id() + "." + file.by().account(),
                clock.instant().atOffset(ZoneOffset.UTC),
                kind.replace('.', '-'),
                file.name(),
                file.office().code());
    }
}
