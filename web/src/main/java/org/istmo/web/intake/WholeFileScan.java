package org.istmo.web.intake;

import java.util.Set;
import org.istmo.domain.problem.Unreadable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/** The first reading of a file: whether all of it is IATI activities within bounds. Nothing is stored before it has come to the end. */
final class WholeFileScan extends DefaultHandler2 {

    /** The characters of one activity, markup included. */
    static final long ACTIVITY_CHARACTERS = 16L << 20;
    /** The elements of one activity. */
    static final int ACTIVITY_ELEMENTS = 400_000;

    /** Read as 2.03, which only adds to them. */
    private static final Set<String> VERSIONS = Set.of("2.01", "2.02", "2.03");

    private @Nullable Locator locator;
    private int depth;
    private int activities;
    private long characters;
    private int elements;

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String namespace, String local, String qualified, Attributes attributes) {
        if (depth == 0) {
            root(namespace, local, qualified, attributes);
        } else if (depth == 1) {
            characters = 0;
            elements = 0;
            activities += namespace.isEmpty() && local.equals("iati-activity") ? 1 : 0;
        }
        depth++;
        elements++;
        weigh(2L * qualified.length());
        for (int index = 0; index < attributes.getLength(); index++) {
            weigh(attributes.getQName(index).length()
                    + attributes.getValue(index).length());
        }
    }

    private void root(String namespace, String local, String qualified, Attributes attributes) {
        if (!namespace.isEmpty() || !local.equals("iati-activities")) {
            throw refusal("not-iati", "The root is '" + qualified + "', not iati-activities without a namespace.");
        }
        if (locator instanceof Locator2 document && "1.1".equals(document.getXMLVersion())) {
            throw refusal("not-iati", "IATI is written in XML 1.0, not in 1.1.");
        }
        String version = attributes.getValue("version");
        if (version == null || !VERSIONS.contains(version.strip())) {
            throw refusal(
                    "unsupported-version",
                    version == null
                            ? "The root names no version of IATI; 2.01 to 2.03 are read."
                            : "IATI '" + version + "' is not read; 2.01 to 2.03 are.");
        }
    }

    @Override
    public void endElement(String namespace, String local, String qualified) {
        depth--;
        if (depth == 0 && activities == 0) {
            throw refusal("no-activities", "The file holds no iati-activity.");
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (depth == 1 && !new String(text, start, length).isBlank()) {
            throw refusal("not-iati", "There is text between the activities.");
        }
        weigh(length);
    }

    @Override
    public void comment(char[] text, int start, int length) {
        weigh(length);
    }

    @Override
    public void processingInstruction(String target, String data) {
        weigh(target.length() + data.length());
    }

    private void weigh(long more) {
        characters += more;
        if (depth > 1 && (characters > ACTIVITY_CHARACTERS || elements > ACTIVITY_ELEMENTS)) {
            throw refusal(
                    "over-limit",
                    "More than " + ACTIVITY_CHARACTERS + " characters or " + ACTIVITY_ELEMENTS
                            + " elements in one activity.");
        }
    }

    private Unreadable refusal(String code, String detail) {
        int line = locator == null ? 0 : locator.getLineNumber();
        int column = locator == null ? 0 : locator.getColumnNumber();
        return SecureXml.refusal(code, line, column, detail);
    }
}
