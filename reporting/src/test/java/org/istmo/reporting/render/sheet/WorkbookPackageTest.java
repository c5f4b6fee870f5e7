package org.istmo.reporting.render.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.render.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no schema says of a workbook: that its parts fit together. */
class WorkbookPackageTest {

    /** ECMA-376 part 2, 11.1: each at most once. */
    private static final Set<String> CORE = Set.of(
            "category",
            "contentStatus",
            "created",
            "creator",
            "description",
            "identifier",
            "keywords",
            "language",
            "lastModifiedBy",
            "lastPrinted",
            "modified",
            "revision",
            "subject",
            "title",
            "version");

    static Stream<Document> samples() {
        return DocumentSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_part_has_a_type_and_every_relationship_leads_to_a_part(Document document)
            throws IOException, InvalidFormatException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(Books.bytes(document)))) {
            int followed = 0;
            for (PackagePart part : file.getParts()) {
                assertTrue(!part.getContentType().isBlank(), part.getPartName().getName());
                if (!part.isRelationshipPart() && part.hasRelationships()) {
                    for (PackageRelationship relationship : part.getRelationships()) {
                        if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                            assertNotNull(part.getRelatedPart(relationship), relationship::toString);
                            followed++;
                        }
                    }
                }
            }
            assertTrue(followed > 10, "relationships: " + followed);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tables_have_numbers_and_names_of_their_own_heads_as_they_say_and_do_not_overlap(Document document)
            throws IOException {
        try (XSSFWorkbook workbook = Books.of(document)) {
            Set<Object> taken = new HashSet<>();
            for (Sheet sheet : workbook) {
                List<CellRangeAddress> areas = new ArrayList<>();
                for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
                    assertTrue(taken.add(table.getCTTable().getId()), "id " + table.getName());
                    assertTrue(taken.add(table.getName()), table.getName());
                    CellRangeAddress area =
                            CellRangeAddress.valueOf(table.getCTTable().getRef());
                    areas.forEach(other -> assertTrue(!area.intersects(other), table.getName()));
                    areas.add(area);
                    assertTrue(area.getLastRow() > area.getFirstRow(), table.getName());
                    assertEquals(
                            table.getCTTable().getRef(),
                            table.getCTTable().getAutoFilter().getRef());
                    for (int i = 0; i < table.getColumnCount(); i++) {
                        assertEquals(
                                sheet.getRow(area.getFirstRow())
                                        .getCell(area.getFirstColumn() + i)
                                        .getStringCellValue(),
                                table.getColumns().get(i).getName());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void names_and_links_lead_to_sheets_that_are_there(Document document) throws IOException {
        try (XSSFWorkbook workbook = Books.of(document)) {
            for (Name name : workbook.getAllNames()) {
                assertTrue(name.getNameName().matches("(_xlnm\\.)?[\\p{L}_][\\p{L}\\p{N}_.]*"), name.getNameName());
                assertNotNull(workbook.getSheet(name.getSheetName()), name.getRefersToFormula());
            }
            int links = 0;
            for (Sheet sheet : workbook) {
                for (Hyperlink link : sheet.getHyperlinkList()) {
                    if (!link.getAddress().startsWith("https://")) {
                        CellReference place = new CellReference(link.getAddress());
                        assertNotNull(
                                workbook.getSheet(place.getSheetName()).getRow(place.getRow()), link.getAddress());
                        links++;
                    }
                }
            }
            assertTrue(links > 5, "links: " + links);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void drawings_number_what_they_hold_once(Document document) throws IOException {
        for (var part : WorkbookSchemaTest.parts(Books.bytes(document)).entrySet()) {
            if (part.getKey().startsWith("xl/drawings/drawing")) {
                Matcher ids = Pattern.compile("cNvPr id=\"(\\d+)\"")
                        .matcher(new String(part.getValue(), StandardCharsets.UTF_8));
                Set<String> seen = new HashSet<>();
                while (ids.find()) {
                    assertTrue(seen.add(ids.group(1)), part.getKey() + " " + ids.group(1));
                }
                assertTrue(!seen.isEmpty(), part.getKey());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void properties_say_title_language_and_reading_once(Document document) throws IOException {
        String core = new String(
                WorkbookSchemaTest.parts(Books.bytes(document)).get("docProps/core.xml"), StandardCharsets.UTF_8);
        Matcher elements =
                Pattern.compile("<(?:dc|dcterms|cp):(?!coreProperties)(\\w+)").matcher(core);
        List<String> seen = new ArrayList<>();
        while (elements.find()) {
            assertTrue(CORE.contains(elements.group(1)) && !seen.contains(elements.group(1)), elements.group(1));
            seen.add(elements.group(1));
        }
        assertTrue(seen.containsAll(Set.of("title", "subject", "creator", "created", "modified")), seen.toString());
        assertTrue(core.contains("<dc:language>" + document.language().code() + "</dc:language>"), core);
        assertTrue(core.contains("2026-11-24T15:08:30Z"), core);
    }
}
