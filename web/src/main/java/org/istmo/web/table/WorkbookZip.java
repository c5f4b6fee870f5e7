package org.istmo.web.table;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.istmo.domain.problem.Unreadable;
import org.istmo.domain.problem.UnsupportedFormat;

/** The zip that a workbook is, inflated once from beginning to end before anything in it is believed. */
final class WorkbookZip {

    /** Bytes of one part. */
    static final long PART = 64L << 20;
    /** Bytes of all parts. */
    static final long TOTAL = 256L << 20;
    /** How many times larger than its compressed bytes a part may be, once it is larger than {@link #GRACE}. */
    static final long RATIO = 200;

    static final long GRACE = 1L << 20;
    static final int PARTS = 2_000;

    private WorkbookZip() {}

    /**
     * @throws UnsupportedFormat when it is protected by a password, of the format before 2007, or holds macros
     * @throws Unreadable when it is no zip, too large or compressed beyond reason, or links elsewhere
     */
    static void check(Path file) {
        try {
            mustBeZip(file);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                check(zip);
            }
        } catch (ZipException broken) {
            throw new Unreadable("not-a-workbook", "The workbook's file is damaged or cut off: it is no whole zip.");
        } catch (IOException failed) {
            throw new Unreadable("not-a-workbook", "The workbook's file cannot be read.");
        }
    }

    private static void mustBeZip(Path file) throws IOException {
        byte[] start;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            start = in.readNBytes(8);
        }
        if (start.length == 8 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
            throw ole2(file);
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            throw new Unreadable(
                    "not-a-workbook", "This is no workbook (.xlsx). Send CSV with the Content-Type text/csv.");
        }
    }

    private static UnsupportedFormat ole2(Path file) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return new UnsupportedFormat(
                        "password-protected", "The workbook is protected by a password. Save it without one.");
            }
        } catch (IOException | RuntimeException broken) {
            return legacy();
        }
        return legacy();
    }

    private static UnsupportedFormat legacy() {
        return new UnsupportedFormat(
                "legacy-workbook", "This is a workbook of the format before 2007 (.xls). Save it as .xlsx.");
    }

    private static void check(ZipFile zip) throws IOException {
        if (zip.size() > PARTS) {
            throw bomb("more than " + PARTS + " parts");
        }
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            refuse(entry.getName().toLowerCase(Locale.ROOT));
            total += inflated(zip, entry, total, buffer);
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw new Unreadable("not-a-workbook", "This is a zip, and no workbook (.xlsx).");
        }
    }

    private static void refuse(String name) {
        if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/activex/")) {
            throw new UnsupportedFormat("macro", "The workbook holds macros. Save it as .xlsx without them.");
        }
        if (name.contains("/externallinks/") || name.endsWith("/connections.xml")) {
            throw new Unreadable(
                    "external-links",
                    "The workbook takes values from other files or databases. Break its links and save it again.");
        }
        if (name.equals("xl/workbook.bin")) {
            throw new UnsupportedFormat("binary-workbook", "This is a binary workbook (.xlsb). Save it as .xlsx.");
        }
        if (name.equals("content.xml")) {
            throw new UnsupportedFormat("open-document", "This is an OpenDocument spreadsheet. Save it as .xlsx.");
        }
    }

    private static long inflated(ZipFile zip, ZipEntry entry, long before, byte[] buffer) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new FileNotFoundException(entry.getName());
            }
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > PART || before + size > TOTAL) {
                    throw bomb("more than " + (PART >> 20) + " MiB in a part or " + (TOTAL >> 20) + " MiB in all");
                }
                if (size > GRACE && size > RATIO * Math.max(1, entry.getCompressedSize())) {
                    throw bomb("a part that is more than " + RATIO + " times its compressed size");
                }
            }
        }
        return size;
    }

    private static Unreadable bomb(String what) {
        return new Unreadable("zip-bomb", "The workbook unpacks to too much: " + what + ".");
    }
}
