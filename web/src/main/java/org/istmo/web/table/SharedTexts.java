package org.istmo.web.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.istmo.domain.problem.Unreadable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells refer to by number. They lie in a file, and those that were asked for last in memory: there can be 64 MiB of them. */
final class SharedTexts implements AutoCloseable {

    private static final int KEPT = 4_096;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Path path;
    private final Map<Integer, String> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > KEPT;
        }
    };
    private final RandomAccessFile file;
    private int[] ends = new int[1_024];
    private int count;

    private SharedTexts(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    static SharedTexts of(XSSFReader reader) throws IOException, InvalidFormatException {
        SharedTexts texts = new SharedTexts(Files.createTempFile("istmo-texts-", ".spool"));
        try {
            InputStream part = reader.getSharedStringsData();
            if (part != null) {
                texts.take(part);
            }
            return texts;
        } catch (IOException | InvalidFormatException | RuntimeException failed) {
            texts.close();
            throw failed;
        }
    }

    private void take(InputStream part) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            PartXml.read("The workbook's texts", part, new Items(out));
        }
    }

    /** @throws Unreadable when there is no such text */
    String text(int number) {
        if (number < 0 || number >= count) {
            throw new Unreadable("not-a-workbook", "A cell refers to a text that the workbook does not have.");
        }
        return recent.computeIfAbsent(number, this::onDisk);
    }

    private String onDisk(int number) {
        int start = number == 0 ? 0 : ends[number - 1];
        byte[] bytes = new byte[ends[number] - start];
        try {
            file.seek(start);
            file.readFully(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every {@code si}: the texts of its runs together, without what only says how to pronounce them. */
    private final class Items extends DefaultHandler {

        private final OutputStream out;
        private final StringBuilder text = new StringBuilder();
        private boolean within;
        private boolean phonetic;
        private int end;

        Items(OutputStream out) {
            this.out = out;
        }

        @Override
        public void startElement(String namespace, String local, String qualified, Attributes attributes) {
            phonetic |= local.equals("rPh");
            within = local.equals("t") && !phonetic;
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (within) {
                text.append(characters, start, length);
                if (text.length() > MOST_CHARACTERS) {
                    throw new Unreadable("over-limit", "A text of more than " + MOST_CHARACTERS + " characters.");
                }
            }
        }

        @Override
        public void endElement(String namespace, String local, String qualified) {
            within = false;
            phonetic &= !local.equals("rPh");
            if (local.equals("si")) {
                keep();
            }
        }

        private void keep() {
            byte[] bytes = EscapedText.read(text.toString()).getBytes(StandardCharsets.UTF_8);
            try {
                out.write(bytes);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            end += bytes.length;
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
            }
            ends[count++] = end;
            text.setLength(0);
        }
    }
}
