package org.istmo.domain.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.istmo.domain.problem.UnsupportedFormat;

/** What a file that is shown as evidence may be. It is known by what it holds; what its sender calls it is no matter. */
public enum EvidenceFormat {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    EvidenceFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The word in the database, and how its name ends. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of that word */
    public static EvidenceFormat of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** @throws UnsupportedFormat when it is a program, holds macros, or is none of these */
    public static EvidenceFormat of(Path file) throws IOException {
        String start = start(file);
        if (Programs.begin(start)) {
            throw Programs.refused("It");
        }
        if (start.startsWith("255044462d")) {
            EvidencePdf.mustBeQuiet(file);
            return PDF;
        }
        if (start.startsWith("89504e470d0a1a0a")) {
            return PNG;
        }
        if (start.startsWith("ffd8ff")) {
            return JPEG;
        }
        if (start.startsWith("504b0304")) {
            return office(file);
        }
        throw unknown();
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(in.readNBytes(Programs.LOOKED_AT));
        }
    }

    /** By the parts of ECMA-376; an archive of anything else is none. */
    private static EvidenceFormat office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(EvidencePackage.CONTENT_TYPES) == null) {
                throw unknown();
            }
            new EvidencePackage(zip).mustBeQuiet();
            if (zip.getEntry("word/document.xml") != null) {
                return DOCX;
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return XLSX;
            }
        } catch (ZipException broken) {
            throw new UnsupportedFormat("unreadable", "The archive cannot be read.");
        }
        throw unknown();
    }

    private static UnsupportedFormat unknown() {
        return new UnsupportedFormat(
                "unknown-type",
                "Evidence is one of "
                        + Arrays.stream(values()).map(EvidenceFormat::word).collect(Collectors.joining(", "))
                        + ", known by what it holds.");
    }
}
