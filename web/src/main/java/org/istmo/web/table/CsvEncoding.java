package org.istmo.web.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.istmo.domain.problem.Unreadable;
import org.istmo.web.table.Table.FileNote;

/**
 * In what encoding a file is written: UTF-8, or what the spreadsheets of our offices write beside it.
 *
 * @param skip bytes of the byte order mark
 */
record CsvEncoding(Charset charset, int skip, List<FileNote> notes) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @throws Unreadable when the file is text of none of them */
    static CsvEncoding of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] mark = in.readNBytes(4);
            if (starts(mark, 0x50, 0x4B, 0x03, 0x04) || starts(mark, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new Unreadable(
                        "not-csv",
                        "This is a workbook, not CSV. Send it with the Content-Type of its kind, or save it as CSV.");
            }
            if (starts(mark, 0xFF, 0xFE)) {
                return utf16(StandardCharsets.UTF_16LE);
            }
            if (starts(mark, 0xFE, 0xFF)) {
                return utf16(StandardCharsets.UTF_16BE);
            }
        }
        return bytes(file);
    }

    private static CsvEncoding utf16(Charset charset) {
        return new CsvEncoding(
                charset, 2, List.of(new FileNote("encoding", "The file is in UTF-16; it was read as such.")));
    }

    private static CsvEncoding bytes(Path file) throws IOException {
        Utf8Walk walk = new Utf8Walk();
        int skip;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(4);
            skip = starts(in.readNBytes(3), 0xEF, 0xBB, 0xBF) ? 3 : 0;
            in.reset();
            in.skipNBytes(skip);
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                walk.over(buffer, read);
            }
            walk.end();
        }
        if (walk.sound()) {
            return new CsvEncoding(StandardCharsets.UTF_8, skip, List.of());
        }
        if (skip == 0 && walk.couldBeWindows()) {
            return new CsvEncoding(
                    WINDOWS,
                    0,
                    List.of(new FileNote(
                            "encoding",
                            "Line " + walk.line()
                                    + " is not UTF-8: the file was read as Windows-1252 (Western European)."
                                    + " Save it as CSV UTF-8.")));
        }
        throw new Unreadable(
                "not-utf-8", "Line " + walk.line() + ": the characters are not UTF-8. Save the file as CSV UTF-8.");
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int index = 0; index < with.length; index++) {
            if ((bytes[index] & 0xFF) != with[index]) {
                return false;
            }
        }
        return true;
    }
}
