package org.istmo.domain.problem;

/**
 * Text from outside, as every database can keep it and every page can show it. PostgreSQL takes no U+0000, and half of a surrogate pair is no character of
 * Unicode (RFC 8259, section 8.2, allows both in JSON).
 */
public final class Words {

    private Words() {}

    /** Whether it is whole characters without any control character (C0 and DEL). */
    public static boolean areOneLine(String text) {
        return text.codePoints().noneMatch(point -> isControl(point) || isHalf(point));
    }

    /** Whether it is whole characters, without control characters other than tabs and ends of lines. */
    public static boolean areLines(String text) {
        return text.codePoints().noneMatch(point -> isHalf(point) || (isControl(point) && "\t\n\r".indexOf(point) < 0));
    }

    /** @throws Invalid naming the pointer, unless the text {@linkplain #areOneLine is one line} */
    public static String oneLine(String pointer, String text) {
        if (!areOneLine(text)) {
            throw new Invalid(unkeepable(pointer));
        }
        return text;
    }

    /** @throws Invalid naming the pointer, unless the text {@linkplain #areLines is lines} */
    public static String lines(String pointer, String text) {
        if (!areLines(text)) {
            throw new Invalid(unkeepable(pointer));
        }
        return text;
    }

    /** What is wrong with a text that is not kept, for a list of wrong fields. */
    public static Invalid.Field unkeepable(String pointer) {
        return new Invalid.Field(pointer, "no-text", "It holds a control character, or half of a character.");
    }

    private static boolean isControl(int point) {
        return point < ' ' || point == 0x7F;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
