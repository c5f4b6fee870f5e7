package org.istmo.domain.compliance;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.istmo.domain.problem.UnsupportedFormat;

/**
 * What a PDF keeps packed in streams of objects (ISO 32000-1, 7.5.7). Such a stream begins with numbers once it is unpacked; every stream that does is looked
 * into, whatever its dictionary calls it and whether or not anything refers to it. Memory is that of a piece at a time.
 */
final class PackedObjects {

    /** Bytes that all of them may be, packed and unpacked together. */
    static final long TOTAL = 128L << 20;

    static final int STREAMS = 100_000;

    private static final String STREAM = "stream";
    private static final int BEGINNING = 64;
    private static final int PACKED_BEGINNING = 4_096;
    private static final int PIECE = 1 << 20;

    /** Characters of a piece that the next one begins with: a name, each of whose letters is escaped, may lie across. */
    private static final int ACROSS = 128;

    /** Other ways to pack than the one that is unpacked here (7.4), and what changes bytes once they are. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "/(LZWDecode|ASCII85Decode|ASCIIHexDecode|RunLengthDecode|Crypt|LZW|A85|AHx|RL|Predictor)(?![A-Za-z0-9])");

    private static final Pattern OBJECTS = Pattern.compile("/ObjStm(?![A-Za-z0-9])");

    private final byte[] bytes;
    private final String text;
    private long left = TOTAL;

    /** @param text the same bytes, a character each */
    PackedObjects(byte[] bytes, String text) {
        this.bytes = bytes;
        this.text = text;
    }

    /**
     * Gives piece by piece what they hold.
     *
     * @throws UnsupportedFormat when there is too much of it, or one says that it is packed in another way
     */
    void each(Consumer<String> pieces) {
        Inflater inflater = new Inflater(true);
        try {
            int streams = 0;
            for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + STREAM.length())) {
                if (text.startsWith("end", Math.max(0, at - 3))) {
                    continue;
                }
                if (++streams > STREAMS) {
                    throw tooMuch();
                }
                mustBePackedAsKnown(at);
                int begin = data(at + STREAM.length());
                if (holdsNumbers(inflater, begin)) {
                    unpack(inflater, begin, pieces);
                }
            }
        } finally {
            inflater.end();
        }
    }

    /** Where the data begins, after the end of the keyword's line. */
    private int data(int after) {
        int begin = after;
        while (begin < bytes.length && bytes[begin] == ' ') {
            begin++;
        }
        if (begin < bytes.length && bytes[begin] == '\r') {
            begin++;
        }
        return begin < bytes.length && bytes[begin] == '\n' ? begin + 1 : begin;
    }

    private void mustBePackedAsKnown(int keyword) {
        String dictionary =
                EvidencePdf.unescaped(text.substring(Math.max(0, text.lastIndexOf(" obj", keyword)), keyword));
        if (OBJECTS.matcher(dictionary).find() && OTHERWISE.matcher(dictionary).find()) {
            throw new UnsupportedFormat(
                    "unreadable", "Its objects are packed in a way that cannot be looked into; save it anew.");
        }
    }

    private boolean holdsNumbers(Inflater inflater, int begin) {
        byte[] beginning = new byte[BEGINNING];
        start(inflater, begin, PACKED_BEGINNING);
        int length = 0;
        try {
            length = inflater.inflate(beginning);
        } catch (DataFormatException none) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            byte one = beginning[index];
            if (one != 0 && one != '\t' && one != '\n' && one != '\f' && one != '\r' && one != ' ') {
                return one >= '0' && one <= '9' || one == '%';
            }
        }
        return !inflater.finished();
    }

    /** Without the header of two bytes that the data has, as lenient readers take it. */
    private void start(Inflater inflater, int begin, int most) {
        int from = Math.min(bytes.length, begin + 2);
        inflater.reset();
        inflater.setInput(bytes, from, Math.min(most, bytes.length - from));
    }

    private void unpack(Inflater inflater, int begin, Consumer<String> pieces) {
        byte[] piece = new byte[PIECE];
        start(inflater, begin, bytes.length);
        String before = "";
        long packed = 0;
        try {
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                int length = inflater.inflate(piece);
                left -= length + inflater.getBytesRead() - packed;
                packed = inflater.getBytesRead();
                if (left < 0) {
                    throw tooMuch();
                }
                String unpacked = before + new String(piece, 0, length, StandardCharsets.ISO_8859_1);
                pieces.accept(unpacked);
                before = unpacked.substring(Math.max(0, unpacked.length() - ACROSS));
            }
        } catch (DataFormatException cut) {
            // What a reader gets of it was given.
            return;
        }
    }

    private static UnsupportedFormat tooMuch() {
        return new UnsupportedFormat(
                "zip-bomb",
                "It has more than " + STREAMS + " streams, or its objects unpack to more than " + (TOTAL >> 20)
                        + " MiB.");
    }
}
