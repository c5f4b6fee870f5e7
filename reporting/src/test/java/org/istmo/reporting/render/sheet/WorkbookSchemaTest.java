package org.istmo.reporting.render.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.istmo.reporting.render.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every part of every workbook against the schemas of ECMA-376. */
class WorkbookSchemaTest {

    private static final OoxmlSchemas SCHEMAS = new OoxmlSchemas();

    static Stream<Document> samples() {
        return DocumentSamples.every();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_part_is_valid(Document document) throws IOException {
        for (Map.Entry<String, byte[]> part : parts(Books.bytes(document)).entrySet()) {
            if (isXml(part.getKey())) {
                assertEquals(List.of(), SCHEMAS.breaches(new ByteArrayInputStream(part.getValue())), part.getKey());
            }
        }
    }

    @Test
    void every_kind_of_part_is_looked_at_with_its_own_schema() throws IOException {
        Document document = DocumentSamples.all().findFirst().orElseThrow();
        Set<String> types = new TreeSet<>();
        for (Map.Entry<String, byte[]> part : parts(Books.bytes(document)).entrySet()) {
            if (isXml(part.getKey())) {
                types.add(
                        SCHEMAS.type(new ByteArrayInputStream(part.getValue())).replaceAll(".*D=([a-zA-Z]+)@.*", "$1"));
            }
        }
        assertTrue(
                types.containsAll(Set.of(
                        "workbook", "worksheet", "styleSheet", "sst", "table", "wsDr", "chartSpace", "Properties")),
                types.toString());
    }

    @Test
    void a_breach_is_found() throws IOException {
        Document document = DocumentSamples.all().findFirst().orElseThrow();
        String sheet = new String(parts(Books.bytes(document)).get("xl/worksheets/sheet2.xml"), StandardCharsets.UTF_8);
        String broken = sheet.replace("<pageMargins", "<sheetData/><pageMargins");
        assertFalse(SCHEMAS.breaches(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)))
                .isEmpty());
    }

    /** ECMA-376 part 2 gives the core properties and the content types schemas that need those of Dublin Core: the test of the package looks at them. */
    private static boolean isXml(String name) {
        return name.endsWith(".rels")
                || (name.endsWith(".xml")
                        && !Set.of("[Content_Types].xml", "docProps/core.xml").contains(name));
    }

    static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertFalse(parts.containsKey(entry.getName()), entry.getName());
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
