package org.istmo.reporting.signature;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the signatures of a PDF in its bytes as they are: a file from anywhere is not parsed for that. */
final class SealedRanges {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s{0,9}\\[\\s{0,9}0\\s{1,9}(\\d{1,12})\\s{1,9}(\\d{1,12})\\s{1,9}(\\d{1,12})");
    private static final Pattern TIME = Pattern.compile("/M\\s{0,9}\\(D:(\\d{14})(?:Z|\\+00'00'?)\\)");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int WINDOW = 1 << 16;
    private static final int OVERLAP = 256;
    private static final int LONGEST_VALUE = 1 << 17;
    private static final int NEAR = 4_096;
    private static final int MOST = 4;

    private final RandomAccessFile file;
    private final List<SealedRange> found = new ArrayList<>();
    private long seen = -1;

    private SealedRanges(RandomAccessFile file) {
        this.file = file;
    }

    /** The first {@value #MOST} of the file, in the order in which they stand there. */
    static List<SealedRange> in(RandomAccessFile file) throws IOException {
        SealedRanges ranges = new SealedRanges(file);
        for (long at = 0; at < file.length() && ranges.found.size() < MOST; at += WINDOW - OVERLAP) {
            Matcher range = RANGE.matcher(ranges.text(at, at + WINDOW));
            while (range.find() && ranges.found.size() < MOST) {
                // What stands in the overlap of two windows is found in both.
                if (at + range.start() > ranges.seen) {
                    ranges.seen = at + range.start();
                    ranges.take(range);
                }
            }
        }
        return ranges.found;
    }

    private void take(Matcher range) throws IOException {
        long first = Long.parseLong(range.group(1));
        long from = Long.parseLong(range.group(2));
        long last = Long.parseLong(range.group(3));
        long gap = from - first;
        if (gap < 2 || gap > LONGEST_VALUE || from + last > file.length()) {
            return;
        }
        found.add(new SealedRange(first, from, last, time(first, from)));
    }

    private Optional<Instant> time(long first, long from) throws IOException {
        Matcher time = TIME.matcher(text(first - NEAR, first) + " " + text(from, from + NEAR));
        try {
            return time.find()
                    ? Optional.of(LocalDateTime.parse(time.group(1), DIGITS).toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** As far as the file goes. */
    private String text(long from, long to) throws IOException {
        long begin = Math.max(0, from);
        byte[] part = new byte[(int) (Math.min(file.length(), to) - begin)];
        file.seek(begin);
        file.readFully(part);
        return new String(part, StandardCharsets.ISO_8859_1);
    }
}
