package org.istmo.reporting.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook, unpacked. */
final class ZipContent {

    private ZipContent() {}

    static void write(Path file, OutputStream out) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            for (ZipEntry part : parts) {
                out.write((part.getName() + "\0" + part.getSize() + "\0").getBytes(StandardCharsets.UTF_8));
                try (InputStream unpacked = zip.getInputStream(part)) {
                    unpacked.transferTo(out);
                }
            }
        }
    }
}
