package org.istmo.shipped;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Files that are refused whole. */
enum BadFile {
    EMPTY("not-well-formed", "Line 1,", ""),
    NOT_XML("not-well-formed", "Line 1,", "Dear colleagues, please find attached"),
    A_ZIP("not-well-formed", "Line 1,", "PK\u0003\u0004"),
    NOT_IATI("not-iati", "Line 1,", "<html/>"),
    A_DOCTYPE("doctype", "Line 1,", "<!DOCTYPE iati-activities><iati-activities version=\"2.03\"/>"),
    A_FOREIGN_ENTITY(
            "doctype",
            "Line 1,",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><iati-activities version=\"2.03\">&x;</iati-activities>"),
    A_BILLION_LAUGHS("doctype", "Line 1,", laughs()),
    CUT_IN_THE_MIDDLE("not-well-formed", "Line ", cut()),
    NO_ACTIVITY("no-activities", "Line ", Iati.text());

    final String code;
    final String where;
    final int status = 400;
    private final String text;

    BadFile(String code, String where, String text) {
        this.code = code;
        this.where = where;
        this.text = text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int level = 1; level < 10; level++) {
            String before = "&lol" + (level - 1) + ";";
            entities.append("<!ENTITY lol" + level + " \"" + before.repeat(10) + "\">");
        }
        return entities + "]><iati-activities version=\"2.03\">&lol9;</iati-activities>";
    }

    private static String cut() {
        byte[] whole = SeedFile.MEXICO.bytes();
        return new String(Arrays.copyOf(whole, whole.length / 2), StandardCharsets.UTF_8);
    }
}
