package org.istmo.reporting.lineage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A value as it stands in a key, which stands in an address: letters, digits and dashes as they are, any other byte of UTF-8 as {@code _} and two hexadecimal digits. */
public final class KeyText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private KeyText() {}

    public static String of(String words) {
        if (isPlain(words)) {
            return words;
        }
        StringBuilder text = new StringBuilder();
        for (byte each : words.getBytes(StandardCharsets.UTF_8)) {
            if (plain(each)) {
                text.append((char) each);
            } else {
                text.append('_').append(HEX.toHexDigits(each));
            }
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when it is no such text */
    public static String read(String text) {
        if (isPlain(text)) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '_' && at + 3 <= text.length()) {
                bytes.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 2;
            } else {
                bytes.write(text.charAt(at));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!plain(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(int each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9' || each == '-';
    }
}
