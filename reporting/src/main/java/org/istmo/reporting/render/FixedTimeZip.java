package org.istmo.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

/** A package whose entries all bear the same date, so that the same document gives the same bytes. */
public final class FixedTimeZip extends ZipArchiveOutputStream {

    /** The first day that a zip can name, in whatever zone the machine is: a zip's times are local. */
    private final long time = LocalDateTime.of(1980, 1, 1, 0, 0)
            .atZone(ZoneId.systemDefault())
            .toInstant()
            .toEpochMilli();

    private FixedTimeZip(OutputStream out) {
        super(out);
    }

    /** Writes the whole package, or nothing. Closes nothing. */
    public static void write(POIXMLDocument document, OutputStream out) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (FixedTimeZip zip = new FixedTimeZip(file)) {
            document.write(zip);
        }
        file.writeTo(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        entry.setTime(time);
        super.putArchiveEntry(entry);
    }
}
