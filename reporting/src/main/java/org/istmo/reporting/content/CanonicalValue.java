package org.istmo.reporting.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Writes values of a PDF each in one way only. */
final class CanonicalValue {

    private final OutputStream out;
    private final Map<COSName, byte[]> names = new HashMap<>();

    CanonicalValue(OutputStream out) {
        this.out = out;
    }

    void write(COSBase value) throws IOException {
        if (value instanceof COSObject reference) {
            text(reference.getKey().getNumber() + " " + reference.getKey().getGeneration() + " R");
        } else if (value instanceof COSStream stream) {
            stream(stream);
        } else if (value instanceof COSDictionary dictionary) {
            dictionary(dictionary, List.of());
        } else if (value instanceof COSArray array) {
            array(array);
        } else if (value instanceof COSName name) {
            out.write('/');
            out.write(bytes(name));
        } else {
            text(plain(value));
        }
    }

    /** A file has few names, and each of them many times. */
    private byte[] bytes(COSName name) {
        return names.computeIfAbsent(name, fresh -> utf8(fresh.getName()));
    }

    private static String plain(COSBase value) throws IOException {
        if (value instanceof COSString string) {
            return "<" + HexFormat.of().formatHex(string.getBytes()) + ">";
        } else if (value instanceof COSInteger integer) {
            return String.valueOf(integer.longValue());
        } else if (value instanceof COSFloat real) {
            return number(real);
        } else if (value instanceof COSBoolean truth) {
            return String.valueOf(truth.getValue());
        }
        return "null";
    }

    private static String number(COSFloat real) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        real.writePDF(written);
        BigDecimal number = new BigDecimal(written.toString(StandardCharsets.US_ASCII));
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void array(COSArray array) throws IOException {
        text("[");
        for (int at = 0; at < array.size(); at++) {
            write(array.get(at));
            text(" ");
        }
        text("]");
    }

    private void dictionary(COSDictionary dictionary, List<COSName> without) throws IOException {
        List<COSName> inOrder = dictionary.keySet().stream()
                .filter(name -> !without.contains(name))
                .sorted((one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other)))
                .toList();
        text("<<");
        for (COSName name : inOrder) {
            out.write('/');
            out.write(bytes(name));
            text(" ");
            write(dictionary.getItem(name));
            text(" ");
        }
        text(">>");
    }

    private void stream(COSStream stream) throws IOException {
        dictionary(stream, List.of(COSName.LENGTH));
        byte[] data = data(stream);
        text("\nstream " + data.length + "\n");
        out.write(data);
    }

    private static byte[] data(COSStream stream) throws IOException {
        try (InputStream raw = stream.createRawInputStream()) {
            return isPacked(stream) ? new InflaterInputStream(raw).readAllBytes() : raw.readAllBytes();
        }
    }

    private static boolean isPacked(COSStream stream) {
        COSBase filter = stream.getDictionaryObject(COSName.FILTER);
        COSBase first = filter instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filter;
        return COSName.FLATE_DECODE.equals(first);
    }

    private void text(String words) throws IOException {
        out.write(utf8(words));
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
