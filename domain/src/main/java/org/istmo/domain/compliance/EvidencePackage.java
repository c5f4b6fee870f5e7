package org.istmo.domain.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.istmo.domain.problem.UnsupportedFormat;

/**
 * The zip of an office document (ECMA-376, part 2), inflated once from beginning to end. Each part has to be declared in the types of its contents, and none
 * may be a program, macros or an embedded object, whatever it is called.
 */
final class EvidencePackage {

    static final String CONTENT_TYPES = "[Content_Types].xml";

    /** Bytes of all parts. */
    static final long TOTAL = 256L << 20;
    /** How many times larger than its compressed bytes a part may be, once it is larger than {@link #GRACE}. */
    static final long RATIO = 200;

    static final long GRACE = 1L << 20;
    static final int PARTS = 2_000;

    private static final List<String> ACTIVE =
            List.of("vbaproject", "vbadata", "oleobject", "activex", "macroenabled", "macrosheet");

    /** How the files begin in which objects and macros are embedded. */
    private static final String OLE2 = "d0cf11e0a1b11ae1";

    private final ZipFile zip;
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, String> overrides = new HashMap<>();

    EvidencePackage(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws UnsupportedFormat when something in it is a program, is not declared, or unpacks to too much */
    void mustBeQuiet() throws IOException {
        if (zip.size() > PARTS) {
            throw bomb();
        }
        declared();
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            total += inflated(entry, total);
            if (!entry.isDirectory() && !entry.getName().equals(CONTENT_TYPES)) {
                judge(entry.getName());
            }
        }
    }

    private void judge(String name) {
        String type = type(name)
                .orElseThrow(() -> new UnsupportedFormat(
                        "undeclared-part", name + " is not among the parts that the document declares."));
        if (ACTIVE.stream().anyMatch(type::contains) && !type.endsWith("relationships+xml")) {
            throw new UnsupportedFormat(
                    "macros", name + " holds macros or an embedded object; evidence is a document without programs.");
        }
    }

    private Optional<String> type(String name) {
        String part = "/" + name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                overrides.getOrDefault(part, defaults.get(part.substring(part.lastIndexOf('.') + 1))));
    }

    private void declared() throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(zip.getEntry(CONTENT_TYPES))) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    declare(xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw new UnsupportedFormat("unreadable", "The types of the document's contents cannot be read.");
        }
    }

    private void declare(XMLStreamReader xml) {
        String type = said(xml, "ContentType");
        if (xml.getLocalName().equals("Default")) {
            defaults.put(said(xml, "Extension"), type);
        } else if (xml.getLocalName().equals("Override")) {
            overrides.put(said(xml, "PartName"), type);
        }
    }

    private static String said(XMLStreamReader xml, String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /** Bytes of the part. */
    private long inflated(ZipEntry entry, long before) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] start = in.readNBytes(Programs.LOOKED_AT);
            String first = HexFormat.of().formatHex(start);
            if (Programs.begin(first) || first.equals(OLE2)) {
                throw Programs.refused(entry.getName());
            }
            size = start.length;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (before + size > TOTAL || size > GRACE && size > RATIO * Math.max(1, entry.getCompressedSize())) {
                    throw bomb();
                }
            }
        }
        return size;
    }

    private static UnsupportedFormat bomb() {
        return new UnsupportedFormat(
                "zip-bomb",
                "It has more than " + PARTS + " parts, unpacks to more than " + (TOTAL >> 20) + " MiB, or to more than "
                        + RATIO + " times its size.");
    }
}
